using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Quantization;

public sealed class DynamicLstmPassTests
{
    [Theory]
    [InlineData("bidirectional")]
    [InlineData("forward")]
    [InlineData("reverse")]
    public void Apply_Lstm_BecomesDynamicQuantizeLstm(string direction)
    {
        OnnxModel model = StorageModels.Recurrent("LSTM", 4, direction);
        OnnxModel original = model.Clone();
        OnnxModel again = model.Clone();

        PassReport report = Apply(model);
        Apply(again);

        NodeProto node = Assert.Single(model.Proto.Graph.Node);
        Assert.Equal(("com.microsoft", "DynamicQuantizeLSTM"), (node.Domain, node.OpType));
        Assert.Equal(["w", "r"], report.Tensors.Select(tensor => tensor.Name));
        Assert.All(report.Tensors, tensor => Assert.True(tensor.Sqnr > 40));
        Assert.True(model.ToBytes().Length < original.ToBytes().Length * 0.4);
        Assert.Equal(model.ToBytes(), again.ToBytes());
        ModelCheck.Run(model.Proto);
        Assert.True(Ratio(original, model) > 35);
    }

    [Fact]
    public void Apply_StatesLengthsAndAllOutputs_AreKept()
    {
        OnnxModel model = StorageModels.Recurrent("LSTM", 4);
        NodeProto node = model.Proto.Graph.Node[0];
        model.Proto.Graph.Initializer.Add(TensorData.Create("lengths", [5, 3], [2]));
        model.Proto.Graph.Initializer.Add(TensorData.Create("h0", Graphs.Numbers(80), [2, 2, 20]));
        model.Proto.Graph.Initializer.Add(TensorData.Create("c0", Graphs.Numbers(80, 9), [2, 2, 20]));
        node.Input.AddRange(["lengths", "h0", "c0"]);
        node.Output.Add("c");
        ValueInfoProto output = model.Proto.Graph.Output[1].Clone();
        output.Name = "c";
        model.Proto.Graph.Output.Add(output);
        OnnxModel original = model.Clone();

        Apply(model);

        Assert.Equal("DynamicQuantizeLSTM", Assert.Single(model.Proto.Graph.Node).OpType);
        Assert.True(Ratio(original, model) > 35);
    }

    [Fact]
    public void Apply_SamplesWithOutliers_AreWhatTheLayerIsTriedOn()
    {
        OnnxModel model = StorageModels.Recurrent("LSTM", 4);
        byte[] before = model.ToBytes();

        // One value takes all 255 levels, and the rest are lost.
        PassReport report = Apply(model, new OneSample(i => i == 0 ? 1e6f : 1));

        Assert.Contains("dB", Assert.Single(report.Skips).Reason, StringComparison.Ordinal);
        Assert.Equal(before, model.ToBytes());
    }

    [Theory]
    [InlineData("peepholes")]
    [InlineData("layout")]
    [InlineData("shared")]
    [InlineData("computed")]
    public void Apply_LstmThatTheKernelDoesNotKnow_IsLeftAloneAndSaysSo(string what)
    {
        OnnxModel model = StorageModels.Recurrent("LSTM", 4);
        GraphProto graph = model.Proto.Graph;
        switch (what)
        {
            case "peepholes":
                graph.Initializer.Add(TensorData.Create("p", Graphs.Numbers(120), [2, 60]));
                graph.Node[0].Input.AddRange(["", "", "", "p"]);
                break;
            case "layout":
                graph.Node[0].Attribute.Add(Attributes.Of("layout", 1L));
                break;
            case "shared":
                graph.Node.Add(GraphEditor.Node("Relu", ["w"], "other"));
                break;
            default:
                graph.Node.Insert(0, GraphEditor.Node("Relu", ["w"], "positive"));
                graph.Node[1].Input[1] = "positive";
                break;
        }

        byte[] before = model.ToBytes();

        PassReport report = Apply(model);

        Assert.Single(report.Skips);
        Assert.Empty(report.Tensors);
        Assert.Equal(before, model.ToBytes());
    }

    [Fact]
    public void Apply_Gru_IsLeftAlone()
    {
        OnnxModel model = StorageModels.Recurrent("GRU", 3);
        byte[] before = model.ToBytes();

        Assert.Empty(Apply(model).Skips);
        Assert.Equal(before, model.ToBytes());
    }

    [Fact]
    public void Apply_ExcludedNode_IsLeftAlone()
    {
        OnnxModel model = StorageModels.Recurrent("LSTM", 4);
        var context = new PassContext { Model = model, Excluded = new HashSet<string> { "y" } };

        new DynamicLstmPass(SymmetricQuantizer.FullRange, 64).Apply(context);

        Assert.Equal("LSTM", model.Proto.Graph.Node[0].OpType);
    }

    [Fact]
    public void Apply_LstmInsideAnIf_IsRewrittenThere()
    {
        var branch = new OnnxGraphBuilder("then");
        branch.Constant("w", Graphs.Numbers(80 * 16), 1, 80, 16);
        branch.Constant("r", Array.ConvertAll(Graphs.Numbers(80 * 20), value => value * 0.2f), 1, 80, 20);
        branch.Node("LSTM", "inner", "x", "w", "r");
        branch.With("hidden_size", 20L);
        branch.Output("inner", OnnxElementType.Float, 5, 1, 1, 20);
        var other = new OnnxGraphBuilder("else");
        other.Node("Mul", "zeros", other.Constant("nothing", new float[100], 5, 1, 1, 20), other.Constant("one", [1f]));
        other.Output("zeros", OnnxElementType.Float, 5, 1, 1, 20);
        var graph = new OnnxGraphBuilder("if");
        graph.Input("x", OnnxElementType.Float, 5, 1, 16);
        graph.Node("If", "y", graph.Input("go", OnnxElementType.Bool));
        graph.With("then_branch", branch).With("else_branch", other);
        graph.Output("y", OnnxElementType.Float, 5, 1, 1, 20);
        OnnxModel model = graph.Build("tests", "1");
        OnnxModel original = model.Clone();
        Dictionary<string, HostTensor> inputs = Runs.Inputs(model, 1, 1);
        inputs["go"] = new HostTensor(inputs["go"].Type, [], [1]);

        Apply(model);

        Assert.Contains(GraphWalk.Nodes(model.Proto.Graph), node => node.OpType == "DynamicQuantizeLSTM");
        Assert.True(Runs.Sqnr(Runs.Of(original, inputs), Runs.Of(model, inputs)) > 35);
    }

    private static PassReport Apply(OnnxModel model, SampleInputs? samples = null)
    {
        var context = new PassContext { Model = model, Samples = samples ?? SampleInputs.None };
        new DynamicLstmPass(SymmetricQuantizer.FullRange, 1024).Apply(context);
        return context.Report;
    }

    private static double Ratio(OnnxModel original, OnnxModel model)
    {
        Dictionary<string, HostTensor> inputs = Runs.Inputs(original, 1, 1);
        return Runs.Sqnr(Runs.Of(original, inputs), Runs.Of(model, inputs));
    }

    private sealed class OneSample(Func<int, float> factor) : SampleInputs
    {
        public override int Count => 1;

        public override bool AreReal => true;

        public override IReadOnlyDictionary<string, HostTensor> this[int index] => new Dictionary<string, HostTensor>
        {
            ["x"] = HostTensor.Of<float>([.. Graphs.Numbers(160).Select((value, i) => value * factor(i))], 5, 2, 16),
        };
    }
}
