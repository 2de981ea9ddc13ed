using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Passes.Lossless;
using EdgeReco.Compression.Pruning;
using EdgeReco.Compression.Pruning.Structured;
using EdgeReco.Compression.Pruning.Vocabulary;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Compression.Recipes;

/// <summary>
/// Runs the passes that take weights away. Their results are not the original's: they are held against its cosine at the
/// end, and what follows is held against the pruned model.
/// </summary>
internal sealed class PruningStage(CompressionOptions options, Action<string, double> progress)
{
    private const int Compared = 64;

    /// <summary>Prunes.</summary>
    /// <param name="original">The model; it stays as it is.</param>
    /// <param name="samples">Inputs to calibrate on and to compare results with.</param>
    /// <param name="outputs">The original's results, which cleaning up must not change.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="InvalidDataException">The vocabulary is to be cut and there are no texts, or no tokenizer.</exception>
    public PrunedModel Run(OnnxModel original, SampleInputs samples, OutputComparison outputs, CancellationToken cancellation)
    {
        bool words = options.Recipe.Steps.Contains(RecipeStep.Vocabulary);
        if (words && (options.Texts is null || options.Tokenizer is null))
        {
            throw new InvalidDataException("recipe vocabulary keeps the tokens that texts use: give --calibrate, and a tokenizer with the model or by --tokenizer");
        }

        var cosines = new OutputCosine(original, new SpreadSamples(samples, Compared), cancellation);
        var report = new PassReport();
        IModelPass[] cleanup = [new CanonicalizePass(), new ConstantFoldingPass(), new DeadBranchPass(), new CanonicalizePass()];
        OnnxModel model = LosslessStage.Run(original, cleanup, samples, outputs, false, report, options.Recipe.Seed, cancellation);
        foreach (IModelPass pass in PruningPlan.Of(options.Recipe))
        {
            progress(pass.Name, double.NaN);
            pass.Apply(new PassContext
            {
                Model = model,
                Report = report,
                Samples = samples,
                Excluded = options.Recipe.Exclude.ToHashSet(StringComparer.Ordinal),
                Seed = options.Recipe.Seed,
                Cancellation = cancellation,
                Progress = new StageShare(pass.Name, progress),
            });
        }

        byte[]? tokenizer = null;
        if (words)
        {
            progress("vocabulary", double.NaN);
            tokenizer = VocabularyCut.Run(model, report, options.Tokenizer!, CalibrationSource.AllTexts(options.Texts!), options.Encoder, options.Recipe.Pruning.KeepTokens);
            samples = tokenizer is null ? samples : CalibrationSource.Open(model, options, tokenizer);
        }

        return new PrunedModel(model, report, samples, cosines, Describe(model), tokenizer);
    }

    /// <summary>The mean cosine of a result to the original.</summary>
    public static double Cosine(PrunedModel pruned, OnnxModel result, CancellationToken cancellation) =>
        pruned.Original.Mean(result, new SpreadSamples(pruned.Samples, Compared), cancellation);

    private EncoderDescription? Describe(OnnxModel model)
    {
        if (options.Encoder is not { } encoder || !ResidualStream.TryRead(model.Proto.Graph, out ResidualStream stream, out _))
        {
            return options.Encoder;
        }

        (int heads, int feedForward) = WidthPass.Measure(model);
        return encoder with
        {
            Layers = encoder.Layers == 0 ? 0 : stream.LayerEnds.Count,
            Heads = encoder.Heads == 0 || heads == 0 ? encoder.Heads : heads,
            FeedForward = encoder.FeedForward == 0 || feedForward == 0 ? encoder.FeedForward : feedForward,
        };
    }

    private sealed class StageShare(string stage, Action<string, double> progress) : IProgress<double>
    {
        public void Report(double value) => progress(stage, value);
    }
}
