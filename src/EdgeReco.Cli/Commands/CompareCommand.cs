using System.CommandLine;
using EdgeReco.Building;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Compression.Compare;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco compare</c>: models side by side, any ones on the same inputs or text encoders on a catalogue.</summary>
internal static class CompareCommand
{
    private const int MaxModels = 16;
    private const int DefaultRuns = 50;

    private static readonly Argument<string[]> Models = new("MODEL.onnx")
    {
        Description = "The models; the first is what the others are held against.",
        Arity = new ArgumentArity(1, MaxModels),
    };

    private static readonly Option<int> Runs = CommonOptions.Number("--runs", DefaultRuns, 1, 100_000, "Timed runs of each model, interleaved: A B A B …");
    private static readonly Option<int> Threads = CommonOptions.Number("--threads", 0, 0, 256, "Any models: threads inside a run, 1 by default. Encoders: threads that encode the catalogue, by default all cores; latency is always measured on one.");
    private static readonly Option<bool> NoMemory = new("--no-memory") { Description = "Leave out peak memory, which takes a process of its own for each model." };
    private static readonly SampleArguments Samples = new();
    private static readonly EncoderArguments Encoders = new();

    public static Command Create()
    {
        var command = new Command(
            "compare",
            "Run models side by side. Any models with the same inputs and outputs: per output the signal to noise ratio "
            + "(sqnr_db; 200 stands for identical, null for nothing to compare) and the largest difference (max_abs) against the first, "
            + "latency, size, peak memory. With --catalog and --ratings, text encoders: cosine to the first's vectors over products and "
            + "queries, quality of ranking by exact cosine (top 100), latency of 8, 16 and 64 tokens and of 32 texts of 64.")
        {
            Models, Runs, Threads, NoMemory,
        };
        Samples.AddTo(command);
        Encoders.AddTo(command);
        command.Examples(
            ("what quantization cost, on random inputs", "edgereco compare model.onnx model-int8.onnx"),
            ("a detector with free height and width, on real inputs", "edgereco compare yolo.onnx yolo-int8.onnx --shape images=1,3,640,640 --inputs pictures"),
            ("text encoders, as they rank products", "edgereco compare minilm/model.onnx small.onnx --catalog products.jsonl.gz --mapping icecat --ratings ratings.csv --json"),
            ("a small encoder for queries, products by the large one, with word search added", "edgereco compare large.onnx student.onnx --document-encoder large.onnx --lexical --catalog products.jsonl.gz --ratings ratings.csv"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        string[] models = context.Get(Models);
        if (Encoders.AreAsked(context))
        {
            return EncoderRun.Run(context, Encoders.Read(context, models, context.Get(Threads), context.Get(Runs), !context.Get(NoMemory)));
        }

        if (models.Length < 2)
        {
            throw new UserErrorException("give at least two models to compare, or --catalog and --ratings to measure text encoders");
        }

        var options = new ComparisonOptions
        {
            Samples = Samples.Read(context),
            Runs = context.Get(Runs),
            Threads = Math.Max(1, context.Get(Threads)),
            PeakMemory = context.Get(NoMemory) ? null : (model, folder) => PeakMemoryCommand.Measure(model, folder, context.Cancellation),
        };
        IReadOnlyList<ComparedModel> compared = ProgressView.Run(context, progress =>
            ModelComparison.Run(models, options, (stage, share) => progress.Report(new BuildProgress(stage, share, "")), context.Cancellation));
        if (context.Json)
        {
            context.WriteJson(ComparisonView.ToJson(compared));
        }
        else
        {
            ComparisonView.Write(context.Results, compared);
        }

        return ExitCode.Done;
    }
}
