using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Passes.Lossless;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Recipes;

/// <summary>Compresses a model file by a recipe. The input stays as it is, and the output is whole or not there.</summary>
/// <param name="options">What to do.</param>
/// <param name="progress">Is told the stage and the share of it that is done, NaN where that is unknown; may be null.</param>
public sealed class ModelCompressor(CompressionOptions options, Action<string, double>? progress = null)
{
    /// <summary>Samples that results are compared on; calibration uses all.</summary>
    private const int Compared = 16;

    /// <summary>Turns the seed of samples to calibrate on into that of samples to compare on.</summary>
    private const int Unseen = 0x2545_F491;
    private readonly Action<string, double> _progress = progress ?? ((_, _) => { });

    /// <summary>Compresses.</summary>
    /// <param name="input">The model.</param>
    /// <param name="output">Where the result goes; not the input itself. Its folder is made.</param>
    /// <param name="cancellation">Stops; nothing is written then.</param>
    /// <exception cref="InvalidDataException">The model or what comes with it cannot be used; one line that says why.</exception>
    /// <exception cref="IOException">The result cannot be written.</exception>
    /// <returns>What was done; <see cref="CompressionResult.IsWritten"/> is false where the results cannot be kept, and nothing is written then.</returns>
    public CompressionResult Run(string input, string output, CancellationToken cancellation)
    {
        OutputPlace.RequireOther(input, output);
        RecipePlan plan = RecipePlan.Of(options.Recipe);
        (OnnxModel original, SampleInputs samples, OutputComparison outputs) = Open(input, output, cancellation);
        long before = ModelSize.InMemory(original);
        var report = new PassReport();
        foreach ((string name, string reason) in outputs.Limits())
        {
            report.Skip("guard", name, reason);
        }

        OnnxModel source = original;
        PrunedModel? pruned = null;
        if (PruningPlan.Prunes(options.Recipe))
        {
            pruned = new PruningStage(options, _progress).Run(original, samples, outputs, cancellation);
            (source, samples) = (pruned.Model, pruned.Samples);
            outputs = new OutputComparison(source, samples, Compared, cancellation, share => _progress("running the pruned model", share));
            report.AddAll(pruned.Report);
        }

        _progress("fusing and cleaning up", double.NaN);
        OnnxModel lossless = LosslessStage.Run(source, plan.Lossless, samples, outputs, plan.Lossy.Count == 0, report, options.Recipe.Seed, cancellation);
        ExcludedNodes.Require(options.Recipe.Exclude, original, lossless);
        GuardedModel made = plan.Lossy.Count == 0
            ? new GuardedModel(lossless, new PassReport(), outputs.Judge(lossless, cancellation), [])
            : Guard(plan, lossless, samples, outputs, cancellation).Run(WeightedLayers.Of(lossless, options.Recipe.MinimumElements), Always(), cancellation);
        report.AddAll(made.Report);

        OnnxModel result = made.Model;
        bool grew = ModelSize.InMemory(result) > before;
        if (grew)
        {
            // What was done is not in the file.
            result = original;
            report = new PassReport();
            made = made with { Quality = OutputQuality.Identical, InFloat = [] };
        }

        double? cosine = pruned is null || grew ? null : PruningStage.Cosine(pruned, result, cancellation);
        bool refused = cosine < options.Recipe.Pruning.MinCosine;

        // What lossless passes change is rounding, whatever was asked for.
        bool isWritten = !refused && made.Quality.Effective >= Math.Min(plan.MinSqnr, LosslessStage.Exact);
        if (isWritten)
        {
            Write(result, output, grew ? null : pruned, cancellation);
        }

        HashSet<string> blocks = [.. result.Proto.Graph.Node.Where(node => node.OpType == "MatMulNBits").Select(node => node.Output[0])];
        return new CompressionResult(
            options.Recipe.ToString(), options.Recipe.Preset.Name, before, ModelSize.InMemory(result), made.Quality.Measured,
            outputs.Count, samples.AreReal, report.Tensors, report.Rewrites, report.Skips,
            [.. made.InFloat.Where(layer => !blocks.Contains(layer.Layer))], [.. made.InFloat.Where(layer => blocks.Contains(layer.Layer))], grew, plan.MinSqnr, isWritten, cosine, refused);
    }

    /// <summary>Ranks layers by what quantizing each alone costs, the worst first.</summary>
    /// <param name="input">The model.</param>
    /// <param name="bits">Round weights to so many bits, 2 to 8, in the recipe's blocks; null for what the recipe does.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="InvalidDataException">The model or what comes with it cannot be used; one line that says why.</exception>
    public IReadOnlyList<LayerCost> Sensitivity(string input, int? bits, CancellationToken cancellation)
    {
        RecipePlan plan = bits is { } width ? RecipePlan.Study(options.Recipe, width) : RecipePlan.Of(options.Recipe);
        (OnnxModel original, SampleInputs samples, OutputComparison outputs) = Open(input, output: null, cancellation);
        OnnxModel lossless = LosslessStage.Run(original, plan.Lossless, samples, outputs, plan.Lossy.Count == 0, new PassReport(), options.Recipe.Seed, cancellation);
        ExcludedNodes.Require(options.Recipe.Exclude, original, lossless);
        return Guard(plan, lossless, samples, outputs, cancellation).Rank(WeightedLayers.Of(lossless, options.Recipe.MinimumElements), Always(), cancellation);
    }

    private (OnnxModel Original, SampleInputs Samples, OutputComparison Outputs) Open(string input, string? output, CancellationToken cancellation)
    {
        _progress("reading the model", double.NaN);
        OnnxModel original = OnnxModel.Load(input, new OnnxLoadOptions { MaxBytes = options.MaxBytes });
        if (output is not null)
        {
            OutputPlace.RequireOther(input, output, original);
        }

        ModelCheck.RequireFinite(original.Proto);
        SampleInputs samples = CalibrationSource.Open(original, options);

        // Ranges fit the samples that they come from; what they do to others is seen on others.
        SampleInputs unseen = samples.AreReal
            ? samples
            : CalibrationSource.Open(original, options with { Recipe = options.Recipe with { Seed = options.Recipe.Seed ^ Unseen } });
        return (original, samples, new OutputComparison(original, unseen, Compared, cancellation, share => _progress("running the model", share)));
    }

    private void Write(OnnxModel result, string output, PrunedModel? pruned, CancellationToken cancellation)
    {
        _progress("writing", double.NaN);
        cancellation.ThrowIfCancellationRequested();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        EncoderFiles.Check(output, options.Encoder, pruned?.Tokenizer);
        result.Save(output);
        EncoderFiles.Write(output, pruned?.Encoder ?? options.Encoder, options.Tokenizer, pruned?.Tokenizer);
    }

    private HashSet<string> Always() => [.. options.Recipe.Exclude];

    private QualityGuard Guard(RecipePlan plan, OnnxModel lossless, SampleInputs samples, OutputComparison outputs, CancellationToken cancellation) =>
        new(
            excluded => Quantize(plan, lossless, samples, excluded, true, cancellation), outputs, plan.MinSqnr, _progress,
            excluded => Quantize(plan, lossless, samples, excluded, false, cancellation));

    private (OnnxModel Model, PassReport Report) Quantize(
        RecipePlan plan, OnnxModel lossless, SampleInputs samples, IReadOnlySet<string> excluded, bool fallBack, CancellationToken cancellation)
    {
        OnnxModel model = lossless.Clone();
        var report = new PassReport();

        // Afterwards, when layers are tried one by one, how many of them are done says more than what the passes do.
        bool first = fallBack && excluded.SetEquals(options.Recipe.Exclude);
        Apply(plan.Lossy, excluded);
        if (fallBack && !first)
        {
            Apply(plan.Fallback, Always());
        }

        Apply([new DeadBranchPass()], excluded);
        return (model, report);

        void Apply(IReadOnlyList<IModelPass> passes, IReadOnlySet<string> alone)
        {
            foreach (IModelPass pass in passes)
            {
                pass.Apply(new PassContext
                {
                    Model = model,
                    Report = report,
                    Samples = samples,
                    Excluded = alone,
                    MinSqnr = plan.MinSqnr,
                    Seed = options.Recipe.Seed,
                    Cancellation = cancellation,
                    Progress = first ? new Progress(pass.Name, _progress) : null,
                });
            }
        }
    }

    private sealed class Progress(string stage, Action<string, double> progress) : IProgress<double>
    {
        public void Report(double value) => progress(stage, value);
    }
}
