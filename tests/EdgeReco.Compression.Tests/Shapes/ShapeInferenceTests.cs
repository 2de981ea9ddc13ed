using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Tests.Shapes;

public sealed class ShapeInferenceTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(13)]
    [InlineData(17)]
    public void Infer_Encoder_AgreesWithOnnxRuntime(int opset)
    {
        OnnxModel model = Graphs.Encoder(opset);
        foreach (ValueInfoProto input in model.Proto.Graph.Input)
        {
            input.Type.TensorType.Shape.Dim[0].DimParam = "batch";
            input.Type.TensorType.Shape.Dim[1].DimParam = "length";
        }

        (int known, int all) = InferredShapes.Check(model, Runs.Inputs(model, 2, 5));

        Assert.Equal(all, known);
        Assert.Equal("1[batch,length,16]", ShapeInference.Infer(model)["last_hidden_state"].ToString());
        Assert.Empty(ShapeInference.Infer(model).UnknownOperators);
    }

    [Fact]
    public void Infer_Operators_AgreeWithOnnxRuntime()
    {
        OnnxModel model = Operators();

        (int known, int all) = InferredShapes.Check(model, Runs.Inputs(model, 2, 5));

        Assert.InRange(all - known, 0, 3);
    }

    [Fact]
    public void Infer_UnknownOperator_IsListedAndLeavesItsOutputUnknown()
    {
        var graph = new OnnxGraphBuilder("g");
        graph.Input("x", OnnxElementType.Float, 2);
        graph.Node("some.where:Thing", "a", "x");
        graph.Node("Relu", "y", "a");
        graph.Output("y", OnnxElementType.Float, 2);

        ValueTypes types = ShapeInference.Infer(graph.Build("tests", "1"));

        Assert.Equal(["some.where:Thing"], types.UnknownOperators);
        Assert.Null(types["y"].Dims);
    }

    [Fact]
    public void Infer_IfWhoseBranchesAgree_IsKnown()
    {
        ValueTypes types = ShapeInference.Infer(Graphs.Branches());

        Assert.Equal("1[2,3]", types["y"].ToString());
    }

    private static OnnxModel Operators()
    {
        var g = new OnnxGraphBuilder("operators", 17);
        string x = g.Input("x", OnnxElementType.Float, 2, 4, 9, 8);
        string s = g.Input("s", OnnxElementType.Float, 5, 2, 3);
        string kernel = g.Constant("kernel", Graphs.Numbers(6 * 2 * 9), 6, 2, 3, 3);
        g.Node("Conv", "conv", x, kernel);
        g.With("group", 2).With("strides", [2, 1]).With("pads", [1, 0, 1, 2]).With("dilations", [1, 2]);
        g.Node("ConvTranspose", "up", x, g.Constant("upkernel", Graphs.Numbers(4 * 3 * 4), 4, 3, 2, 2));
        g.With("strides", [2, 2]).With("output_padding", [1, 0]);
        g.Node("MaxPool", "pool", x);
        g.With("kernel_shape", [3, 3]).With("strides", [2, 2]).With("ceil_mode", 1);
        g.Node("AveragePool", "same", x);
        g.With("kernel_shape", [3, 3]).With("strides", [2, 2]).With("auto_pad", "SAME_UPPER");
        g.Node("GlobalAveragePool", "global", x);
        g.Node("Flatten", "flat", x);
        g.With("axis", 2);
        g.Node("Squeeze", "squeezed", "global", g.Constant("last", [-1L, 2], 2));
        g.Node("Split", "split0", x, g.Constant("sizes", [3L, 6], 2));
        g.MoreOutput("split1");
        g.With("axis", -2);
        g.Node("Slice", "slice", x, g.Constant("starts", [-1L, 1], 2), g.Constant("ends", [-100L, long.MaxValue], 2), g.Constant("axes", [2L, -1], 2), g.Constant("steps", [-2L, 3], 2));
        g.Node("Gather", "gather", x, g.Constant("pick", [1L, 0, 1], 3, 1));
        g.With("axis", 3);
        g.Node("Expand", "expand", "squeezed", g.Constant("wide", [3L, 1, 1], 3));
        g.Node("Tile", "tile", "squeezed", g.Constant("times", [1L, 2], 2));
        g.Node("Pad", "pad", x, g.Constant("pads", [0L, 1, 0, 2, 0, 0, 3, 0], 8));
        g.Node("Reshape", "reshape", x, g.Constant("shape", [0L, -1, 8], 3));
        g.Node("ReduceMean", "mean", x);
        g.With("axes", [-1, 1]).With("keepdims", 0);
        g.Node("ReduceSum", "sum", x, g.Constant("sumaxes", [1L], 1));
        g.Node("ArgMax", "arg", x);
        g.With("axis", -1).With("keepdims", 0);
        g.Node("TopK", "top", x, g.Constant("k", [3L], 1));
        g.MoreOutput("topi");
        g.Node("DepthToSpace", "space", x);
        g.With("blocksize", 2);
        g.Node("Greater", "greater", x, g.Constant("half", [0.5f], 1));
        g.Node("Where", "where", "greater", x, "half");
        g.Node("NonZero", "nonzero", "greater");
        g.Node("LSTM", "lstm", s, g.Constant("lw", Graphs.Numbers(2 * 16 * 3), 2, 16, 3), g.Constant("lr", Graphs.Numbers(2 * 16 * 4), 2, 16, 4));
        g.MoreOutput("lstmh");
        g.With("hidden_size", 4).With("direction", "bidirectional");
        g.Node("GRU", "gru", s, g.Constant("gw", Graphs.Numbers(12 * 3), 1, 12, 3), g.Constant("gr", Graphs.Numbers(12 * 4), 1, 12, 4));
        g.With("hidden_size", 4);
        g.Node("Gemm", "gemm", "squeezed", g.Constant("gemmw", Graphs.Numbers(20), 5, 4));
        g.With("transB", 1);
        g.Node("ConstantOfShape", "zeros", "shape3");
        g.Constant("shape3", [2L, 3], 2);
        g.Node("Shape", "dims", x);
        g.Node("Range", "range", g.Constant("zero", [0L]), g.Constant("seven", [7L]), g.Constant("two", [2L]));
        g.Node("DynamicQuantizeLinear", "u8", x);
        g.MoreOutput("u8scale");
        g.MoreOutput("u8zero");
        g.Node("DequantizeLinear", "back", "u8", "u8scale", "u8zero");
        g.Node("Concat", "concat", x, x);
        g.With("axis", 1);
        g.Node("BatchNormalization", "norm", x, g.Constant("n1", [1f, 1, 1, 1], 4), g.Constant("n2", [1f, 1, 1, 1], 4), g.Constant("n3", [1f, 1, 1, 1], 4), g.Constant("n4", [1f, 1, 1, 1], 4));
        g.Node("Unsqueeze", "unsqueezed", "squeezed", g.Constant("both", [0L, -1], 2));
        g.Output("norm", OnnxElementType.Float, 2, 4, 9, 8);
        return g.Build("tests", "1");
    }
}
