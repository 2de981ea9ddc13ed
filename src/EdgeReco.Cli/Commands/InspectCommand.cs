using System.CommandLine;
using System.Text.Json;
using EdgeReco.Building;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Compression.Audit;
using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Inspection;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco inspect</c>: what a model file holds, and what ONNX Runtime makes of it.</summary>
internal static class InspectCommand
{
    private const int MinBits = 2;
    private const int MaxBits = 8;

    private static readonly Argument<string> Model = new("MODEL.onnx") { Description = "The model." };
    private static readonly Option<bool> Audit = new("--audit") { Description = "Run it with the profiler on: which quantized operators really compute in integers, and where the time goes." };
    private static readonly Option<string?> FloatModel = CommonOptions.Text("--float", "FILE", "With --audit: the model before it was quantized, to name the layers that got slower.");
    private static readonly Option<bool> Strict = new("--check") { Description = "With --audit: exit code 1 when a quantized operator computes in floats." };
    private static readonly Option<int> Runs = CommonOptions.Number("--runs", 30, 1, 1000, "With --audit: profiled runs.");
    private static readonly Option<int> Threads = CommonOptions.Number("--threads", 1, 1, 256, "With --audit: threads inside a run.");
    private static readonly Option<bool> Sensitivity = new("--sensitivity") { Description = "Rank the layers by what quantizing each alone costs with --recipe: which layer breaks." };
    private static readonly Option<int?> Bits = new("--bits") { HelpName = "N", Description = "With --sensitivity: round the weights to N bits, 2 to 8, in blocks as w4 has them, instead of what --recipe does." };
    private static readonly CompressArguments Arguments = new();

    public static Command Create()
    {
        var command = new Command("inspect", "Say what a model file holds: versions, inputs and outputs, operators, weights. With --audit, run it and say what ONNX Runtime really does.")
        {
            Model, Audit, FloatModel, Strict, Runs, Threads, Sensitivity, Bits,
        };
        Arguments.AddTo(command);
        command.Examples(
            ("what is in it", "edgereco inspect model.onnx"),
            ("whether its int8 runs as int8 on this machine, and what each operator costs", "edgereco inspect model-int8.onnx --audit --float model.onnx"),
            ("which layer breaks in int8", "edgereco inspect model.onnx --sensitivity --recipe int8-dynamic"),
            ("which layers bear 3 bits", "edgereco inspect model.onnx --sensitivity --bits 3"),
            ("a detector with free height and width", "edgereco inspect yolo.onnx --audit --shape images=1,3,640,640 --json"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        string model = context.Get(Model);
        ModelInspection inspection = ModelInspector.Inspect(model);
        AuditResult? audit = context.Get(Audit) ? RunAudit(context, model) : null;
        if (audit is null && (context.Get(FloatModel) is not null || context.Get(Strict)))
        {
            throw new UserErrorException("--float and --check go with --audit");
        }

        if (context.Get(Bits) is { } bits && (!context.Get(Sensitivity) || bits is < MinBits or > MaxBits))
        {
            throw new UserErrorException($"--bits goes with --sensitivity and must be a number from {MinBits} to {MaxBits}");
        }

        IReadOnlyList<LayerCost>? layers = context.Get(Sensitivity) ? Rank(context, model) : null;
        Show(context, inspection, audit, layers);
        return audit is not null && context.Get(Strict) ? Check(context, audit) : ExitCode.Done;
    }

    private static AuditResult RunAudit(CommandContext context, string model)
    {
        var options = new AuditOptions
        {
            Samples = Arguments.Read(context, model).Samples,
            FloatModel = context.Get(FloatModel),
            Runs = context.Get(Runs),
            Threads = context.Get(Threads),
        };
        return ProgressView.Run(context, progress => ModelAudit.Run(model, options, new StageProgress("audit", progress), context.Cancellation));
    }

    private static IReadOnlyList<LayerCost> Rank(CommandContext context, string model)
    {
        CompressionOptions options = Arguments.Read(context, model);
        return ProgressView.Run(context, progress =>
            new ModelCompressor(options, (stage, share) => progress.Report(new BuildProgress(stage, share, ""))).Sensitivity(model, context.Get(Bits), context.Cancellation));
    }

    /// <summary>Shows the sections that were asked for, one after the other.</summary>
    private static void Show(CommandContext context, ModelInspection inspection, AuditResult? audit, IReadOnlyList<LayerCost>? layers)
    {
        if (context.Json)
        {
            context.WriteJson(JsonText.Object(json => Members(json, inspection, audit, layers)));
            return;
        }

        InspectionView.Write(context.Results, inspection);
        if (audit is not null)
        {
            AuditView.Write(context.Results, audit);
        }

        if (layers is not null)
        {
            CompressionView.WriteLayers(context.Results, layers);
        }
    }

    private static void Members(Utf8JsonWriter json, ModelInspection inspection, AuditResult? audit, IReadOnlyList<LayerCost>? layers)
    {
        InspectionView.Members(json, inspection);
        if (audit is not null)
        {
            json.Object("audit", () => AuditView.Members(json, audit));
        }

        if (layers is not null)
        {
            CompressionView.Layers(json, "sensitivity", layers);
        }
    }

    private static int Check(CommandContext context, AuditResult audit)
    {
        AuditedOperator[] fallen = [.. audit.FellBack];
        if (fallen.Length == 0)
        {
            return ExitCode.Done;
        }

        context.Error.WriteLine($"check failed: {fallen.Length} of {audit.Operators.Count} quantized operators compute in floats, the first is {fallen[0].Name}: {fallen[0].Reason}");
        return ExitCode.CheckFailed;
    }
}
