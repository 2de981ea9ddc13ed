using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Calibration.Ranges;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Quantization;

/// <summary>Tries each weighted node on some of the samples; a few at a time, so that memory stays bounded.</summary>
internal static class LayerTrials
{
    /// <summary>Samples that are enough to judge a layer by.</summary>
    private const int MostSamples = 12;

    /// <summary>Weights of the layers that are tried together; twice as many are in memory.</summary>
    private const long MostWeights = 16 << 20;

    /// <summary>Runs all trials.</summary>
    /// <param name="context">The model and samples.</param>
    /// <param name="options">How layers are quantized.</param>
    /// <param name="layers">The layers.</param>
    /// <param name="inputs">Ranges of a layer's activation to try.</param>
    /// <param name="output">The Relu behind a layer that is merged, if any, and the range of the result where that is quantized too.</param>
    /// <returns>By result: signal to noise in dB with each fixed range and with the range of each run.</returns>
    public static Dictionary<string, (double[] Fixed, double Dynamic)> Run(
        PassContext context,
        StaticOptions options,
        IReadOnlyList<WeightedNode> layers,
        Func<WeightedNode, IReadOnlyList<ValueRange>> inputs,
        Func<WeightedNode, (bool Relu, ValueRange? Range)> output)
    {
        var samples = new SpreadSamples(context.Samples, MostSamples);
        var results = new Dictionary<string, (double[] Fixed, double Dynamic)>(StringComparer.Ordinal);
        for (int start = 0; start < layers.Count;)
        {
            int end = start;
            for (long weights = 0; end < layers.Count && (end == start || weights + layers[end].Values.Length <= MostWeights); end++)
            {
                weights += layers[end].Values.Length;
            }

            Run(context, [.. layers.Skip(start).Take(end - start)], layer => new LayerTrial(context.Model.Proto.OpsetImport, layer, options, inputs(layer), output(layer)), samples, results);
            start = end;
        }

        return results;
    }

    private static void Run(
        PassContext context, WeightedNode[] layers, Func<WeightedNode, LayerTrial> open, SampleInputs samples, Dictionary<string, (double[] Fixed, double Dynamic)> results)
    {
        var trials = new List<(WeightedNode Layer, LayerTrial Trial)>();
        try
        {
            foreach (WeightedNode layer in layers)
            {
                trials.Add((layer, open(layer)));
            }

            ILookup<string, LayerTrial> byActivation = trials.ToLookup(trial => trial.Layer.Activation, trial => trial.Trial, StringComparer.Ordinal);
            TensorTap.Run(
                context.Model,
                byActivation.Select(group => group.Key),
                samples,
                (_, name, value) =>
                {
                    foreach (LayerTrial trial in value.Count == 0 ? [] : byActivation[name])
                    {
                        trial.Show(value);
                    }
                },
                null,
                context.Cancellation);
            foreach ((WeightedNode layer, LayerTrial trial) in trials)
            {
                results[layer.Result] = (trial.FixedDb, trial.DynamicDb);
            }
        }
        finally
        {
            trials.ForEach(trial => trial.Trial.Dispose());
        }
    }
}
