using EdgeReco.Compression.Fusion;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Shapes;
using EdgeReco.Compression.Tests.Shapes;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Fusion;

public sealed class FusionTests
{
    [Theory]
    [InlineData(11, false, false, false)]
    [InlineData(13, false, true, true)]
    [InlineData(17, false, false, false)]
    [InlineData(17, false, true, true)]
    [InlineData(17, true, false, true)]
    [InlineData(13, true, true, false)]
    public void FusePipeline_Encoder_LeavesOnlyFusedNodes(int opset, bool tanhGelu, bool commuted, bool weightsAsNodes)
    {
        OnnxModel model = new EncoderGraph(opset, tanhGelu, commuted, weightsAsNodes).Build();

        OnnxModel fused = Fuse(model, FusePipeline.Passes);

        string[] operators = [.. fused.Proto.Graph.Node.Select(node => node.OpType)];
        Assert.Equal(1, operators.Count(op => op == "Attention"));
        Assert.Equal(1, operators.Count(op => op == (tanhGelu ? "FastGelu" : "BiasGelu")));
        Assert.Equal(opset < 17 ? 0 : 3, operators.Count(op => op == "LayerNormalization"));
        Assert.DoesNotContain(operators, op => op is "Softmax" or "Transpose" or "Reshape" or "Erf" or "Tanh" or "Constant" or "Identity" or "Unsqueeze");
        Assert.Equal(opset < 17, operators.Contains("ReduceMean"));
    }

    [Fact]
    public void EveryPass_Encoder_IsUsedOnce()
    {
        OnnxModel model = NamedAxes.Of(Graphs.Encoder(17));

        OnnxModel fused = Fuse(model, [.. FusePipeline.Passes, new SkipLayerNormFusion(), new EmbedLayerNormFusion()]);

        Assert.Equal(
            ["Cast", "Cast", "EmbedLayerNormalization", "Cast", "Attention", "MatMul", "SkipLayerNormalization", "MatMul", "BiasGelu", "MatMul", "SkipLayerNormalization"],
            fused.Proto.Graph.Node.Select(node => node.OpType));
        Assert.Empty(ShapeInference.Infer(fused).UnknownOperators);
    }

    [Fact]
    public void AttentionFusion_Unpacked_KeepsTheProjections()
    {
        OnnxModel fused = Fuse(Graphs.Encoder(), [.. FusePipeline.Passes.Where(pass => pass.Name != "fuse-attention"), new AttentionFusion(pack: false)]);

        Assert.Single(fused.Proto.Graph.Node, node => node.OpType == "MultiHeadAttention");
        Assert.Equal(6, fused.Proto.Graph.Node.Count(node => node.OpType == "MatMul"));
    }

    [Fact]
    public void AttentionFusion_WeightsReadTwice_StayShared()
    {
        OnnxModel model = Graphs.Encoder();
        NodeProto key = model.Proto.Graph.Node.Single(node => node.Input.Contains("k.w"));
        key.Input[key.Input.IndexOf("k.w")] = "q.w";

        OnnxModel fused = Fuse(model, FusePipeline.Passes);

        Assert.Single(fused.Proto.Graph.Node, node => node.OpType == "MultiHeadAttention");
        Assert.Single(fused.Proto.Graph.Initializer, tensor => tensor.Name == "q.w");
    }

    [Theory]
    [InlineData("erf")]
    [InlineData("softmax")]
    [InlineData("normal")]
    [InlineData("scores")]
    [InlineData("mixed")]
    [InlineData("centred")]
    public void FusePipeline_IntermediateThatIsAnOutput_StaysWhereItIs(string stem)
    {
        OnnxModel model = Graphs.Encoder(13);
        string name = model.Proto.Graph.Node.SelectMany(node => node.Output).First(output => output.TrimEnd("0123456789".ToCharArray()) == stem);
        model.Proto.Graph.Output.Add(new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = 1 } } });

        OnnxModel fused = Fuse(model, FusePipeline.All);

        Assert.Contains(name, fused.Proto.Graph.Node.SelectMany(node => node.Output));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AttentionFusion_MaskWithARowForEachQuery_IsAddedAsItIs(bool commuted)
    {
        OnnxModel fused = Fuse(new EncoderGraph(17, commuted: commuted, wideMask: true).Build(), FusePipeline.Passes);

        NodeProto node = Assert.Single(fused.Proto.Graph.Node, node => node.OpType == "Attention");
        Assert.Equal(6, node.Input.Count);
        Assert.DoesNotContain(fused.Proto.Graph.Node, other => other.OpType == "Softmax");
    }

    [Fact]
    public void AttentionFusion_MaskMadeInAnotherWay_IsLeftAlone()
    {
        OnnxModel model = Graphs.Encoder();
        model.Proto.Graph.Node.Single(node => node.OpType == "Sub").OpType = "Add";

        OnnxModel fused = Fuse(model, FusePipeline.Passes);

        Assert.Contains(fused.Proto.Graph.Node, node => node.OpType == "Softmax");
    }

    [Fact]
    public void FusePipeline_Twice_ChangesNothingMore()
    {
        OnnxModel once = Fuse(Graphs.Encoder(), FusePipeline.Passes);

        OnnxModel twice = Fuse(once, FusePipeline.Passes);

        Assert.Equal(once.ToBytes(), twice.ToBytes());
    }

    [Fact]
    public void FusedEncoder_Shapes_AreKnownAndRight()
    {
        OnnxModel fused = Fuse(NamedAxes.Of(Graphs.Encoder()), FusePipeline.Passes);

        (int known, int all) = InferredShapes.Check(fused, Runs.Inputs(fused, 2, 6, limit: EncoderGraph.Tokens));

        Assert.Equal(all, known);
    }

    // Applies passes to a copy, and checks after each that outputs stay and the file does not grow.
    private static OnnxModel Fuse(OnnxModel model, IEnumerable<IModelPass> passes)
    {
        model = NamedAxes.Of(model.Clone());
        Dictionary<string, HostTensor> inputs = Runs.Inputs(model, 2, 6, limit: EncoderGraph.Tokens);
        IReadOnlyList<HostTensor> expected = Runs.Of(model, inputs);
        Lossless.Apply(model, passes, [inputs], [expected], slack: 128);
        return model;
    }
}
