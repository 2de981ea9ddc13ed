using System.CommandLine;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Compression.Advice;
using EdgeReco.Compression.Advice.Devices;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco advise</c>: which way to compress a model for a device, before anything is tried.</summary>
internal static class AdviseCommand
{
    private const int MostTokens = 8192;
    private static readonly Argument<string> Model = new("MODEL.onnx") { Description = "The model." };
    private static readonly Option<string> Device = new("--device")
    {
        HelpName = "NAME|FILE",
        Description = $"The device: {string.Join(", ", DeviceProfiles.Names)}, or a JSON file with the same fields as --json shows.",
        DefaultValueFactory = _ => DeviceProfiles.ThisMachine,
    };

    private static readonly Option<string> MaxDrop = new("--max-drop") { HelpName = "PERCENT", Description = "Largest expected loss, such as 1%.", DefaultValueFactory = _ => "1%" };
    private static readonly Option<string?> MaxSize = CommonOptions.Text("--max-size", "SIZE", "Largest expected file, such as 8MB.");
    private static readonly Option<string?> MaxLatency = CommonOptions.Text("--max-latency", "TIME", "Longest expected run, such as 2ms.");
    private static readonly Option<string> Calibration = Choice("--calibration", "Whether there are samples, such as texts of the store.");
    private static readonly Option<string> Training = Choice("--training", "Whether a student may be trained.");
    private static readonly Option<int> Tokens = CommonOptions.Number("--tokens", 16, 1, MostTokens, "Length of one text where inputs are token ids.");
    private static readonly SampleArguments Samples = new();

    public static Command Create()
    {
        var command = new Command(
            "advise",
            "Rank the ways to compress a model for a device: expected size, speed and loss, and why. Nothing is run; "
            + "figures come from the model's arithmetic, the device's peaks and factors measured on other models.")
        {
            Model, Device, MaxDrop, MaxSize, MaxLatency, Calibration, Training, Tokens,
        };
        Samples.AddShapesTo(command);
        command.Examples(
            ("for a Raspberry Pi 5, with at most 1% lost", "edgereco advise minilm/model.onnx --device raspberry-pi-5"),
            ("within budgets, without samples or training", "edgereco advise minilm/model.onnx --device kiosk-x64 --max-size 25MB --max-latency 5ms --calibration no --training no"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        var options = new AdviceOptions
        {
            MaxDrop = BudgetFigures.Share("--max-drop", context.Get(MaxDrop)!),
            MaxSize = context.Get(MaxSize) is { } size ? ByteSize.Parse("--max-size", size) : null,
            MaxLatency = context.Get(MaxLatency) is { } latency ? BudgetFigures.Milliseconds("--max-latency", latency) : null,
            Calibration = context.Get(Calibration) == "yes",
            Training = context.Get(Training) == "yes",
            Tokens = context.Get(Tokens),
            Shapes = Samples.Read(context).Shapes,
            Device = DeviceProfiles.Load(context.Get(Device)!),
        };
        AdviceReport report = ModelAdvisor.Advise(context.Get(Model), options);
        if (context.Json)
        {
            context.WriteJson(AdviceView.ToJson(report));
        }
        else
        {
            AdviceView.Write(context.Results, report);
        }

        if (report.Methods.Count == 0)
        {
            context.Error.WriteLine("check failed: no method keeps to the limits");
        }

        return report.Methods.Count == 0 ? ExitCode.CheckFailed : ExitCode.Done;
    }

    private static Option<string> Choice(string name, string description)
    {
        var option = new Option<string>(name) { HelpName = "yes|no", Description = description, DefaultValueFactory = _ => "yes" };
        option.AcceptOnlyFromAmong("yes", "no");
        return option;
    }
}
