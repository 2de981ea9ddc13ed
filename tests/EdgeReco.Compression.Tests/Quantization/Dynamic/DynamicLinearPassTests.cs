using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Passes.Lossless;
using EdgeReco.Compression.Quantization;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Quantization;

public sealed class DynamicLinearPassTests
{
    private static readonly DynamicLinearPass Pass = new(SymmetricQuantizer.FullRange, 64);

    [Theory]
    [InlineData(SymmetricQuantizer.FullRange)]
    [InlineData(SymmetricQuantizer.ReducedRange)]
    public void Apply_MatMul_ComputesInIntegers(int limit)
    {
        OnnxModel model = Graphs.MatMul(out _);
        OnnxModel made = PassRuns.After(model, new DynamicLinearPass(limit, 64), out PassReport report);
        Assert.Equal(["DynamicQuantizeLinear", "MatMulInteger", "Cast", "Mul", "Mul"], made.Proto.Graph.Node.Select(node => node.OpType));
        Assert.Equal(("w", 64L * 32 * 4, (64L * 32) + (32 * 4)), (report.Tensors.Single().Name, report.Tensors.Single().BytesBefore, report.Tensors.Single().BytesAfter));
        Assert.True(report.Tensors.Single().Sqnr >= 30);
        Near(model, made);
    }

    [Theory]
    [InlineData(1f, 2)]
    [InlineData(0.5f, 1)]
    [InlineData(0f, 0)]
    public void Apply_GemmWithBias_BetaIsInTheBias(float beta, int bias)
    {
        OnnxModel model = Gemm(graph => graph.With("transB", 1L).With("beta", beta), transposed: true);
        OnnxModel made = PassRuns.After(model, Pass, out _);
        Assert.Contains(made.Proto.Graph.Node, node => node.OpType == "MatMulInteger");
        Assert.Equal(bias > 0, made.Proto.Graph.Node.Any(node => node.OpType == "Add"));
        Near(model, made);
    }

    [Fact]
    public void Apply_GemmAsItIs_IsClose()
    {
        OnnxModel model = Gemm(_ => { }, transposed: false);
        Near(model, PassRuns.After(model, Pass, out PassReport report));
        Assert.Single(report.Tensors);
    }

    [Theory]
    [InlineData("alpha")]
    [InlineData("transA")]
    public void Apply_GemmThatIsNoPlainProduct_IsLeftAlone(string attribute)
    {
        OnnxModel model = Gemm(graph => _ = attribute == "alpha" ? graph.With("alpha", 2f) : graph.With("transA", 1L), transposed: false);
        PassRuns.After(model, Pass, out PassReport report);
        Assert.Empty(report.Tensors);
    }

    [Fact]
    public void Apply_LayersOfOneActivation_QuantizeItOnce()
    {
        OnnxModel made = PassRuns.After(Fork(shareWeights: false), Pass, out PassReport report);
        Assert.Single(made.Proto.Graph.Node, node => node.OpType == "DynamicQuantizeLinear");
        Assert.Equal(2, made.Proto.Graph.Node.Count(node => node.OpType == "MatMulInteger"));
        Assert.Equal(2, report.Tensors.Count);
        Near(Fork(shareWeights: false), made);
    }

    [Fact]
    public void Apply_SharedWeights_AreStoredOnce()
    {
        OnnxModel made = PassRuns.After(Fork(shareWeights: true), Pass, out PassReport report);
        Assert.Single(report.Tensors);
        Assert.Single(made.Proto.Graph.Initializer, tensor => tensor.DataType == (int)TensorProto.Types.DataType.Int8);
        Near(Fork(shareWeights: true), made);
    }

    [Fact]
    public void Apply_ExcludedNode_KeepsTheFloatWeightsThatItShares()
    {
        OnnxModel model = Fork(shareWeights: true);
        OnnxModel made = PassRuns.After(model, Pass, out _, null, "a");
        new DeadBranchPass().Apply(new PassContext { Model = made });
        Assert.Equal("MatMul", made.Proto.Graph.Node.Single(node => node.Output[0] == "a").OpType);
        Assert.Single(made.Proto.Graph.Node, node => node.OpType == "MatMulInteger");
        Near(model, made);
    }

    [Fact]
    public void Apply_Excluded_IsLeftAlone()
    {
        OnnxModel model = Graphs.MatMul(out _);
        Assert.Equal(model.ToBytes(), PassRuns.After(model, Pass, out PassReport report, null, "y").ToBytes());
        Assert.Empty(report.Tensors);
    }

    [Theory]
    [InlineData(2048, 1)]
    [InlineData(2049, 0)]
    public void Apply_Minimum_IsTheFewestWeights(int minimum, int tensors)
    {
        PassRuns.After(Graphs.MatMul(out _), new DynamicLinearPass(SymmetricQuantizer.FullRange, minimum), out PassReport report);
        Assert.Equal(tensors, report.Tensors.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Apply_LayerInABranch_IsRewrittenWhereItsWeightsAre(bool outer)
    {
        OnnxModel model = Branch(outer);
        OnnxModel made = PassRuns.After(model, Pass, out PassReport report);
        bool rewritten = GraphWalk.Nodes(made.Proto.Graph).Any(node => node.OpType == "MatMulInteger");
        Assert.Equal(!outer, rewritten);
        Assert.Equal(outer ? ["its weights belong to an outer graph"] : [], report.Skips.Select(skip => skip.Reason));
        foreach (byte go in (byte[])[0, 1])
        {
            Dictionary<string, HostTensor> inputs = Runs.Inputs(model, 1, 1);
            inputs["go"] = new HostTensor(inputs["go"].Type, [], [go]);
            Assert.True(Runs.Sqnr(Runs.Of(model, inputs), Runs.Of(made, inputs)) >= 30);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Apply_PackedAttention_BecomesQAttention(bool masked)
    {
        OnnxModel model = Attention(masked);
        OnnxModel made = PassRuns.After(model, Pass, out PassReport report);
        Assert.Equal(["DynamicQuantizeLinear", "QAttention"], made.Proto.Graph.Node.Select(node => node.OpType));
        Assert.Equal("w", Assert.Single(report.Tensors).Name);
        Near(model, made);
    }

    [Fact]
    public void Apply_AttentionWithMoreThanQAttentionHas_IsLeftAlone()
    {
        OnnxModel model = Attention(masked: false);
        model.Proto.Graph.Node[0].Attribute.Add(Attributes.Of("scale", 0.25f));
        PassRuns.After(model, Pass, out PassReport report);
        Assert.Empty(report.Tensors);
    }

    [Fact]
    public void Apply_SameModel_GivesTheSameBytes() =>
        Assert.Equal(PassRuns.After(Fork(shareWeights: false), Pass, out _).ToBytes(), PassRuns.After(Fork(shareWeights: false), Pass, out _).ToBytes());

    private static void Near(OnnxModel original, OnnxModel made)
    {
        ModelCheck.Run(made.Proto);
        Dictionary<string, HostTensor> inputs = Runs.Inputs(original, 1, 6);
        double sqnr = Runs.Sqnr(Runs.Of(original, inputs), Runs.Of(made, inputs));
        Assert.True(sqnr >= 30, $"{sqnr} dB");
    }

    private static OnnxModel Gemm(Action<OnnxGraphBuilder> attributes, bool transposed)
    {
        var graph = new OnnxGraphBuilder("gemm");
        string x = graph.Input("x", OnnxElementType.Float, 16, 16);
        string w = transposed ? graph.Constant("w", Graphs.Numbers(16 * 24), 24, 16) : graph.Constant("w", Graphs.Numbers(16 * 24), 16, 24);
        graph.Node("Gemm", "y", x, w, graph.Constant("b", Graphs.Numbers(24, 5), 24));
        attributes(graph);
        graph.Output("y", OnnxElementType.Float, 16, 24);
        return graph.Build("tests", "1");
    }

    private static OnnxModel Fork(bool shareWeights)
    {
        var graph = new OnnxGraphBuilder("fork");
        string x = graph.Node("Relu", "r", graph.Input("x", OnnxElementType.Float, 4, 16));
        string w = graph.Constant("w", Graphs.Numbers(256), 16, 16);
        graph.Node("MatMul", "a", x, w);
        graph.Node("MatMul", "b", x, shareWeights ? w : graph.Constant("v", Graphs.Numbers(256, 9), 16, 16));
        graph.Output("a", OnnxElementType.Float, 4, 16);
        graph.Output("b", OnnxElementType.Float, 4, 16);
        return graph.Build("tests", "1");
    }

    private static OnnxModel Branch(bool outer)
    {
        var graph = new OnnxGraphBuilder("if");
        graph.Input("x", OnnxElementType.Float, 4, 16);
        var then = new OnnxGraphBuilder("then");
        (outer ? graph : then).Constant("w", Graphs.Numbers(256), 16, 16);
        then.Node("MatMul", "inner", "x", "w");
        then.Output("inner", OnnxElementType.Float, 4, 16);
        var other = new OnnxGraphBuilder("else");
        other.Node("Neg", "negative", "x");
        other.Output("negative", OnnxElementType.Float, 4, 16);
        graph.Node("If", "y", graph.Input("go", OnnxElementType.Bool));
        graph.With("then_branch", then).With("else_branch", other);
        graph.Output("y", OnnxElementType.Float, 4, 16);
        return graph.Build("tests", "1");
    }

    private static OnnxModel Attention(bool masked)
    {
        var graph = new OnnxGraphBuilder("attention");
        string x = graph.Input("x", OnnxElementType.Float, 2, 6, 16);
        string w = graph.Constant("w", Array.ConvertAll(Graphs.Numbers(16 * 48), value => value * 0.4f), 16, 48);
        string b = graph.Constant("b", Graphs.Numbers(48, 5), 48);
        if (masked)
        {
            graph.Node("Attention", "y", x, w, b, graph.Constant("mask", [6, 4], 2));
        }
        else
        {
            graph.Node("Attention", "y", x, w, b);
        }

        graph.With("num_heads", 4L);
        graph.Output("y", OnnxElementType.Float, 2, 6, 16);
        OnnxModel model = graph.Build("tests", "1");
        model.Proto.Graph.Node[0].Domain = Operators.Contrib;
        Operators.Import(model.Proto, Operators.Contrib, 1);
        return model;
    }
}
