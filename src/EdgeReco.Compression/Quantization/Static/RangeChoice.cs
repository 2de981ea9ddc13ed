using EdgeReco.Compression.Calibration.Ranges;
using EdgeReco.Compression.Passes;

namespace EdgeReco.Compression.Quantization;

/// <summary>Ranges of values by the method that the options name.</summary>
internal static class RangeChoice
{
    /// <summary>
    /// What a range that clips must leave of the noise that all that was seen leaves, or it is not taken: inputs unlike the
    /// samples reach further, and a clipped outlier costs more than a finer step gains.
    /// </summary>
    private const double WorthClipping = 0.8;

    // The one that clips least first.
    private static readonly CalibrationMethod[] Searched = [CalibrationMethod.MinMax, CalibrationMethod.Percentile, CalibrationMethod.Distribution, CalibrationMethod.Entropy];

    /// <summary>The ranges.</summary>
    /// <param name="context">The model and samples.</param>
    /// <param name="options">How.</param>
    /// <param name="layers">The layers that will be quantized.</param>
    /// <param name="seen">What was seen of values.</param>
    public static Dictionary<string, ValueRange> Of(
        PassContext context, StaticOptions options, IReadOnlyList<WeightedNode> layers, IReadOnlyDictionary<string, ValueHistogram> seen)
    {
        RangeEstimator estimator = Estimator(options, options.Method == CalibrationMethod.Search ? CalibrationMethod.Distribution : options.Method);
        var ranges = seen.ToDictionary(pair => pair.Key, pair => estimator.Of(pair.Value), StringComparer.Ordinal);
        if (options.Method == CalibrationMethod.Search)
        {
            Search(context, options, [.. layers.Where(layer => seen.ContainsKey(layer.Activation))], seen, ranges);
        }

        return ranges;
    }

    private static void Search(
        PassContext context, StaticOptions options, WeightedNode[] layers, IReadOnlyDictionary<string, ValueHistogram> seen, Dictionary<string, ValueRange> ranges)
    {
        RangeEstimator[] estimators = [.. Searched.Select(method => Estimator(options, method))];
        Dictionary<string, ValueRange[]> candidates = layers.Select(layer => layer.Activation).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => estimators.Select(estimator => estimator.Of(seen[name])).ToArray(), StringComparer.Ordinal);
        Dictionary<string, (double[] Fixed, double Dynamic)> trials = LayerTrials.Run(context, options, layers, layer => candidates[layer.Activation], _ => (false, null));
        foreach (IGrouping<string, WeightedNode> readers in layers.GroupBy(layer => layer.Activation, StringComparer.Ordinal))
        {
            double[] noise = new double[Searched.Length];
            for (int i = 0; i < noise.Length; i++)
            {
                noise[i] = readers.Sum(layer => Math.Pow(10, trials[layer.Result].Fixed[i] / -10));
            }

            int best = Array.IndexOf(noise, noise.Min());
            ranges[readers.Key] = candidates[readers.Key][noise[best] < noise[0] * WorthClipping ? best : 0];
        }
    }

    private static RangeEstimator Estimator(StaticOptions options, CalibrationMethod method) =>
        new(method, options.Percentile, options.Placement == StaticPlacement.TensorRt);
}
