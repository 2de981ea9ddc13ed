using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization.Blocks;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Quantization.Blocks;

public sealed class BlockWeightGraphTests
{
    private static readonly BlockWeightOptions Exact = new() { Bits = 8, AccuracyLevel = 0, MinSqnr = 0 };

    [Theory]
    [InlineData(0, 1f)]
    [InlineData(1, 1f)]
    [InlineData(1, 0.5f)]
    [InlineData(0, 0f)]
    public void Apply_Gemm_BecomesAProductAndASum(int transB, float beta)
    {
        var graph = new OnnxGraphBuilder("gemm");
        string x = graph.Input("x", OnnxElementType.Float, 3, 64);
        string w = graph.Constant("w", BlockModels.Weights(64 * 32), transB == 1 ? [32, 64] : [64, 32]);
        graph.Node("Gemm", "y", x, w, graph.Constant("c", BlockModels.Weights(32, 2), 32));
        graph.Output("y", OnnxElementType.Float, 3, 32);
        OnnxModel model = graph.Build("tests", "1");
        model.Proto.Graph.Node[0].With("transB", transB).Attribute.Add(
            new AttributeProto { Name = "beta", Type = AttributeProto.Types.AttributeType.Float, F = beta });

        OnnxModel after = PassRuns.After(model, new BlockWeightPass(Exact), out _);

        var value = HostTensor.Of<float>(BlockModels.Weights(3 * 64, 8, 1), 3, 64);
        Assert.Equal("MatMulNBits", after.Proto.Graph.Node[0].OpType);
        Assert.Equal(beta == 0 ? 1 : beta == 1 ? 2 : 3, after.Proto.Graph.Node.Count);
        PassRuns.Near(PassRuns.Output(model, "x", value), PassRuns.Output(after, "x", value), 0.02);
    }

    [Fact]
    public void Apply_GemmWithAlpha_IsLeft()
    {
        var graph = new OnnxGraphBuilder("gemm");
        string x = graph.Input("x", OnnxElementType.Float, 3, 64);
        graph.Node("Gemm", "y", x, graph.Constant("w", BlockModels.Weights(64 * 32), 64, 32));
        graph.Output("y", OnnxElementType.Float, 3, 32);
        OnnxModel model = graph.Build("tests", "1");
        model.Proto.Graph.Node[0].Attribute.Add(new AttributeProto { Name = "alpha", Type = AttributeProto.Types.AttributeType.Float, F = 2 });

        PassRuns.After(model, new BlockWeightPass(Exact), out PassReport report);

        Assert.Contains("alpha", Assert.Single(report.Skips).Reason);
    }

    [Theory]
    [InlineData(new long[] { 64 }, new long[] { 32 })]
    [InlineData(new long[] { 2, 3, 64 }, new long[] { 2, 3, 32 })]
    [InlineData(new long[] { 2, 1, 3, 64 }, new long[] { 2, 1, 3, 32 })]
    public void Apply_MatMulOfAnyRank_GivesTheSameShape(long[] from, long[] to)
    {
        var graph = new OnnxGraphBuilder("rank");
        string x = graph.Input("x", OnnxElementType.Float, from);
        graph.Node("MatMul", "y", x, graph.Constant("w", BlockModels.Weights(64 * 32), 64, 32));
        graph.Output("y", OnnxElementType.Float, to);
        OnnxModel model = graph.Build("tests", "1");

        OnnxModel after = PassRuns.After(model, new BlockWeightPass(Exact), out _);

        var value = HostTensor.Of<float>(BlockModels.Weights((int)HostTensor.ElementCount(from), 8, 1), from);
        using ModelRunner runner = ModelRunner.Load(after.ToBytes());
        HostTensor result = runner.Run(new Dictionary<string, HostTensor> { ["x"] = value })[0];
        Assert.Equal(to, result.Dims);
        PassRuns.Near(PassRuns.Output(model, "x", value), result.ToSingles(), 0.02);
    }

    [Fact]
    public void Apply_MatrixOfTwoProducts_IsStoredOnce()
    {
        var graph = new OnnxGraphBuilder("shared");
        string x = graph.Input("x", OnnxElementType.Float, 4, 64);
        string w = graph.Constant("w", BlockModels.Weights(64 * 64), 64, 64);
        graph.Node("MatMul", "y", graph.Node("MatMul", "h", x, w), w);
        graph.Output("y", OnnxElementType.Float, 4, 64);
        OnnxModel model = graph.Build("tests", "1");

        OnnxModel after = PassRuns.After(model, new BlockWeightPass(Exact), out PassReport report, BlockModels.Samples(BlockModels.Correlated(8, 64), 64));

        var value = HostTensor.Of<float>(BlockModels.Weights(4 * 64, 8, 1), 4, 64);
        Assert.Equal(2, after.Proto.Graph.Initializer.Count);
        Assert.Single(report.Tensors);
        PassRuns.Near(PassRuns.Output(model, "x", value), PassRuns.Output(after, "x", value), 0.03);
    }

    [Fact]
    public void Apply_MatrixThatIsAlsoATable_IsLeft()
    {
        var graph = new OnnxGraphBuilder("tied");
        string x = graph.Input("x", OnnxElementType.Float, 3, 64);
        string i = graph.Input("i", OnnxElementType.Int64, 3);
        string w = graph.Constant("w", BlockModels.Weights(64 * 64), 64, 64);
        graph.Node("Add", "y", graph.Node("MatMul", "h", x, w), graph.Node("Gather", "g", w, i));
        graph.Output("y", OnnxElementType.Float, 3, 64);

        PassRuns.After(graph.Build("tests", "1"), new BlockWeightPass(Exact), out PassReport report);

        Assert.Empty(report.Tensors);
        Assert.Contains("also read", Assert.Single(report.Skips).Reason);
    }

    [Fact]
    public void Apply_BranchesOfIf_AreRewritten()
    {
        OnnxModel model = NestedModels.Choice(
            "MatMul", BlockModels.Weights(64 * 32), [64, 32], BlockModels.Weights(64 * 32, 3), HostTensor.Of<float>(BlockModels.Weights(2 * 64, 8, 1), 2, 64), out var feeds);

        OnnxModel after = PassRuns.After(model, new BlockWeightPass(Exact), out PassReport report);

        Assert.Equal(2, report.Tensors.Count);
        foreach (IReadOnlyDictionary<string, HostTensor> feed in feeds)
        {
            using ModelRunner before = ModelRunner.Load(model.ToBytes());
            using ModelRunner runner = ModelRunner.Load(after.ToBytes());
            PassRuns.Near(before.Run(feed)[0].ToSingles(), runner.Run(feed)[0].ToSingles(), 0.02);
        }
    }
}
