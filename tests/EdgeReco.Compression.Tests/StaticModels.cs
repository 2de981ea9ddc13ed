using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Passes.Lossless;
using EdgeReco.Compression.Quantization;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests;

/// <summary>Models quantized with fixed ranges, and what ONNX Runtime makes of them.</summary>
internal static class StaticModels
{
    /// <summary>Samples of an input <c>x</c>, numbers from -1 to 1.</summary>
    public static FixedSamples Samples(int count, params long[] dims) => new(
        [.. Enumerable.Range(0, count).Select(i => Sample(Graphs.Numbers((int)HostTensor.ElementCount(dims), 100 + i), dims))]);

    /// <summary>One sample of an input <c>x</c>.</summary>
    public static Dictionary<string, HostTensor> Sample(float[] values, params long[] dims) => new() { ["x"] = HostTensor.Of<float>(values, dims) };

    /// <summary>A quantized copy, and what the pass said.</summary>
    public static OnnxModel Quantize(OnnxModel model, SampleInputs samples, StaticOptions? options, out PassReport report, params string[] excluded)
    {
        var context = new PassContext { Model = model.Clone(), Samples = samples, Excluded = excluded.ToHashSet() };
        new QdqPass(options ?? new StaticOptions { MinimumElements = 1 }).Apply(context);
        new DeadBranchPass().Apply(context);
        report = context.Report;

        // It must also hold together by our own rules.
        return OnnxModel.Read(context.Model.ToBytes());
    }

    /// <summary>Signal to noise of the outputs on samples, in dB, with all of ONNX Runtime's optimizations.</summary>
    public static double Sqnr(OnnxModel model, OnnxModel other, SampleInputs samples)
    {
        using var expected = ModelRunner.Load(model.ToBytes());
        using var actual = ModelRunner.Load(other.ToBytes());
        return Enumerable.Range(0, samples.Count).Min(i => Runs.Sqnr(expected.Run(samples[i]), actual.Run(samples[i])));
    }

    /// <summary>Operators of the graph that ONNX Runtime really runs, in order; Transpose, which it puts around what wants channels last, left out.</summary>
    public static string[] Kernels(OnnxModel model)
    {
        using var folder = new TempFolder();
        string path = Path.Combine(folder.Path, "optimized.onnx");
        using (ModelRunner.Load(model.ToBytes(), new ModelRunnerOptions { OptimizedModelPath = path }))
        {
        }

        return [.. OnnxModel.Load(path).Proto.Graph.Node.Select(node => node.OpType).Where(operation => operation != "Transpose")];
    }
}
