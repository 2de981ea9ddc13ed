using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Calibration.Ranges;

/// <summary>Watches values of a model while it runs on samples, in memory that depends on neither their number nor their lengths.</summary>
internal static class RangeCalibration
{
    /// <summary>Histograms of values.</summary>
    /// <param name="model">The model; it is left as it is.</param>
    /// <param name="names">Values of its main graph.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="progress">Is told the share that is done; may be null.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>By name; values that are no floats, were always empty or once not finite are absent.</returns>
    /// <exception cref="InvalidDataException">There are no samples, or the model does not run on them.</exception>
    public static Dictionary<string, ValueHistogram> Collect(
        OnnxModel model, IEnumerable<string> names, SampleInputs samples, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (samples.Count == 0)
        {
            throw new InvalidDataException("there is nothing to calibrate on: no samples");
        }

        var seen = new Dictionary<string, ValueHistogram>(StringComparer.Ordinal);
        var unfit = new HashSet<string>(StringComparer.Ordinal);
        TensorTap.Run(
            model,
            names,
            samples,
            (_, name, value) =>
            {
                if (value.Type != TensorElementType.Float)
                {
                    unfit.Add(name);
                    return;
                }

                if (!seen.TryGetValue(name, out ValueHistogram? histogram))
                {
                    seen[name] = histogram = new ValueHistogram();
                }

                if (!histogram.Add(value.As<float>()))
                {
                    unfit.Add(name);
                }
            },
            progress,
            cancellation);
        return seen.Where(pair => pair.Value.Count > 0 && !unfit.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
    }
}
