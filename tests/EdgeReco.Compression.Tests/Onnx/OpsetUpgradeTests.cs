using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Onnx;

public sealed class OpsetUpgradeTests
{
    [Theory]
    [InlineData("Clip", 9)]
    [InlineData("Clip", 10)]
    [InlineData("Clip min", 10)]
    [InlineData("Clip max", 9)]
    [InlineData("Clip none", 9)]
    [InlineData("Pad", 9)]
    [InlineData("Pad reflect", 10)]
    [InlineData("Slice", 9)]
    [InlineData("Slice axes", 9)]
    [InlineData("TopK", 9)]
    [InlineData("Upsample nearest", 9)]
    [InlineData("Upsample linear", 9)]
    [InlineData("Resize nearest", 10)]
    [InlineData("Resize linear", 10)]
    public void Read_OldOperator_GivesTheSameInOperatorSet11(string what, int opset)
    {
        OnnxModel old = Model(what, opset);

        OnnxModel model = OnnxModel.Read(old.ToBytes());

        Assert.Equal(11, ModelCheck.Opset(model.Proto));
        Dictionary<string, HostTensor> inputs = Runs.Inputs(old, 1, 1);
        Assert.Equal(double.PositiveInfinity, Runs.Sqnr(Runs.Of(old, inputs), Runs.Of(model, inputs)));
    }

    [Fact]
    public void Read_NearestThatMakesAPictureSmaller_IsRefused()
    {
        OnnxModel old = Model("Resize smaller", 10);

        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => OnnxModel.Read(old.ToBytes()));

        Assert.Contains("operator set 10", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OperatorSet8_IsRefused() => Assert.Throws<InvalidDataException>(() => OnnxModel.Read(Model("Clip", 8).ToBytes()));

    [Fact]
    public void Read_NodeInsideAnIf_HasItsConstantsThere()
    {
        var branch = new OnnxGraphBuilder("then", 9);
        branch.Node("Clip", "inner", "x");
        branch.With("min", 0f).With("max", 0.5f);
        branch.Output("inner", OnnxElementType.Float, 1, 2, 4, 6);
        var other = new OnnxGraphBuilder("else", 9);
        other.Node("Neg", "negative", "x");
        other.Output("negative", OnnxElementType.Float, 1, 2, 4, 6);
        var graph = new OnnxGraphBuilder("if", 9);
        graph.Input("x", OnnxElementType.Float, 1, 2, 4, 6);
        graph.Node("If", "y", graph.Input("go", OnnxElementType.Bool));
        graph.With("then_branch", branch).With("else_branch", other);
        graph.Output("y", OnnxElementType.Float, 1, 2, 4, 6);

        OnnxModel model = OnnxModel.Read(graph.Build("tests", "1").ToBytes());

        Assert.Equal(2, GraphWalk.NestedIn(model.Proto.Graph.Node[0]).First().Initializer.Count);
        Runs.Of(model, Runs.Inputs(model, 1, 1));
    }

    private static OnnxModel Model(string what, int opset)
    {
        string[] words = what.Split(' ');
        string way = words.Length > 1 ? words[1] : "";
        var graph = new OnnxGraphBuilder("old", opset);
        string x = graph.Input("x", OnnxElementType.Float, 1, 2, 4, 6);
        float factor = way == "smaller" ? 0.5f : 2f;
        bool resizes = words[0] is "Upsample" or "Resize";
        graph.Node(words[0], "y", resizes ? [x, graph.Constant("scales", [1f, 1f, factor, factor], 4)] : [x]);
        switch (words[0])
        {
            case "Clip":
                if (way is "" or "min")
                {
                    graph.With("min", -0.25f);
                }

                if (way is "" or "max")
                {
                    graph.With("max", 0.5f);
                }

                break;
            case "Pad":
                graph.With("pads", [0, 0, 1, 2, 0, 0, 0, 1]);
                if (way.Length > 0)
                {
                    graph.With("mode", way);
                }
                else
                {
                    graph.With("value", 3f);
                }

                break;
            case "Slice":
                graph.With("starts", way.Length > 0 ? [1, -3] : [0, 1]).With("ends", way.Length > 0 ? [3, 1000] : [1, 2]);
                if (way.Length > 0)
                {
                    graph.With("axes", [2, 3]);
                }

                break;
            case "TopK":
                graph.With("k", 2L).With("axis", 3L);
                graph.MoreOutput("places");
                break;
            default:
                graph.With("mode", way == "linear" ? "linear" : "nearest");
                break;
        }

        graph.Output("y", OnnxElementType.Float);
        OnnxModel model = graph.Build("tests", "1");
        model.Proto.Graph.Output[0].Type.TensorType.Shape = null;
        return model;
    }
}
