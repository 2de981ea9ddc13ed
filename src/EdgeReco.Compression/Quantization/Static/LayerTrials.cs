using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Calibration.Ranges;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
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
    /// <param name="region">The plan around them.</param>
    /// <param name="ranges">Ranges of values.</param>
    /// <returns>By result: signal to noise in dB with a fixed range and with the range of each run.</returns>
    public static Dictionary<string, (double Fixed, double Dynamic)> Run(
        PassContext context, StaticOptions options, IReadOnlyList<WeightedNode> layers, QuantizedRegion region, Func<string, ValueRange> ranges)
    {
        var samples = new SpreadSamples(context.Samples, MostSamples);
        var results = new Dictionary<string, (double Fixed, double Dynamic)>(StringComparer.Ordinal);
        for (int start = 0; start < layers.Count;)
        {
            int end = start;
            for (long weights = 0; end < layers.Count && (end == start || weights + layers[end].Values.Length <= MostWeights); end++)
            {
                weights += layers[end].Values.Length;
            }

            Run(context, options, [.. layers.Skip(start).Take(end - start)], region, ranges, samples, results);
            start = end;
        }

        return results;
    }

    private static void Run(
        PassContext context,
        StaticOptions options,
        WeightedNode[] layers,
        QuantizedRegion region,
        Func<string, ValueRange> ranges,
        SampleInputs samples,
        Dictionary<string, (double Fixed, double Dynamic)> results)
    {
        var trials = new List<(WeightedNode Layer, LayerTrial Trial)>();
        try
        {
            foreach (WeightedNode layer in layers)
            {
                trials.Add((layer, new LayerTrial(context.Model.Proto.OpsetImport, layer, options, ranges(region.Source(layer.Activation)), Output(layer, region, ranges))));
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

    private static (bool Relu, ValueRange? Range) Output(WeightedNode layer, QuantizedRegion region, Func<string, ValueRange> ranges)
    {
        string settled = region.Settled(layer.Node);
        NodeProto? clip = region.Clip(settled);

        // What a Clip cuts off is no noise, and a trial knows no Clip.
        return !region.IsMade(settled) || Operators.Is(clip, "Clip") ? (false, null) : (clip is not null, ranges(region.Source(settled)));
    }
}
