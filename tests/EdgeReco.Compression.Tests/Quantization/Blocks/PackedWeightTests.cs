using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization.Blocks;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Quantization.Blocks;

/// <summary>Weights of a width without a kernel, packed and expanded by standard operators.</summary>
public sealed class PackedWeightTests
{
    [Theory]
    [InlineData(3, 128, true)]
    [InlineData(3, 128, false)]
    [InlineData(5, 100, true)]
    [InlineData(6, 100, false)]
    [InlineData(7, 33, false)]
    public void Apply_WidthWithoutKernel_ComputesWithTheSameWeights(int bits, int depth, bool symmetric)
    {
        OnnxModel model = Model(depth, 96);
        var options = new BlockWeightOptions { Bits = bits, Symmetric = symmetric, AccuracyLevel = 0, MinSqnr = 0 };
        OnnxModel stored = PassRuns.After(model, new BlockWeightPass(options), out _);
        options.Packed = true;
        OnnxModel packed = PassRuns.After(model, new BlockWeightPass(options), out PassReport report);

        Assert.DoesNotContain(packed.Proto.Graph.Node, node => node.OpType == "MatMulNBits");
        Assert.Contains(stored.Proto.Graph.Node, node => node.OpType == "MatMulNBits");
        var value = HostTensor.Of<float>(BlockModels.Weights(3 * depth, 8, 1), 3, depth);
        PassRuns.Near(PassRuns.Output(stored, "x", value), PassRuns.Output(packed, "x", value), 1e-4);
        long expected = model.ToBytes().LongLength - Assert.Single(report.Tensors).BytesBefore + report.Tensors[0].BytesAfter;
        Assert.InRange(packed.ToBytes().LongLength, expected - 64, expected + 64);
    }

    [Fact]
    public void Apply_SmallMatrix_IsLeftRatherThanGrown()
    {
        OnnxModel packed = PassRuns.After(Model(32, 8), new BlockWeightPass(new BlockWeightOptions { Bits = 3, Packed = true, MinimumElements = 1, MinSqnr = 0 }), out PassReport report);
        Assert.Equal("the file would grow", Assert.Single(report.Skips).Reason);
        Assert.Single(packed.Proto.Graph.Node);
    }

    private static OnnxModel Model(int depth, int width)
    {
        var graph = new OnnxGraphBuilder("packed");
        string x = graph.Input("x", OnnxElementType.Float, 3, depth);
        graph.Node("MatMul", "y", x, graph.Constant("w", BlockModels.Weights(depth * width), depth, width));
        graph.Output("y", OnnxElementType.Float, 3, width);
        return graph.Build("tests", "1");
    }
}
