using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Quantization;

public class QdqPassLinearTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Apply_MatMulOfThreeAxes_BecomesAnIntegerKernel(bool bias)
    {
        var graph = new OnnxGraphBuilder("linear");
        string product = graph.Node("MatMul", "p", graph.Input("x", OnnxElementType.Float, -1, -1, 64), graph.Constant("w", Graphs.Numbers(64 * 32), 64, 32));
        graph.Output(bias ? graph.Node("Add", "y", graph.Constant("b", Graphs.Numbers(32), 32), product) : product, OnnxElementType.Float, -1, -1, 32);

        string[] kernels = Check(graph, StaticModels.Samples(8, 2, 5, 64));

        Assert.Equal(bias ? ["QuantizeLinear", "MatMulIntegerToFloat", "Add"] : ["QuantizeLinear", "MatMulIntegerToFloat"], kernels);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Apply_MatMulOfTwoAxes_BecomesAnIntegerKernel(bool bias)
    {
        var graph = new OnnxGraphBuilder("linear");
        string product = graph.Node("MatMul", "p", graph.Input("x", OnnxElementType.Float, -1, 64), graph.Constant("w", Graphs.Numbers(64 * 32), 64, 32));
        graph.Output(bias ? graph.Node("Add", "y", product, graph.Constant("b", Graphs.Numbers(32), 32)) : product, OnnxElementType.Float, -1, 32);

        string[] kernels = Check(graph, StaticModels.Samples(8, 5, 64));

        Assert.Equal(["QuantizeLinear", bias ? "QGemm" : "MatMulIntegerToFloat"], kernels);
    }

    [Fact]
    public void Apply_MatMulAndResidualOfTwoAxes_BecomesAnIntegerKernel()
    {
        var graph = new OnnxGraphBuilder("linear");
        string product = graph.Node("MatMul", "p", graph.Input("x", OnnxElementType.Float, 5, 64), graph.Constant("w", Graphs.Numbers(64 * 64), 64, 64));
        graph.Output(graph.Node("Add", "y", product, "x"), OnnxElementType.Float, 5, 64);

        Assert.Contains("QGemm", Check(graph, StaticModels.Samples(8, 5, 64)));
    }

    [Theory]
    [InlineData(0, 1f)]
    [InlineData(1, 1f)]
    [InlineData(1, 0.5f)]
    public void Apply_Gemm_BecomesAnIntegerKernel(long transB, float beta)
    {
        var graph = new OnnxGraphBuilder("linear");
        string w = transB == 0 ? graph.Constant("w", Graphs.Numbers(64 * 32), 64, 32) : graph.Constant("w", Graphs.Numbers(64 * 32), 32, 64);
        graph.Node("Gemm", "y", graph.Input("x", OnnxElementType.Float, 5, 64), w, graph.Constant("b", Graphs.Numbers(32), 32));
        graph.With("transB", transB).With("beta", beta);
        graph.Output("y", OnnxElementType.Float, 5, 32);

        Assert.Equal(["QuantizeLinear", "QGemm"], Check(graph, StaticModels.Samples(8, 5, 64)));
    }

    [Fact]
    public void Apply_Perceptron_StaysInIntegersBetweenLayers()
    {
        var graph = new OnnxGraphBuilder("linear");
        graph.Node("Gemm", "h", graph.Input("x", OnnxElementType.Float, 5, 64), graph.Constant("w0", Graphs.Numbers(64 * 32), 64, 32), graph.Constant("b0", Graphs.Numbers(32), 32));
        graph.Node("Gemm", "y", graph.Node("Relu", "r", "h"), graph.Constant("w1", Graphs.Numbers(32 * 16), 32, 16), graph.Constant("b1", Graphs.Numbers(16), 1, 16));
        graph.Output("y", OnnxElementType.Float, 5, 16);

        Assert.Equal(["QuantizeLinear", "QGemm", "QGemm"], Check(graph, StaticModels.Samples(8, 5, 64)));
    }

    [Fact]
    public void Apply_SamplesOfDifferentLengths_AllCount()
    {
        OnnxModel model = Wide();
        var samples = new FixedSamples(
            StaticModels.Sample(Graphs.Numbers(64), 1, 1, 64),
            StaticModels.Sample([.. Graphs.Numbers(3 * 7 * 64).Select(value => value * 4)], 3, 7, 64),
            StaticModels.Sample(Graphs.Numbers(5 * 64), 1, 5, 64));

        OnnxModel quantized = StaticModels.Quantize(model, samples, new StaticOptions { MinimumElements = 1, Method = Compression.Calibration.Ranges.CalibrationMethod.MinMax, MostBelowDynamic = 100 }, out _);

        TensorData.TryReadSingles(quantized.Proto.Graph.Initializer.Single(tensor => tensor.Name == "x_q_scale"), out float[] scale);
        Assert.Equal(8f / 255, scale[0], 0.001f);
    }

    [Fact]
    public void Apply_Twice_GivesTheSameBytes()
    {
        FixedSamples samples = StaticModels.Samples(4, 2, 5, 64);

        Assert.Equal(StaticModels.Quantize(Wide(), samples, null, out _).ToBytes(), StaticModels.Quantize(Wide(), samples, null, out _).ToBytes());
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(3f)]
    [InlineData(-3f)]
    public void Apply_ConstantData_IsExact(float constant)
    {
        OnnxModel model = Wide();
        var samples = new FixedSamples(StaticModels.Sample([.. Enumerable.Repeat(constant, 64)], 1, 1, 64));

        OnnxModel quantized = StaticModels.Quantize(model, samples, null, out _);

        Assert.Contains("MatMulIntegerToFloat", StaticModels.Kernels(quantized));
        Assert.True(StaticModels.Sqnr(model, quantized, samples) > 30);
    }

    [Fact]
    public void Apply_NoSamples_Throws() =>
        Assert.Contains("samples", Assert.Throws<InvalidDataException>(() => StaticModels.Quantize(Wide(), Compression.Samples.SampleInputs.None, null, out _)).Message, StringComparison.Ordinal);

    [Fact]
    public void Apply_ValuesThatAreNotFinite_LeaveTheLayer()
    {
        OnnxModel model = Wide();
        var samples = new FixedSamples(StaticModels.Sample([.. Enumerable.Repeat(float.NaN, 64)], 1, 1, 64));

        OnnxModel quantized = StaticModels.Quantize(model, samples, null, out PassReport report);

        Assert.Equal(model.ToBytes(), quantized.ToBytes());
        Assert.Contains("not finite", Assert.Single(report.Skips).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_ExcludedNode_StaysAsItIs()
    {
        OnnxModel model = Wide();

        Assert.Equal(model.ToBytes(), StaticModels.Quantize(model, StaticModels.Samples(2, 1, 3, 64), null, out _, "y").ToBytes());
    }

    [Fact]
    public void Apply_LayerWithOutliersInSomeRuns_IsLeftToTheDynamicPass()
    {
        // One run is a thousand times larger: a fixed range leaves the others nothing.
        OnnxModel model = Wide();
        var samples = new FixedSamples(
            [.. Enumerable.Range(0, 6).Select(i => StaticModels.Sample([.. Graphs.Numbers(3 * 64, i).Select(value => i == 0 ? value : value / 1000)], 1, 3, 64))]);
        var options = new StaticOptions { MinimumElements = 1, Method = Compression.Calibration.Ranges.CalibrationMethod.Percentile, Percentile = 50 };

        OnnxModel quantized = StaticModels.Quantize(model, samples, options, out PassReport report);

        Assert.Equal(model.ToBytes(), quantized.ToBytes());
        Assert.Contains("dB", Assert.Single(report.Skips).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_WeightsThatAreAlsoReadInFloats_Stay()
    {
        var graph = new OnnxGraphBuilder("linear");
        string w = graph.Constant("w", Graphs.Numbers(64 * 64), 64, 64);
        graph.Output(graph.Node("MatMul", "y", graph.Input("x", OnnxElementType.Float, 1, 3, 64), w), OnnxElementType.Float, 1, 3, 64);
        graph.Output(graph.Node("Neg", "z", w), OnnxElementType.Float, 64, 64);
        OnnxModel model = graph.Build("tests", "1");

        Assert.Equal(model.ToBytes(), StaticModels.Quantize(model, StaticModels.Samples(2, 1, 3, 64), null, out _).ToBytes());
    }

    [Fact]
    public void Apply_NestedGraph_IsLeftUntouched()
    {
        var then = new OnnxGraphBuilder("then");
        then.Constant("inner", Graphs.Numbers(32 * 32), 32, 32);
        then.Output(then.Node("MatMul", "out0", "h", "inner"), OnnxElementType.Float);
        var other = new OnnxGraphBuilder("other");
        other.Output(other.Node("Relu", "out1", "h"), OnnxElementType.Float);
        var graph = new OnnxGraphBuilder("nested");
        graph.Input("c", OnnxElementType.Bool);
        graph.Node("MatMul", "h", graph.Input("x", OnnxElementType.Float, 1, 3, 64), graph.Constant("w", Graphs.Numbers(64 * 32), 64, 32));
        graph.Node("If", "y", "c");
        graph.With("then_branch", then).With("else_branch", other);
        graph.Output("y", OnnxElementType.Float, 1, 3, 32);
        OnnxModel model = graph.Build("tests", "1");
        foreach (ValueInfoProto output in Compression.Graphs.GraphWalk.Graphs(model.Proto.Graph).SelectMany(inner => inner.Output))
        {
            output.Type.TensorType.Shape = null;
        }

        Dictionary<string, HostTensor> sample = StaticModels.Sample(Graphs.Numbers(3 * 64), 1, 3, 64);
        sample["c"] = new HostTensor(Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Bool, [], [1]);
        var samples = new FixedSamples(sample);

        OnnxModel quantized = StaticModels.Quantize(model, samples, null, out PassReport report);

        Assert.Equal(
            model.Proto.Graph.Node.Single(node => node.OpType == "If"),
            quantized.Proto.Graph.Node.Single(node => node.OpType == "If"));
        Assert.Contains("MatMulIntegerToFloat", StaticModels.Kernels(quantized));
        Assert.Contains("nested", Assert.Single(report.Skips).Reason, StringComparison.Ordinal);
        Assert.True(StaticModels.Sqnr(model, quantized, samples) > 30);
    }

    [Fact]
    public void Apply_OldOperatorSet_IsLeftOrGetsOneScale()
    {
        var graph = new OnnxGraphBuilder("old", 12);
        graph.Output(graph.Node("MatMul", "y", graph.Input("x", OnnxElementType.Float, 1, 3, 64), graph.Constant("w", Graphs.Numbers(64 * 32), 64, 32)), OnnxElementType.Float, 1, 3, 32);
        OnnxModel model = graph.Build("tests", "1");
        FixedSamples samples = StaticModels.Samples(3, 1, 3, 64);

        OnnxModel left = StaticModels.Quantize(model, samples, null, out PassReport report);
        OnnxModel quantized = StaticModels.Quantize(model, samples, new StaticOptions { MinimumElements = 1, PerChannel = false }, out _);

        Assert.Equal(model.ToBytes(), left.ToBytes());
        Assert.Contains("operator set 12", Assert.Single(report.Skips).Reason, StringComparison.Ordinal);
        Assert.Contains("MatMulIntegerToFloat", StaticModels.Kernels(quantized));
    }

    [Theory]
    [InlineData(Compression.Calibration.Ranges.CalibrationMethod.MinMax)]
    [InlineData(Compression.Calibration.Ranges.CalibrationMethod.Percentile)]
    [InlineData(Compression.Calibration.Ranges.CalibrationMethod.Entropy)]
    [InlineData(Compression.Calibration.Ranges.CalibrationMethod.Distribution)]
    [InlineData(Compression.Calibration.Ranges.CalibrationMethod.Search)]
    public void Apply_EachMethod_KeepsTheResult(Compression.Calibration.Ranges.CalibrationMethod method)
    {
        OnnxModel model = Wide();
        FixedSamples samples = StaticModels.Samples(8, 2, 5, 64);

        OnnxModel quantized = StaticModels.Quantize(model, samples, new StaticOptions { MinimumElements = 1, Method = method }, out _);

        Assert.True(StaticModels.Sqnr(model, quantized, samples) > 30);
    }

    [Fact]
    public void Apply_SearchWithRareOutliersThatMatterLittle_ClipsThem()
    {
        // The outliers sit in a column that nothing reads.
        float[] weights = Graphs.Numbers(64 * 32);
        weights.AsSpan(0, 32).Clear();
        var graph = new OnnxGraphBuilder("linear");
        graph.Output(graph.Node("MatMul", "y", graph.Input("x", OnnxElementType.Float, -1, -1, 64), graph.Constant("w", weights, 64, 32)), OnnxElementType.Float, -1, -1, 32);
        OnnxModel model = graph.Build("tests", "1");
        var samples = new FixedSamples([.. Enumerable.Range(0, 12).Select(i =>
        {
            float[] values = Graphs.Numbers(200 * 64, i);
            values[0] = i == 0 ? 30 : 0;
            return StaticModels.Sample(values, 1, 200, 64);
        })]);
        double Ratio(Compression.Calibration.Ranges.CalibrationMethod method) => StaticModels.Sqnr(
            model, StaticModels.Quantize(model, samples, new StaticOptions { MinimumElements = 1, Method = method, MostBelowDynamic = 100 }, out _), samples);

        Assert.True(Ratio(Compression.Calibration.Ranges.CalibrationMethod.Search) > Ratio(Compression.Calibration.Ranges.CalibrationMethod.MinMax) + 6);
    }

    [Fact]
    public void Apply_FusedAttention_RunsItsProjectionInIntegers()
    {
        var graph = new OnnxGraphBuilder("attention");
        string x = graph.Input("x", OnnxElementType.Float, -1, -1, 16);
        graph.Node("com.microsoft:Attention", "y", x, graph.Constant("w", Graphs.Numbers(16 * 48), 16, 48), graph.Constant("b", Graphs.Numbers(48), 48));
        graph.With("num_heads", 4L);
        graph.Output("y", OnnxElementType.Float, -1, -1, 16);
        OnnxModel model = graph.Build("tests", "1");
        FixedSamples samples = StaticModels.Samples(6, 2, 7, 16);

        OnnxModel quantized = StaticModels.Quantize(model, samples, null, out PassReport report);
        StaticModels.Quantize(model, samples, new StaticOptions { MinimumElements = 1, Placement = StaticPlacement.TensorRt }, out PassReport other);

        Assert.Equal(["QuantizeLinear", "QAttention"], StaticModels.Kernels(quantized));
        Assert.Empty(report.Skips);
        Assert.Contains("fusions", Assert.Single(other.Skips).Reason, StringComparison.Ordinal);
        Assert.True(StaticModels.Sqnr(model, quantized, samples) > 30);
    }

    [Fact]
    public void Apply_PlainEncoder_RunsItsProductsInIntegers()
    {
        OnnxModel model = Graphs.Encoder();
        var prepared = new PassContext { Model = model.Clone() };
        new Compression.Passes.Lossless.CanonicalizePass().Apply(prepared);
        var samples = new FixedSamples([.. Enumerable.Range(0, 6).Select(i => Runs.Inputs(model, 2, 5 + i, i, EncoderGraph.Tokens))]);

        OnnxModel quantized = StaticModels.Quantize(prepared.Model, samples, null, out _);
        string[] kernels = StaticModels.Kernels(quantized);

        Assert.Equal(6, kernels.Count(kernel => kernel == "MatMulIntegerToFloat"));
        Assert.DoesNotContain("Gemm", kernels);
        Assert.DoesNotContain("DequantizeLinear", kernels);
        Assert.True(StaticModels.Sqnr(model, quantized, samples) > 25);
    }

    [Fact]
    public void Apply_TensorRt_LeavesSmallAndSingleRowProducts()
    {
        var graph = new OnnxGraphBuilder("linear");
        graph.Node("MatMul", "wide", graph.Input("x", OnnxElementType.Float, 5, 64), graph.Constant("w", Graphs.Numbers(64 * 32), 64, 32));
        graph.Output(graph.Node("MatMul", "narrow", "wide", graph.Constant("v", Graphs.Numbers(32 * 8), 32, 8)), OnnxElementType.Float, 5, 8);
        graph.Input("z", OnnxElementType.Float, 1, 64);
        graph.Output(graph.Node("MatMul", "row", "z", graph.Constant("u", Graphs.Numbers(64 * 32, 5), 64, 32)), OnnxElementType.Float, 1, 32);
        Dictionary<string, HostTensor> sample = StaticModels.Sample(Graphs.Numbers(5 * 64), 5, 64);
        sample["z"] = HostTensor.Of<float>(Graphs.Numbers(64), 1, 64);

        OnnxModel quantized = StaticModels.Quantize(
            graph.Build("tests", "1"), new FixedSamples(sample), new StaticOptions { MinimumElements = 1, Placement = StaticPlacement.TensorRt }, out PassReport report);

        Assert.Equal(["narrow", "row"], report.Skips.Select(skip => skip.Name));
        Assert.Single(quantized.Proto.Graph.Node, node => node.OpType == "QuantizeLinear");
    }

    private static OnnxModel Wide()
    {
        var graph = new OnnxGraphBuilder("linear");
        string product = graph.Node("MatMul", "y", graph.Input("x", OnnxElementType.Float, -1, -1, 64), graph.Constant("w", Graphs.Numbers(64 * 32), 64, 32));
        graph.Output(product, OnnxElementType.Float, -1, -1, 32);
        return graph.Build("tests", "1");
    }

    private static string[] Check(OnnxGraphBuilder graph, FixedSamples samples)
    {
        OnnxModel model = graph.Build("tests", "1");
        OnnxModel quantized = StaticModels.Quantize(model, samples, null, out PassReport report);
        double ratio = StaticModels.Sqnr(model, quantized, samples);
        Assert.Empty(report.Skips);
        Assert.True(ratio > 30, $"{ratio} dB");
        return StaticModels.Kernels(quantized);
    }
}
