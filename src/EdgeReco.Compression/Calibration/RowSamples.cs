using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Calibration;

/// <summary>
/// Some rows of a value (its last axis) from each sample: what a layer sees. The largest magnitudes are of all rows.
/// </summary>
internal sealed class RowSamples
{
    /// <summary>Samples that rows are kept of, and rows kept of each: enough to judge a layer by.</summary>
    private const int MostSamples = 16;
    private const int MostRows = 24;

    private RowSamples(int width)
    {
        Width = width;
        LargestMagnitudes = new float[width];
    }

    /// <summary>Length of a row.</summary>
    public int Width { get; }

    /// <summary>Largest magnitude of each column.</summary>
    public float[] LargestMagnitudes { get; }

    /// <summary>Lowest value of all, at most 0.</summary>
    public float Min { get; private set; }

    /// <summary>Highest value of all, at least 0.</summary>
    public float Max { get; private set; }

    /// <summary>The rows that were kept, sample by sample: a whole sample is quantized with one scale at run time.</summary>
    public List<float[]> Kept { get; } = [];

    /// <summary>Watches values.</summary>
    /// <returns>What was seen; values without rows, or with rows of differing lengths, are absent.</returns>
    public static Dictionary<string, RowSamples> Collect(
        OnnxModel model, IEnumerable<string> names, SampleInputs samples, IProgress<double>? progress, CancellationToken cancellation)
    {
        var seen = new Dictionary<string, RowSamples>(StringComparer.Ordinal);
        var unfit = new HashSet<string>(StringComparer.Ordinal);
        // An odd step meets both kinds where samples alternate.
        int stride = Math.Max(1, samples.Count / MostSamples) | 1;
        TensorTap.Run(model, names, samples, See, progress, cancellation);
        foreach (string name in unfit)
        {
            seen.Remove(name);
        }

        return seen;

        void See(int sample, string name, HostTensor value)
        {
            int width = value.Dims.Length == 0 ? 0 : (int)value.Dims[^1];
            if (value.Count == 0)
            {
                return;
            }

            if (!seen.TryGetValue(name, out RowSamples? rows))
            {
                seen[name] = rows = new RowSamples(width);
            }

            if (rows.Width != width || value.Type != Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float || !rows.Add(value.As<float>(), sample % stride == 0))
            {
                unfit.Add(name);
            }
        }
    }

    private bool Add(ReadOnlySpan<float> values, bool keep)
    {
        for (int start = 0; start < values.Length; start += Width)
        {
            ReadOnlySpan<float> row = values.Slice(start, Width);
            for (int i = 0; i < row.Length; i++)
            {
                float value = row[i];
                if (!float.IsFinite(value))
                {
                    return false;
                }

                LargestMagnitudes[i] = Math.Max(LargestMagnitudes[i], Math.Abs(value));
                Min = Math.Min(Min, value);
                Max = Math.Max(Max, value);
            }
        }

        if (keep && Kept.Count < MostSamples)
        {
            int rows = values.Length / Width;
            int kept = Math.Min(rows, MostRows);
            float[] sample = new float[kept * Width];
            for (int row = 0; row < kept; row++)
            {
                values.Slice((int)((long)row * rows / kept) * Width, Width).CopyTo(sample.AsSpan(row * Width));
            }

            Kept.Add(sample);
        }

        return true;
    }
}
