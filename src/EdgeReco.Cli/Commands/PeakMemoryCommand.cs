using System.CommandLine;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Compression.Compare;

namespace EdgeReco.Cli.Commands;

/// <summary>
/// <c>edgereco peak-memory</c>, which <c>compare</c> starts as a process of its own for each model: loads the model, runs
/// it and prints the most memory that was resident.
/// </summary>
internal static class PeakMemoryCommand
{
    public const string Verb = "peak-memory";
    public const string Member = "peak_rss_mb";

    private static readonly Argument<string> Model = new("MODEL.onnx") { Description = "The model." };
    private static readonly Option<string> Inputs = new("--inputs") { HelpName = "DIR", Required = true, Description = "Inputs as .npy files." };

    public static Command Create()
    {
        var command = new Command(Verb, "Peak memory of a process that runs a model.") { Model, Inputs };
        command.Hidden = true;
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        double peak = PeakMemory.Of(context.Get(Model), context.Get(Inputs)!);
        context.WriteJson(JsonText.Object(json => json.Figure(Member, peak)));
        return ExitCode.Done;
    }
}
