using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Passes.Lossless;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Passes;

public sealed class LosslessPassTests
{
    [Fact]
    public void Canonicalize_ConstantIdentityCastDropout_Go()
    {
        var g = new OnnxGraphBuilder("g");
        g.Input("x", OnnxElementType.Float, 2, 3);
        g.Node("Identity", "a", "x");
        g.Node("Cast", "b", "a");
        g.With("to", 1);
        g.Node("Dropout", "c", "b");
        g.Node("Reshape", "d", "c", g.ConstantNode("shape", [2L, -1], 2));
        g.Node("Add", "e", "d", g.ConstantNode("w", [1f, 2, 3], 3));
        g.Node("Identity", "y", "e");
        g.Output("y", OnnxElementType.Float, 2, 3);

        OnnxModel model = Applied(g.Build("tests", "1"), new CanonicalizePass());

        NodeProto node = Assert.Single(model.Proto.Graph.Node);
        Assert.Equal("Add", node.OpType);
        Assert.Equal(["x", "w"], node.Input);
        Assert.Equal(["y"], node.Output);
    }

    [Fact]
    public void Canonicalize_InputStraightToOutput_Stays()
    {
        var g = new OnnxGraphBuilder("g");
        g.Input("x", OnnxElementType.Float, 2);
        g.Node("Identity", "a", "x");
        g.Node("Identity", "y", "a");
        g.Output("y", OnnxElementType.Float, 2);

        OnnxModel model = Applied(g.Build("tests", "1"), new CanonicalizePass());

        Assert.Equal(["Identity"], model.Proto.Graph.Node.Select(node => node.OpType));
    }

    [Fact]
    public void Canonicalize_OneValueAsTwoOutputs_KeepsBoth()
    {
        var g = new OnnxGraphBuilder("g");
        g.Input("x", OnnxElementType.Float, 2);
        g.Node("Relu", "a", "x");
        g.Node("Identity", "y", "a");
        g.Node("Identity", "z", "a");
        g.Node("Neg", "w", "a");
        g.Output("y", OnnxElementType.Float, 2);
        g.Output("z", OnnxElementType.Float, 2);
        g.Output("w", OnnxElementType.Float, 2);

        OnnxModel model = Applied(g.Build("tests", "1"), new CanonicalizePass());

        Assert.Equal(3, model.Proto.Graph.Node.Count);
    }

    [Fact]
    public void Canonicalize_TransposedWeight_IsStoredTransposed()
    {
        OnnxModel model = Applied(Transposed(tied: false), new CanonicalizePass());

        Assert.DoesNotContain(model.Proto.Graph.Node, node => node.OpType == "Transpose");
    }

    [Fact]
    public void Canonicalize_TiedWeight_StaysShared()
    {
        OnnxModel model = Applied(Transposed(tied: true), new CanonicalizePass(), new ConstantFoldingPass());

        Assert.Single(model.Proto.Graph.Initializer);
        Assert.Contains(model.Proto.Graph.Node, node => node.OpType == "Transpose");
    }

    [Fact]
    public void Canonicalize_OldFormatThatListsConstantsAsInputs_DropsThem()
    {
        OnnxModel model = Graphs.MatMul(out _);
        model.Proto.IrVersion = 3;
        model.Proto.Graph.Input.Add(new ValueInfoProto { Name = "w", Type = model.Proto.Graph.Input[0].Type.Clone() });
        model.Proto.Graph.Input[1].Type.TensorType.Shape.Dim[0].DimValue = 64;
        model.Proto.Graph.Input[1].Type.TensorType.Shape.Dim[1].DimValue = 32;

        Applied(model, new CanonicalizePass());

        Assert.Equal(["x"], model.Proto.Graph.Input.Select(input => input.Name));
    }

    [Fact]
    public void ConstantFolding_ChainOfConstants_IsOneConstant()
    {
        var g = new OnnxGraphBuilder("g");
        g.Input("x", OnnxElementType.Float, 2, 3);
        g.Node("Mul", "a", g.Constant("p", [1f, 2, 3], 3), g.Constant("q", [2f]));
        g.Node("Sqrt", "b", "a");
        g.Node("Unsqueeze", "c", "b", g.Constant("axes", [0L], 1));
        g.Node("Add", "y", "x", "c");
        g.Output("y", OnnxElementType.Float, 2, 3);

        OnnxModel model = Applied(g.Build("tests", "1"), new ConstantFoldingPass());

        Assert.Equal(["Add"], model.Proto.Graph.Node.Select(node => node.OpType));
        Assert.Equal(["c"], model.Proto.Graph.Initializer.Select(tensor => tensor.Name));
    }

    [Fact]
    public void ConstantFolding_ResultLargerThanItsParts_StaysComputed()
    {
        var g = new OnnxGraphBuilder("g");
        g.Input("x", OnnxElementType.Float, 64, 64);
        g.Node("ConstantOfShape", "a", g.Constant("shape", [64L, 64], 2));
        g.Node("Expand", "b", g.Constant("one", [1f]), "shape");
        g.Node("Tile", "c", g.Constant("row", Graphs.Numbers(64), 1, 64), g.Constant("times", [64L, 1], 2));
        g.Node("Sum", "y", "x", "a", "b", "c");
        g.Output("y", OnnxElementType.Float, 64, 64);

        OnnxModel model = Applied(g.Build("tests", "1"), new ConstantFoldingPass());

        Assert.Equal(4, model.Proto.Graph.Node.Count);
    }

    [Fact]
    public void ConstantFolding_RandomNumbers_StayRandom()
    {
        var g = new OnnxGraphBuilder("g");
        g.Input("x", OnnxElementType.Float, 2);
        g.Node("RandomNormalLike", "a", g.Constant("c", [1f, 2], 2));
        g.Node("Mul", "b", "a", g.Constant("zero", [0f]));
        g.Node("Add", "y", "x", "b");
        g.Output("y", OnnxElementType.Float, 2);

        OnnxModel model = Applied(g.Build("tests", "1"), new ConstantFoldingPass());

        Assert.Equal(3, model.Proto.Graph.Node.Count);
    }

    [Fact]
    public void ConstantFolding_NodeThatCannotRun_IsSkippedAndReported()
    {
        var g = new OnnxGraphBuilder("g");
        g.Input("x", OnnxElementType.Float, 3);
        g.Node("Reshape", "a", g.Constant("p", [1f, 2, 3], 3), g.Constant("s", [2L], 1));
        g.Node("Neg", "b", g.Constant("n", [1f, 2, 3], 3));
        g.Node("Add", "c", "x", "b");
        g.Node("Shape", "d", "a");
        g.Node("Cast", "e", "d");
        g.With("to", 1);
        g.Node("Add", "y", "c", "e");
        g.Output("y", OnnxElementType.Float, 3);
        OnnxModel model = g.Build("tests", "1");
        var context = new PassContext { Model = model };

        new ConstantFoldingPass().Apply(context);

        Assert.Contains("a", context.Report.Skips.Select(skip => skip.Name));
        Assert.DoesNotContain(model.Proto.Graph.Node, node => node.OpType == "Neg");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void DeadBranch_ConstantCondition_InlinesTheBranch(bool condition)
    {
        OnnxModel model = Applied(Graphs.Branches(condition), new CanonicalizePass(), new ConstantFoldingPass(), new DeadBranchPass());

        Assert.Equal(condition ? ["Add", "Relu"] : ["Sub"], model.Proto.Graph.Node.Select(node => node.OpType));
    }

    [Fact]
    public void DeadBranch_OpenCondition_StaysAndKeepsCapturedWeights()
    {
        OnnxModel model = Applied(Graphs.Branches(), new CanonicalizePass(), new DeadBranchPass());

        Assert.Single(model.Proto.Graph.Node, node => node.OpType == "If");
        Assert.Single(model.Proto.Graph.Initializer);
    }

    [Fact]
    public void DeadBranch_UnusedNodesAndConstants_Go()
    {
        OnnxModel model = Graphs.MatMul(out _);
        model.Proto.Graph.Node.Add(new NodeProto { OpType = "Relu", Name = "r", Input = { "x" }, Output = { "r" } });
        model.Proto.Graph.Initializer.Add(TensorData.Create("unused", [1f], [1]));

        Applied(model, new DeadBranchPass());

        Assert.Single(model.Proto.Graph.Node);
        Assert.Single(model.Proto.Graph.Initializer);
    }

    [Theory]
    [InlineData("Conv", true)]
    [InlineData("Conv", false)]
    [InlineData("ConvTranspose", true)]
    [InlineData("ConvTranspose", false)]
    [InlineData("Gemm", true)]
    [InlineData("Gemm", false)]
    [InlineData("MatMul", false)]
    public void BatchNormFolding_AfterALinearOperator_GoesIntoItsWeights(string operation, bool bias)
    {
        OnnxModel model = Applied(WithBatchNorm(operation, bias), new BatchNormFoldingPass());

        NodeProto node = Assert.Single(model.Proto.Graph.Node);
        Assert.Equal(operation == "MatMul" ? "Gemm" : operation, node.OpType);
        Assert.Equal(2, model.Proto.Graph.Initializer.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void BatchNormFolding_OfAConvolution_GivesTheBitsOfOnnxRuntimesOwn(bool bias)
    {
        OnnxModel model = WithBatchNorm("Conv", bias);
        Dictionary<string, HostTensor> inputs = Runs.Inputs(model, 2, 5);
        using ModelRunner before = OnnxFiles.Open(model);

        new BatchNormFoldingPass().Apply(new PassContext { Model = model });

        using ModelRunner after = OnnxFiles.Open(model);
        Assert.Equal(before.Run(inputs)[0].Bytes, after.Run(inputs)[0].Bytes);
    }

    private static OnnxModel WithBatchNorm(string operation, bool bias)
    {
        var g = new OnnxGraphBuilder("g");
        bool image = operation.StartsWith("Conv", StringComparison.Ordinal);
        g.Input("x", OnnxElementType.Float, image ? [2, 4, 5, 5] : [2, 4]);
        string w = operation switch
        {
            "Conv" => g.Constant("w", Graphs.Numbers(6 * 2 * 9), 6, 2, 3, 3),
            "ConvTranspose" => g.Constant("w", Graphs.Numbers(4 * 3 * 4), 4, 3, 2, 2),
            "Gemm" => g.Constant("w", Graphs.Numbers(24), 6, 4),
            _ => g.Constant("w", Graphs.Numbers(24), 4, 6),
        };
        string[] inputs = bias ? ["x", w, g.Constant("bias", Graphs.Numbers(6, 9), 6)] : ["x", w];
        g.Node(operation, "a", inputs);
        if (image)
        {
            g.With("group", 2);
        }
        else if (operation == "Gemm")
        {
            g.With("transB", 1).With("beta", 0.5f).With("alpha", 2f);
        }

        g.Node("BatchNormalization", "y", "a", g.Constant("scale", Graphs.Numbers(6, 1), 6), g.Constant("shift", Graphs.Numbers(6, 2), 6), g.Constant("mean", Graphs.Numbers(6, 3), 6), g.Constant("variance", [.. Graphs.Numbers(6, 4).Select(MathF.Abs)], 6));
        g.With("epsilon", 1e-3f);
        g.Output("y", OnnxElementType.Float, image ? [2, 6, -1, -1] : [2, 6]);
        return g.Build("tests", "1");
    }

    private static OnnxModel Transposed(bool tied)
    {
        var g = new OnnxGraphBuilder("g");
        g.Input("x", OnnxElementType.Float, 2, 8);
        g.Constant("w", Graphs.Numbers(32 * 8), 32, 8);
        g.Node("Transpose", "t", "w");
        g.Node("MatMul", "a", "x", "t");
        g.Node("MatMul", "y", "a", tied ? "w" : g.Constant("v", Graphs.Numbers(32), 32, 1));
        g.Output("y", OnnxElementType.Float, 2, tied ? 8 : 1);
        return g.Build("tests", "1");
    }

    private static OnnxModel Applied(OnnxModel model, params IModelPass[] passes)
    {
        Dictionary<string, HostTensor> inputs = Runs.Inputs(model, 2, 5);
        bool random = model.Proto.Graph.Node.Any(node => node.OpType.StartsWith("Random", StringComparison.Ordinal));
        Lossless.Apply(model, passes, random ? [] : [inputs], random ? [] : [Runs.Of(model, inputs)]);
        return model;
    }
}
