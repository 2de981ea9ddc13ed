using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests.Onnx;

public sealed class ModelCheckTests
{
    [Fact]
    public void Run_NodesOutOfOrder_AreSorted()
    {
        ModelProto model = Chain();
        (model.Graph.Node[0], model.Graph.Node[2]) = (model.Graph.Node[2], model.Graph.Node[0]);

        ModelCheck.Run(model);

        Assert.Equal(["a", "b", "y"], model.Graph.Node.Select(node => node.Name));
    }

    [Fact]
    public void Run_Cycle_NamesANode()
    {
        ModelProto model = Chain();
        model.Graph.Node[0].Input[0] = "b";

        Assert.Contains("cycle", Refusal(model), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_InputNobodyMakes_NamesNodeAndInput()
    {
        ModelProto model = Chain();
        model.Graph.Node[1].Input[0] = "nowhere";

        string message = Refusal(model);
        Assert.Contains("node b", message, StringComparison.Ordinal);
        Assert.Contains("nowhere", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OutputNobodyMakes_IsRefused()
    {
        ModelProto model = Chain();
        model.Graph.Output[0].Name = "z";

        Assert.Contains("z", Refusal(model), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_TwoValuesOfOneName_IsRefused()
    {
        ModelProto model = Chain();
        model.Graph.Node[1].Output[0] = "a";

        Assert.Contains("a", Refusal(model), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(23)]
    public void Run_OperatorSetOutsideTheSupported_IsRefused(int opset)
    {
        ModelProto model = Chain();
        model.OpsetImport[0].Version = opset;

        Assert.Contains($"{opset}", Refusal(model), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_DataThatDoesNotFitDimensions_NamesTheTensor()
    {
        ModelProto model = Graphs.MatMul(out _).Proto;
        model.Graph.Initializer[0].Dims[0] = 65;

        Assert.Contains("tensor w", Refusal(model), StringComparison.Ordinal);
    }

    [Fact]
    public void NonFiniteTensors_NaN_IsNamed()
    {
        ModelProto model = Chain();
        model.Graph.Initializer.Add(TensorData.Create("bad", [1f, float.NaN], [2]));
        model.Graph.Initializer.Add(TensorData.Create("half", new[] { Half.PositiveInfinity, (Half)0.5f }, [2]));
        model.Graph.Initializer.Add(TensorData.Create("good", [1f, 2f], [2]));
        model.Graph.Initializer.Add(TensorData.Create("mask", [0f, float.NegativeInfinity], [2]));

        Assert.Equal(["bad", "half"], ModelCheck.NonFiniteTensors(model));
        Assert.Throws<InvalidDataException>(() => ModelCheck.RequireFinite(model));
    }

    private static string Refusal(ModelProto model) => Assert.Throws<InvalidDataException>(() => ModelCheck.Run(model)).Message;

    private static ModelProto Chain()
    {
        var graph = new OnnxGraphBuilder("chain");
        string x = graph.Input("x", OnnxElementType.Float, 2);
        graph.Node("Relu", "a", x);
        graph.Node("Neg", "b", "a");
        graph.Node("Abs", "y", "b");
        graph.Output("y", OnnxElementType.Float, 2);
        return graph.Build("tests", "1").Proto;
    }
}
