using System.CommandLine;
using EdgeReco.Building.Evaluation;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Compression.Compare;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Cli.Commands;

/// <summary>
/// <c>edgereco peak-memory</c>, which <c>compare</c> starts as a process of its own for each model: loads the model, runs
/// it and prints the most memory that was resident.
/// </summary>
internal static class PeakMemoryCommand
{
    public const string Member = "peak_rss_mb";
    private const string Verb = "peak-memory";

    private static readonly Argument<string> Model = new("MODEL.onnx") { Description = "The model." };
    private static readonly Option<string?> Inputs = CommonOptions.Text("--inputs", "DIR", "Inputs as .npy files.");
    private static readonly Option<string?> Tokenizer = CommonOptions.Text("--tokenizer", "FILE", "Instead of inputs: the tokenizer of a text encoder, which then encodes texts.");
    private static readonly Option<int> MaxTokens = CommonOptions.Number("--max-tokens", 128, 1, 8192, "Most tokens of a text.");

    public static Command Create()
    {
        var command = new Command(Verb, "Peak memory of a process that runs a model.") { Model, Inputs, Tokenizer, MaxTokens };
        command.Hidden = true;
        CommandContext.Handle(command, Run);
        return command;
    }

    /// <summary>Peak memory of a process that runs a model on the inputs of a folder; null when it cannot be told.</summary>
    public static double? Measure(string model, string folder, CancellationToken cancellationToken) =>
        OwnProcess.PeakMemory([Verb, Path.GetFullPath(model), "--inputs", folder], cancellationToken);

    /// <summary>Peak memory of a process that runs a text encoder; null when it cannot be told.</summary>
    public static double? Measure(EncoderSource source, CancellationToken cancellationToken) =>
        OwnProcess.PeakMemory(
            [Verb, Path.GetFullPath(source.Model), "--tokenizer", Path.GetFullPath(source.Tokenizer), "--max-tokens", $"{source.Description.MaxTokens}"], cancellationToken);

    private static int Run(CommandContext context)
    {
        double peak = context.Get(Tokenizer) is { } tokenizer
            ? EncoderMemory.Of(new EncoderSource(context.Get(Model), tokenizer, new EncoderDescription { MaxTokens = context.Get(MaxTokens) }))
            : PeakMemory.Of(context.Get(Model), context.Get(Inputs) ?? throw new UserErrorException("give --inputs or --tokenizer"));
        context.WriteJson(JsonText.Object(json => json.Figure(Member, peak)));
        return ExitCode.Done;
    }
}
