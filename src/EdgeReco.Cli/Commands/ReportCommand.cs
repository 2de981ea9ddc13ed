using System.CommandLine;
using EdgeReco.Building;
using EdgeReco.Building.Evaluation;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Compression.Audit;
using EdgeReco.Compression.Compare;
using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Recipes;
using EdgeReco.Compression.Reporting;
using EdgeReco.Compression.Samples;
using EdgeReco.Ingestion;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco report</c>: what compressing a model gained and cost, as a page, as text and as data.</summary>
internal static class ReportCommand
{
    private const int MaxModels = 16;

    private static readonly Argument<string[]> Models = new("MODEL.onnx")
    {
        Description = "The model before, then those made from it.",
        Arity = new ArgumentArity(2, MaxModels),
    };

    private static readonly Option<string> Out = new("--out") { HelpName = "DIR", Description = "Folder for report.html, report.md and report.json.", Required = true };
    private static readonly Option<string?> Feedback = CommonOptions.Text("--feedback", "FILE.json", "What shoppers did, by bundle version: {\"bundles\": [{\"version\", \"impressions\", \"clicks\", \"purchases\"}]}.");
    private static readonly Option<string> LayerRecipe = new("--recipe") { HelpName = "NAME|FILE", Description = "What each layer is tried with, to tell which breaks.", DefaultValueFactory = _ => "int8-dynamic" };
    private static readonly Option<bool> NoLayers = new("--no-layers") { Description = "Leave out the layers, which take a run for each." };
    private static readonly Option<bool> NoMemory = new("--no-memory") { Description = "Leave out peak memory, which takes a process of its own for each model." };
    private static readonly Option<int> Runs = CommonOptions.Number("--runs", 200, 1, 100_000, "Timed runs of each model, interleaved.");
    private static readonly Option<int> Threads = CommonOptions.Number("--threads", 0, 0, 256, "Threads that encode the catalogue, by default all cores; latency is always measured on one.");
    private static readonly SampleArguments Samples = new();
    private static readonly EncoderArguments Encoders = new();

    public static Command Create()
    {
        var command = new Command("report", "Measure models against the first and write report.html, report.md and report.json: accuracy with confidence intervals, latency, memory, size, operations, energy estimate, layers, audit, online feedback.")
        {
            Models, Out, Feedback, LayerRecipe, NoLayers, NoMemory, Runs, Threads,
        };
        Samples.AddTo(command);
        Encoders.AddTo(command);
        command.Examples(
            ("any model, on random inputs", "edgereco report model.onnx model-int8.onnx --out report"),
            ("text encoders, as they rank products", "edgereco report minilm/model.onnx small/model.onnx --catalog products.jsonl.gz --mapping icecat --ratings ratings.csv --out report"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        string[] models = context.Get(Models);
        SampleOptions samples = Samples.Read(context);

        // First: a bad file should not cost minutes.
        IReadOnlyList<BundleFeedback> feedback = context.Get(Feedback) is { } file ? FeedbackFile.Read(file) : [];
        Recipe recipe = RecipeFile.Load(context.Get(LayerRecipe)!);
        EncoderComparisonOptions? encoders = Encoders.AreAsked(context) ? Encoders.Read(context, models, context.Get(Threads), 1, memory: false) : null;
        ModelReport report = ProgressView.Run(context, progress => Measure(context, models, samples, recipe, encoders, progress)) with { Feedback = feedback };
        string folder = context.Get(Out)!;
        ReportFolder.Write(folder, report);
        if (context.Json)
        {
            context.WriteJson(ReportJson.Write(report));
        }
        else
        {
            context.WriteLine($"{Path.Combine(folder, "report.html")}: {models.Length} models; report.md and report.json are beside it");
        }

        return ExitCode.Done;
    }

    private static ModelReport Measure(
        CommandContext context, string[] models, SampleOptions samples, Recipe recipe, EncoderComparisonOptions? encoders, IProgress<BuildProgress> progress)
    {
        void Tell(string stage, double share) => progress.Report(new BuildProgress(stage, share, ""));
        var options = new ComparisonOptions
        {
            Samples = samples,
            Runs = context.Get(Runs),
            PeakMemory = context.Get(NoMemory) ? null : (model, folder) => PeakMemoryCommand.Measure(model, folder, context.Cancellation),
        };
        IReadOnlyList<ComparedModel> compared = ModelComparison.Run(models, options, Tell, context.Cancellation);
        IReadOnlyList<QueryScore>[]? scores = encoders is null ? null : Scores(context, encoders, progress);
        var reported = new List<ReportedModel>();
        for (int i = 0; i < models.Length; i++)
        {
            AuditResult audit = ModelAudit.Run(models[i], new AuditOptions { Samples = samples }, new StageProgress("audit", progress), context.Cancellation);
            reported.Add(new ReportedModel(compared[i], OperationCount.Of(models[i], samples), audit, scores is null ? [] : Accuracy(scores[0], scores[i], samples.Seed)));
        }

        IReadOnlyList<LayerCost>? layers = context.Get(NoLayers)
            ? null
            : new ModelCompressor(new CompressionOptions { Recipe = recipe, Samples = samples }, Tell).Sensitivity(models[0], null, context.Cancellation);
        return new ModelReport { Models = reported, Queries = scores?[0].Count ?? 0, Recipe = context.Get(LayerRecipe)!, Layers = layers };
    }

    private static IReadOnlyList<QueryScore>[] Scores(CommandContext context, EncoderComparisonOptions options, IProgress<BuildProgress> progress)
    {
        try
        {
            (IReadOnlyList<ComparedEncoder> compared, SourceReport report) = new EncoderComparison(options, progress).Run(context.Cancellation);
            SourceReportView.WriteProblems(context.Error, report);
            return [.. compared.Select(encoder => (encoder.Fused ?? encoder.Alone).ByQuery)];
        }
        catch (SourceRefusedException e)
        {
            SourceReportView.WriteProblems(context.Error, e.Report);
            throw;
        }
    }

    private static IReadOnlyList<ReportedMetric> Accuracy(IReadOnlyList<QueryScore> first, IReadOnlyList<QueryScore> scores, int seed) => scores.Count == 0
        ? []
        :
        [
            Metric("ndcg@10", score => score.Ndcg10, first, scores, seed),
            Metric("condensed ndcg@10", score => score.CondensedNdcg10, first, scores, seed),
            Metric("recall@100", score => score.Recall100, first, scores, seed),
        ];

    private static ReportedMetric Metric(string name, Func<QueryScore, double> value, IReadOnlyList<QueryScore> first, IReadOnlyList<QueryScore> scores, int seed) =>
        ReportedMetric.Of(name, [.. first.Select(value)], [.. scores.Select(value)], seed);
}
