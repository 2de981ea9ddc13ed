using EdgeReco.Building;
using EdgeReco.Building.Evaluation;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Compression.Compare;
using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Recipes;
using EdgeReco.Compression.Tuning;
using EdgeReco.Ingestion;

namespace EdgeReco.Cli.Commands;

/// <summary>The search of <c>edgereco compress --max-size …</c>: puts scan, candidates, evaluation and tuner together.</summary>
internal static class TuneRun
{
    private const int TimedRuns = 150;

    /// <summary>Runs it.</summary>
    /// <returns>The exit code: 1 where no candidate keeps the budget.</returns>
    public static int Run(CommandContext context, string model, string output, CompressArguments compress, TuneArguments tune)
    {
        if (compress.IsRecipeGiven(context))
        {
            throw new UserErrorException("--recipe says what to do, and limits search for it; give one of them");
        }

        TuningBudget budget = tune.Budget(context);
        CompressionOptions options = compress.Read(context, model);
        options = options with { Recipe = options.Recipe with { Preset = tune.Target(context) is { } target ? Preset.Named(target) : options.Recipe.Preset } };
        IReadOnlyList<string> variants = tune.Variants(context);
        var search = new TuningOptions
        {
            Budget = budget,
            Trials = tune.Trials(context),
            State = tune.State(context),
            Fingerprint = $"{(options.Texts is { } texts ? FileDigest.Of(texts) : "")}|{options.Recipe.Seed}|{options.Samples.Folder}|{string.Join(' ', options.Samples.Shapes)}",
        };
        TuningResult result = ProgressView.Run(context, progress =>
        {
            ITrialMeter meter = Meter(context, model, options, compress, tune, progress);
            IReadOnlyList<LayerCost> scan = Scan(model, options, progress, context.Cancellation);
            IReadOnlyList<TuningCandidate> candidates = CandidateList.Of(model, variants, options, scan);
            return new Tuner(search, new RecipeMaker(options), meter, (stage, share, detail) => progress.Report(new BuildProgress(stage, share, detail)))
                .Run(model, candidates, output, context.Cancellation);
        });
        if (context.Json)
        {
            context.WriteJson(TuningView.ToJson(result, output));
        }
        else
        {
            TuningView.Write(context.Results, result, output);
        }

        if (result.Best is null)
        {
            context.Error.WriteLine($"check failed: {output} is not written: none of {result.Trials.Count} candidates could be made");
        }
        else if (result.Missing.Count > 0)
        {
            context.Error.WriteLine($"check failed: no candidate keeps the limits; {output} is the nearest: {string.Join(", ", result.Missing)}");
        }

        return result.Best is not null && result.Missing.Count == 0 ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static ITrialMeter Meter(
        CommandContext context, string model, CompressionOptions options, CompressArguments compress, TuneArguments tune, IProgress<BuildProgress> progress)
    {
        var settings = new EncoderSettings { Tokenizer = compress.Tokenizer(context) };
        if (tune.Ranking(context) is var (ratings, catalog, mapping))
        {
            progress.Report(new BuildProgress("catalogue", double.NaN, ""));
            CatalogResult products = CatalogReader.Read(
                catalog, new ReadOptions { Mapping = mapping is null ? null : Mapping.Load(mapping) }, context.Cancellation);
            return new RankingMeter(model, products.Products, RatingSource.Read(context, ratings).Queries, settings, $"{FileDigest.Of(catalog)}|{FileDigest.Of(ratings)}|{mapping}", TimedRuns);
        }

        return tune.Texts(context) is { } texts
            ? new CosineMeter(model, EvaluationTexts.Read(texts), settings, FileDigest.Of(texts), TimedRuns)
            : new OutputMeter(model, new ComparisonOptions { Samples = options.Samples, Runs = TimedRuns });
    }

    // Only devices with kernels for 4 bits choose layers for them.
    private static IReadOnlyList<LayerCost> Scan(string model, CompressionOptions options, IProgress<BuildProgress> progress, CancellationToken cancellation)
    {
        if (!options.Recipe.Preset.HasRuntimeOperators)
        {
            return [];
        }

        CompressionOptions study = options with { Recipe = new Recipe { Steps = [RecipeStep.W4], Preset = options.Recipe.Preset, Seed = options.Recipe.Seed } };
        return new ModelCompressor(study, (stage, share) => progress.Report(new BuildProgress($"scan of layers: {stage}", share, ""))).Sensitivity(model, 4, cancellation);
    }
}
