using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Tests.Quantization;

public class QdqPassConvolutionTests
{
    private static readonly string[] Float = ["Conv", "FusedConv", "Relu", "Clip", "Add", "Mul", "Sigmoid", "Concat", "AveragePool", "GlobalAveragePool", "Gemm"];

    [Fact]
    public void Apply_ConvAndRelu_BecomesOneIntegerKernel()
    {
        Check(graph => graph.Node("Relu", "y", Conv(graph, "x", "c", 4, 8)), out string[] kernels);

        Assert.Equal(["QuantizeLinear", "QLinearConv", "DequantizeLinear"], kernels);
    }

    [Fact]
    public void Apply_ConvAndClip_BecomesOneIntegerKernel()
    {
        Check(graph => graph.Node("Clip", "y", Conv(graph, "x", "c", 4, 8), graph.Constant("low", [0f]), graph.Constant("high", [1f])), out string[] kernels);

        Assert.Equal(["QuantizeLinear", "QLinearConv", "DequantizeLinear"], kernels);
    }

    [Fact]
    public void Apply_Residual_StaysInIntegers()
    {
        Check(
            graph =>
            {
                string first = graph.Node("Relu", "r0", Conv(graph, "x", "c0", 4, 8));
                string second = graph.Node("Relu", "r1", Conv(graph, first, "c1", 8, 8));
                string sum = graph.Node("Relu", "r2", graph.Node("Add", "sum", Conv(graph, second, "c2", 8, 8), first));
                return Conv(graph, sum, "y", 8, 4);
            },
            out string[] kernels);

        Assert.Equal(4, kernels.Count(kernel => kernel == "QLinearConv"));
        Assert.Single(kernels, "QLinearAdd");
        Assert.Single(kernels, "DequantizeLinear");
        Assert.Single(kernels, "QuantizeLinear");
    }

    [Fact]
    public void Apply_DepthwiseConv_BecomesAnIntegerKernel()
    {
        Check(
            graph =>
            {
                string name = graph.Node("Conv", "y", "x", graph.Constant("w", Graphs.Numbers(4 * 9), 4, 1, 3, 3), graph.Constant("b", Graphs.Numbers(4), 4));
                graph.With("group", 4L).With("pads", [1L, 1, 1, 1]);
                return name;
            },
            out string[] kernels);

        Assert.Contains("QLinearConv", kernels);
    }

    [Fact]
    public void Apply_GatedConv_StaysInIntegers()
    {
        // SiLU, as detectors have it.
        Check(
            graph =>
            {
                string conv = Conv(graph, "x", "c0", 4, 8);
                return Conv(graph, graph.Node("Mul", "m", conv, graph.Node("Sigmoid", "s", conv)), "y", 8, 4);
            },
            out string[] kernels);

        Assert.Contains("QLinearSigmoid", kernels);
        Assert.Contains("QLinearMul", kernels);
        Assert.Single(kernels, "DequantizeLinear");
    }

    [Fact]
    public void Apply_PoolsAndMovesBetweenConvolutions_StayInIntegers()
    {
        Check(
            graph =>
            {
                string max = graph.Node("MaxPool", "max", graph.Node("Relu", "r", Conv(graph, "x", "c0", 4, 8)));
                graph.With("kernel_shape", [2L, 2]).With("strides", [2L, 2]);
                string average = graph.Node("AveragePool", "average", max);
                graph.With("kernel_shape", [2L, 2]).With("strides", [1L, 1]);
                string leaky = graph.Node("LeakyRelu", "leaky", average);
                graph.With("alpha", 0.1f);
                string both = graph.Node("Concat", "both", leaky, average);
                graph.With("axis", 1L);
                string wide = graph.Node("Resize", "wide", both, "", graph.Constant("scales", [1f, 1, 2, 2], 4));
                graph.With("mode", "nearest");
                return Conv(graph, wide, "y", 16, 4);
            },
            out string[] kernels);

        Assert.Contains("QLinearAveragePool", kernels);
        Assert.Contains("QLinearLeakyRelu", kernels);
        Assert.Contains("QLinearConcat", kernels);
        Assert.Single(kernels, "DequantizeLinear");
        Assert.Single(kernels, "QuantizeLinear");
    }

    [Fact]
    public void Apply_Classifier_StaysInIntegersUntilItsEnd()
    {
        Check(
            graph =>
            {
                string pooled = graph.Node("GlobalAveragePool", "pooled", graph.Node("Relu", "r", Conv(graph, "x", "c0", 4, 16)));
                string flat = graph.Node("Flatten", "flat", pooled);
                graph.Node("Gemm", "y", flat, graph.Constant("w", Graphs.Numbers(10 * 16), 10, 16), graph.Constant("b", Graphs.Numbers(10), 10));
                graph.With("transB", 1L);
                return "y";
            },
            out string[] kernels);

        Assert.Contains("QLinearGlobalAveragePool", kernels);
        Assert.Contains("QGemm", kernels);
        Assert.Single(kernels, "QuantizeLinear");
        Assert.DoesNotContain("DequantizeLinear", kernels);
    }

    [Fact]
    public void Apply_ConvTranspose_IsLeftOnTheCpuAndQuantizedForTensorRt()
    {
        OnnxModel model = Model(graph =>
        {
            graph.Node("ConvTranspose", "y", "x", graph.Constant("w", Graphs.Numbers(4 * 8 * 4), 4, 8, 2, 2), graph.Constant("b", Graphs.Numbers(8), 8));
            graph.With("strides", [2L, 2]);
            return "y";
        });
        FixedSamples samples = StaticModels.Samples(4, 1, 4, 8, 8);

        OnnxModel cpu = StaticModels.Quantize(model, samples, null, out PassReport report);
        OnnxModel other = StaticModels.Quantize(model, samples, new StaticOptions { MinimumElements = 1, Placement = StaticPlacement.TensorRt }, out _);

        Assert.Equal(model.ToBytes(), cpu.ToBytes());
        Assert.Contains("no ConvTranspose", Assert.Single(report.Skips).Reason, StringComparison.Ordinal);
        NodeProto weights = other.Proto.Graph.Node.Single(node => node.OpType == "DequantizeLinear" && node.Input[0] == "w_int8");
        Assert.Equal(1, weights.Attribute.Single().I);
        Assert.True(StaticModels.Sqnr(model, other, samples) > 30);
    }

    [Fact]
    public void Apply_TensorRt_QuantizesInputsOnly()
    {
        OnnxModel model = Model(graph => Conv(graph, graph.Node("Relu", "r", Conv(graph, "x", "c0", 4, 8)), "y", 8, 4));
        FixedSamples samples = StaticModels.Samples(4, 1, 4, 8, 8);

        OnnxModel quantized = StaticModels.Quantize(model, samples, new StaticOptions { MinimumElements = 1, Placement = StaticPlacement.TensorRt }, out _);

        Assert.Equal(
            ["QuantizeLinear", "DequantizeLinear", "DequantizeLinear", "Conv", "Relu", "QuantizeLinear", "DequantizeLinear", "DequantizeLinear", "Conv"],
            quantized.Proto.Graph.Node.Select(node => node.OpType));
        Assert.All(quantized.Proto.Graph.Initializer.Where(tensor => tensor.Name.EndsWith("_q_zero", StringComparison.Ordinal)), zero => Assert.Equal((int)TensorProto.Types.DataType.Int8, zero.DataType));
        Assert.All(quantized.Proto.Graph.Node.Where(node => node.OpType == "Conv"), conv => Assert.EndsWith("_b", conv.Input[2], StringComparison.Ordinal));
        Assert.True(StaticModels.Sqnr(model, quantized, samples) > 30);
    }

    [Theory]
    [InlineData(true, 127)]
    [InlineData(true, 64)]
    [InlineData(false, 127)]
    public void Apply_WeightOptions_KeepTheResult(bool perChannel, int limit)
    {
        OnnxModel model = Model(graph => Conv(graph, "x", "y", 4, 8));
        FixedSamples samples = StaticModels.Samples(4, 1, 4, 8, 8);

        OnnxModel quantized = StaticModels.Quantize(model, samples, new StaticOptions { MinimumElements = 1, PerChannel = perChannel, WeightLimit = limit }, out _);

        Assert.Contains("QLinearConv", StaticModels.Kernels(quantized));
        Assert.True(StaticModels.Sqnr(model, quantized, samples) > 30);
    }

    [Fact]
    public void Apply_HugeBiasBesideTinyWeights_StillFits()
    {
        OnnxModel model = Model(graph =>
        {
            float[] weights = Graphs.Numbers(8 * 4);
            weights.AsSpan(0, 4).Fill(1e-12f);
            return graph.Node("Conv", "y", "x", graph.Constant("w", weights, 8, 4, 1, 1), graph.Constant("b", Graphs.Numbers(8), 8));
        });
        FixedSamples samples = StaticModels.Samples(4, 1, 4, 8, 8);

        Assert.True(StaticModels.Sqnr(model, StaticModels.Quantize(model, samples, null, out _), samples) > 30);
    }

    private static void Check(Func<OnnxGraphBuilder, string> body, out string[] kernels)
    {
        OnnxModel model = Model(body);
        FixedSamples samples = StaticModels.Samples(8, 1, 4, 8, 8);
        OnnxModel quantized = StaticModels.Quantize(model, samples, null, out PassReport report);

        kernels = StaticModels.Kernels(quantized);

        Assert.Empty(report.Skips);
        Assert.NotEmpty(report.Tensors);
        Assert.DoesNotContain(kernels, Float.Contains);
        double ratio = StaticModels.Sqnr(model, quantized, samples);
        Assert.True(ratio > 28, $"{ratio} dB");
    }

    private static OnnxModel Model(Func<OnnxGraphBuilder, string> body)
    {
        var graph = new OnnxGraphBuilder("convolutions");
        graph.Input("x", OnnxElementType.Float, 1, 4, 8, 8);
        graph.Output(body(graph), OnnxElementType.Float);
        OnnxModel model = graph.Build("tests", "1");
        model.Proto.Graph.Output[0].Type.TensorType.Shape = null;
        return model;
    }

    private static string Conv(OnnxGraphBuilder graph, string x, string name, int from, int to)
    {
        string w = graph.Constant($"{name}_w", Graphs.Numbers(to * from * 9, name.Sum(letter => letter)), to, from, 3, 3);
        graph.Node("Conv", name, x, w, graph.Constant($"{name}_b", Graphs.Numbers(to), to));
        graph.With("pads", [1L, 1, 1, 1]);
        return name;
    }
}
