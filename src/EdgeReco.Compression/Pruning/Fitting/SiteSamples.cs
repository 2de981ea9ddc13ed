using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Pruning.Fitting;

/// <summary>
/// What samples show of layers that read one value: what goes in, and by how much what comes out misses the original
/// model's. One sample in four is held out to judge by.
/// </summary>
internal sealed class SiteSamples
{
    private const int HeldOut = 4;

    private SiteSamples(int inputs, int[] outputs)
    {
        Fit = new ColumnSamples(inputs);
        Check = new ColumnSamples(inputs);
        FitErrors = [.. outputs.Select(width => new ColumnSamples(width))];
        CheckErrors = [.. outputs.Select(width => new ColumnSamples(width))];
    }

    /// <summary>Inputs to fit to.</summary>
    public ColumnSamples Fit { get; }

    /// <summary>Inputs to judge by.</summary>
    public ColumnSamples Check { get; }

    /// <summary>Original less present result for each layer, on the inputs to fit to.</summary>
    public ColumnSamples[] FitErrors { get; }

    /// <summary>The same on the inputs to judge by.</summary>
    public ColumnSamples[] CheckErrors { get; }

    /// <summary>Runs both models.</summary>
    /// <param name="model">The model as it is now.</param>
    /// <param name="reference">The original.</param>
    /// <param name="sites">Layers that read one value.</param>
    /// <param name="target">The name, in the original, of what a result should be.</param>
    /// <param name="samples">Inputs.</param>
    /// <param name="mostRows">At most about so many rows, spread evenly.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Null where a value never came, or does not have the shape that it needs.</returns>
    public static SiteSamples? Collect(
        OnnxModel model, OnnxModel reference, IReadOnlyList<LinearSite> sites, Func<string, string> target, SampleInputs samples, int mostRows, CancellationToken cancellation)
    {
        string activation = sites[0].Layer.Activation;
        var result = new SiteSamples(sites[0].Layer.Inputs, [.. sites.Select(site => site.Layer.Outputs)]);
        int most = Math.Max(1, mostRows / Math.Max(1, samples.Count));
        var wanted = new Dictionary<(int Sample, string Name), float[]>();
        string[] targets = [.. sites.Select(site => target(site.Result))];
        ActivationReader.Read(
            reference, [.. targets.Distinct(StringComparer.Ordinal)], samples, samples.Count,
            (sample, name, value) => wanted[(sample, name)] = Rows(value, most), cancellation);
        var seen = new Dictionary<string, float[]>(StringComparer.Ordinal);
        string[] read = [activation, .. sites.Select(site => site.Result)];
        bool fits = true;
        ActivationReader.Read(model, read, samples, samples.Count, See, cancellation);
        return fits && result.Fit.Rows > 0 && result.Check.Rows > 0 ? result : null;

        void See(int sample, string name, HostTensor value)
        {
            seen[name] = Rows(value, most);
            if (seen.Count == read.Distinct(StringComparer.Ordinal).Count())
            {
                fits &= result.Add(sample, seen[activation], [.. sites.Select((site, i) => Difference(wanted.GetValueOrDefault((sample, targets[i])), seen[site.Result]))]);
                seen.Clear();
            }
        }
    }

    private bool Add(int sample, float[] inputs, float[]?[] errors)
    {
        int rows = inputs.Length / Fit.Width;
        if (inputs.Length % Fit.Width != 0 || errors.Where((error, i) => error is null || error.Length != rows * FitErrors[i].Width).Any())
        {
            return false;
        }

        if (!inputs.All(float.IsFinite) || errors.Any(error => !error!.All(float.IsFinite)))
        {
            return true;
        }

        bool check = sample % HeldOut == HeldOut - 1;
        (check ? Check : Fit).Add(inputs);
        for (int i = 0; i < errors.Length; i++)
        {
            (check ? CheckErrors : FitErrors)[i].Add(errors[i]!);
        }

        return true;
    }

    private static float[]? Difference(float[]? wanted, float[] present)
    {
        if (wanted is null || wanted.Length != present.Length)
        {
            return null;
        }

        float[] difference = new float[wanted.Length];
        System.Numerics.Tensors.TensorPrimitives.Subtract(wanted, present, difference);
        return difference;
    }

    private static float[] Rows(HostTensor value, int most)
    {
        float[] all = value.ToSingles();
        int width = value.Dims.Length == 0 ? 1 : (int)value.Dims[^1];
        int rows = width == 0 ? 0 : all.Length / width;
        if (rows <= most)
        {
            return all;
        }

        float[] some = new float[most * width];
        for (int row = 0; row < most; row++)
        {
            all.AsSpan((int)((long)row * rows / most) * width, width).CopyTo(some.AsSpan(row * width));
        }

        return some;
    }
}
