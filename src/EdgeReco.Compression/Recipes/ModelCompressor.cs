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
    private readonly Action<string, double> _progress = progress ?? ((_, _) => { });

    /// <summary>Compresses.</summary>
    /// <param name="input">The model.</param>
    /// <param name="output">Where the result goes; not the input itself. Its folder is made.</param>
    /// <param name="cancellation">Stops; nothing is written then.</param>
    /// <exception cref="InvalidDataException">The model or what comes with it cannot be used; one line that says why.</exception>
    /// <exception cref="IOException">The result cannot be written.</exception>
    public CompressionResult Run(string input, string output, CancellationToken cancellation)
    {
        if (Place(input) == Place(output))
        {
            throw new InvalidDataException($"{output}: would replace the model that it is made from");
        }

        RecipePlan plan = RecipePlan.Of(options.Recipe);
        (OnnxModel original, SampleInputs samples, OutputComparison outputs) = Open(input, cancellation);
        long before = ModelSize.InMemory(original);
        var report = new PassReport();
        OnnxModel source = original;
        PrunedModel? pruned = null;
        if (PruningPlan.Prunes(options.Recipe))
        {
            pruned = new PruningStage(options, _progress).Run(original, samples, outputs, cancellation);
            (source, samples) = (pruned.Model, pruned.Samples);
            outputs = new OutputComparison(source, samples, Compared, cancellation);
            report.AddAll(pruned.Report);
        }

        _progress("fusing and cleaning up", double.NaN);
        OnnxModel lossless = LosslessStage.Run(source, plan.Lossless, samples, outputs, report, options.Recipe.Seed, cancellation);
        GuardedModel made = plan.Lossy.Count == 0
            ? new GuardedModel(lossless, new PassReport(), outputs.Worst(lossless, cancellation), [])
            : Guard(plan, lossless, samples, outputs, cancellation).Run(WeightedLayers.Of(lossless, options.Recipe.MinimumElements), Always(), cancellation);
        report.AddAll(made.Report);

        OnnxModel result = made.Model;
        bool grew = ModelSize.InMemory(result) > before;
        if (grew)
        {
            // What was done is not in the file.
            result = original;
            report = new PassReport();
            made = made with { Sqnr = double.PositiveInfinity, InFloat = [] };
        }

        double? cosine = pruned is null || grew ? null : PruningStage.Cosine(pruned, result, cancellation);
        bool refused = cosine < options.Recipe.Pruning.MinCosine;
        cancellation.ThrowIfCancellationRequested();
        if (!refused)
        {
            _progress("writing", double.NaN);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
            byte[]? tokenizer = grew ? null : pruned?.Tokenizer;
            EncoderFiles.Check(output, options.Encoder, tokenizer);
            result.Save(output);
            EncoderFiles.Write(output, grew ? options.Encoder : pruned?.Encoder ?? options.Encoder, options.Tokenizer, tokenizer);
        }

        HashSet<string> blocks = [.. result.Proto.Graph.Node.Where(node => node.OpType == "MatMulNBits").Select(node => node.Output[0])];
        return new CompressionResult(
            options.Recipe.ToString(), options.Recipe.Preset.Name, before, ModelSize.InMemory(result), made.Sqnr,
            outputs.Count, samples.AreReal, report.Tensors, report.Rewrites, report.Skips,
            [.. made.InFloat.Where(layer => !blocks.Contains(layer.Layer))], [.. made.InFloat.Where(layer => blocks.Contains(layer.Layer))], grew, cosine, refused);
    }

    /// <summary>Ranks layers by what quantizing each alone costs, the worst first.</summary>
    /// <exception cref="InvalidDataException">The model or what comes with it cannot be used; one line that says why.</exception>
    public IReadOnlyList<LayerCost> Sensitivity(string input, CancellationToken cancellation)
    {
        RecipePlan plan = RecipePlan.Of(options.Recipe);
        (OnnxModel original, SampleInputs samples, OutputComparison outputs) = Open(input, cancellation);
        OnnxModel lossless = LosslessStage.Run(original, plan.Lossless, samples, outputs, new PassReport(), options.Recipe.Seed, cancellation);
        return Guard(plan, lossless, samples, outputs, cancellation).Rank(WeightedLayers.Of(lossless, options.Recipe.MinimumElements), Always(), cancellation);
    }

    private (OnnxModel Original, SampleInputs Samples, OutputComparison Outputs) Open(string input, CancellationToken cancellation)
    {
        _progress("reading the model", double.NaN);
        OnnxModel original = OnnxModel.Load(input, new OnnxLoadOptions { MaxBytes = options.MaxBytes });
        ModelCheck.RequireFinite(original.Proto);
        SampleInputs samples = CalibrationSource.Open(original, options);
        return (original, samples, new OutputComparison(original, samples, Compared, cancellation));
    }

    // Where a link leads: the output replaces what is there.
    private static string Place(string path)
    {
        string full = Path.GetFullPath(path);
        return (File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName : null) ?? full;
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
        Apply(plan.Lossy, excluded);
        if (fallBack && !excluded.SetEquals(options.Recipe.Exclude))
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
                    Seed = options.Recipe.Seed,
                    Cancellation = cancellation,
                    Progress = new Progress(pass.Name, _progress),
                });
            }
        }
    }

    private sealed class Progress(string stage, Action<string, double> progress) : IProgress<double>
    {
        public void Report(double value) => progress(stage, value);
    }
}
