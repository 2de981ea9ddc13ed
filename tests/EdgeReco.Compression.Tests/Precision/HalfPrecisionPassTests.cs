using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Precision;
using EdgeReco.Compression.Tests.Quantization.Blocks;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Precision;

public sealed class HalfPrecisionPassTests
{
    public static TheoryData<string> Models => ["conv", "mlp", "lstm", "if"];

    [Theory]
    [MemberData(nameof(Models))]
    public void Apply_AnyModel_LoadsAndStaysNear(string name)
    {
        OnnxModel model = Build(name, out Dictionary<string, HostTensor> feeds);

        OnnxModel half = PassRuns.After(model, new HalfPrecisionPass(new() { MinimumElements = 128 }), out PassReport report);

        Compare(model, half, feeds);
        Assert.NotEmpty(report.Tensors);
        Assert.Equal(Ports(model.Proto.Graph.Input), Ports(half.Proto.Graph.Input));
        Assert.Equal(Ports(model.Proto.Graph.Output), Ports(half.Proto.Graph.Output));
        Assert.InRange(half.ToBytes().Length / (double)model.ToBytes().Length, 0.4, 0.75);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Apply_StorageOnly_LoadsAndStaysNear(string name)
    {
        OnnxModel model = Build(name, out Dictionary<string, HostTensor> feeds);

        OnnxModel half = PassRuns.After(model, new HalfStoragePass(128), out PassReport report);

        Compare(model, half, feeds);
        Assert.All(report.Tensors, tensor => Assert.True(tensor.Sqnr > 60, tensor.ToString()));
        Assert.InRange(half.ToBytes().Length / (double)model.ToBytes().Length, 0.4, 0.75);
    }

    [Theory]
    [InlineData(1e5f, "beyond")]
    [InlineData(1e-6f, "below")]
    public void Apply_ValuesOutOfRange_StayInSinglePrecision(float size, string reason)
    {
        OnnxModel model = BlockModels.MatMul(BlockModels.Weights(64 * 32, size: size), 64, 32);

        OnnxModel half = PassRuns.After(model, new HalfPrecisionPass(new()), out PassReport report);
        OnnxModel stored = PassRuns.After(model, new HalfStoragePass(), out PassReport second);

        Assert.Equal(model.ToBytes(), half.ToBytes());
        Assert.Equal(model.ToBytes(), stored.ToBytes());
        Assert.Contains(reason, Assert.Single(report.Skips).Reason);
        Assert.Contains(reason, Assert.Single(second.Skips).Reason);
    }

    [Fact]
    public void Apply_ExcludedNode_StaysInSinglePrecision()
    {
        OnnxModel model = Build("mlp", out Dictionary<string, HostTensor> feeds);

        OnnxModel half = PassRuns.After(model, new HalfPrecisionPass(new() { StoreRest = false }), out _, excluded: "g1");

        Assert.Contains(half.Proto.Graph.Node, node => node.Output[0] == "g1");
        Assert.Contains(half.Proto.Graph.Node, node => node.Output[0] == "y_fp16");
        Compare(model, half, feeds);
    }

    [Fact]
    public void Apply_ActivationsBeyondHalfPrecision_StayInSinglePrecision()
    {
        var graph = new OnnxGraphBuilder("large");
        string x = graph.Input("x", OnnxElementType.Float, 4, 64);
        string h = graph.Node("MatMul", "h", x, graph.Constant("w", BlockModels.Weights(64 * 64, size: 20), 64, 64));
        string scaled = graph.Node("Mul", "s", graph.Node("Mul", "m", h, graph.Constant("k", [1e4f])), graph.Constant("l", [1e-4f]));
        graph.Node("MatMul", "y", scaled, graph.Constant("v", BlockModels.Weights(64 * 64, 6), 64, 64));
        graph.Output("y", OnnxElementType.Float, 4, 64);
        OnnxModel model = graph.Build("tests", "1");
        FixedSamples samples = BlockModels.Samples(BlockModels.Weights(4 * 64, 4, 1), 64);

        OnnxModel half = PassRuns.After(model, new HalfPrecisionPass(new()), out PassReport report, samples);

        Assert.Contains(report.Skips, skip => skip.Name == "m");
        Assert.Contains(half.Proto.Graph.Node, node => node.OpType == "MatMul" && node.Output[0] == "y_fp16");
        Compare(model, half, new(samples[0]));
    }

    [Fact]
    public void Apply_SmallModel_IsLeftBecauseItWouldGrow()
    {
        var graph = new OnnxGraphBuilder("small");
        string x = graph.Input("x", OnnxElementType.Float, 4);
        graph.Node("Add", "y", x, graph.Constant("c", [1f, 2, 3, 4], 4));
        graph.Output("y", OnnxElementType.Float, 4);
        OnnxModel model = graph.Build("tests", "1");

        OnnxModel half = PassRuns.After(model, new HalfPrecisionPass(new()), out PassReport report);

        Assert.Equal(model.ToBytes(), half.ToBytes());
        Assert.Contains("grow", Assert.Single(report.Skips).Reason);
    }

    [Fact]
    public void Apply_Twice_GivesTheSameBytes()
    {
        OnnxModel model = Build("conv", out _);

        byte[] first = PassRuns.After(model, new HalfPrecisionPass(new()), out _).ToBytes();

        Assert.Equal(first, PassRuns.After(model, new HalfPrecisionPass(new()), out _).ToBytes());
    }

    private static IEnumerable<(string Name, int Type)> Ports(IEnumerable<ValueInfoProto> values) =>
        values.Select(value => (value.Name, value.Type.TensorType.ElemType));

    private static void Compare(OnnxModel expected, OnnxModel actual, Dictionary<string, HostTensor> feeds)
    {
        using ModelRunner before = ModelRunner.Load(expected.ToBytes());
        using ModelRunner after = ModelRunner.Load(actual.ToBytes());
        PassRuns.Near(before.Run(feeds)[0].ToSingles(), after.Run(feeds)[0].ToSingles(), 0.01);
    }

    private static OnnxModel Build(string name, out Dictionary<string, HostTensor> feeds)
    {
        if (name == "if")
        {
            OnnxModel choice = NestedModels.Choice(
                "MatMul", BlockModels.Weights(64 * 32), [64, 32], BlockModels.Weights(64 * 32, 3), HostTensor.Of<float>(BlockModels.Weights(2 * 64, 8, 1), 2, 64), out var both);
            feeds = new(both[1]);
            return choice;
        }

        var graph = new OnnxGraphBuilder(name);
        switch (name)
        {
            case "conv":
                string image = graph.Input("x", OnnxElementType.Float, 1, 8, 6, 6);
                string c = graph.Node("Conv", "c", image, graph.Constant("w", BlockModels.Weights(16 * 8 * 9), 16, 8, 3, 3), graph.Constant("b", BlockModels.Weights(16), 16));
                string pooled = graph.Node("GlobalAveragePool", "p", graph.Node("Relu", "r", c));
                graph.Node("Softmax", "y", graph.Node("Flatten", "f", pooled));
                graph.Output("y", OnnxElementType.Float, 1, 16);
                feeds = new() { ["x"] = HostTensor.Of<float>(BlockModels.Weights(8 * 36, 4, 1), 1, 8, 6, 6) };
                break;
            case "mlp":
                string x = graph.Input("x", OnnxElementType.Float, 2, 64);
                string g1 = graph.Node("Gemm", "g1", x, graph.Constant("w1", BlockModels.Weights(64 * 64), 64, 64), graph.Constant("b1", BlockModels.Weights(64), 64));
                graph.Node("Gemm", "y", graph.Node("Relu", "r", g1), graph.Constant("w2", BlockModels.Weights(64 * 32, 6), 64, 32), graph.Constant("b2", BlockModels.Weights(32), 32));
                graph.Output("y", OnnxElementType.Float, 2, 32);
                feeds = new() { ["x"] = HostTensor.Of<float>(BlockModels.Weights(128, 4, 1), 2, 64) };
                break;
            default:
                string steps = graph.Input("x", OnnxElementType.Float, 5, 1, 32);
                string w = graph.Constant("w", BlockModels.Weights(4 * 16 * 32), 1, 64, 32);
                string r = graph.Constant("r", BlockModels.Weights(4 * 16 * 16), 1, 64, 16);
                string h = graph.Node("LSTM", "h", steps, w, r);
                graph.Node("MatMul", "y", h, graph.Constant("out", BlockModels.Weights(16 * 16), 16, 16));
                graph.Output("y", OnnxElementType.Float, 5, 1, 1, 16);
                feeds = new() { ["x"] = HostTensor.Of<float>(BlockModels.Weights(160, 4, 1), 5, 1, 32) };
                break;
        }

        OnnxModel model = graph.Build("tests", "1");
        model.Proto.Graph.Node.FirstOrDefault(node => node.OpType == "LSTM")?.With("hidden_size", 16);
        return model;
    }
}
