using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests;

/// <summary>Passes and models at work.</summary>
internal static class PassRuns
{
    /// <summary>The model after a pass; the original is left as it is.</summary>
    public static OnnxModel After(OnnxModel model, IModelPass pass, out PassReport report, FixedSamples? samples = null, params string[] excluded)
    {
        OnnxModel copy = model.Clone();
        var context = new PassContext { Model = copy, Samples = samples ?? new FixedSamples(), Excluded = excluded.ToHashSet() };
        pass.Apply(context);
        report = context.Report;
        return copy;
    }

    /// <summary>The first output of a run on one input.</summary>
    public static float[] Output(OnnxModel model, string input, HostTensor value)
    {
        using ModelRunner runner = ModelRunner.Load(model.ToBytes());
        return runner.Run(new Dictionary<string, HostTensor> { [input] = value })[0].ToSingles();
    }

    /// <summary>Asserts that two outputs differ by no more than a share of the largest value.</summary>
    public static void Near(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        double largest = 0;
        double worst = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(float.IsFinite(actual[i]), $"[{i}] = {actual[i]}");
            largest = Math.Max(largest, Math.Abs(expected[i]));
            worst = Math.Max(worst, Math.Abs((double)expected[i] - actual[i]));
        }

        Assert.True(worst <= tolerance * largest, $"off by {worst} of {largest}");
    }
}
