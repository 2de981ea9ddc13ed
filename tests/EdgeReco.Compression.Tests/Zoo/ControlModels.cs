using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests.Zoo;

/// <summary>Models with graphs inside, and models in half precision.</summary>
internal static class ControlModels
{
    private const int Width = 40;

    /// <summary>A detector: convolutions, a head that an If chooses, boxes refined in a Loop; both hold weights and read outer ones.</summary>
    public static OnnxModel Detector()
    {
        var graph = new ZooGraph("detector", 17);
        string x = graph.Builder.Input("image", OnnxElementType.Float, 1, 3, 16, 16);
        string large = graph.Builder.Input("large", OnnxElementType.Bool);
        x = graph.Node("Relu", graph.BatchNorm(graph.Conv(x, 3, 32, 3, stride: 2), 32));
        string shared = graph.Weight(32, Width, 32, 1, 1);
        var then = new ZooGraph("then", 17);
        string wide = then.Node("Relu", then.Conv(x, 32, 32, 3));
        then.Builder.Node("Conv", "then_out", wide, shared);
        then.Builder.Output("then_out", OnnxElementType.Float, 1, Width, 8, 8);
        var other = new ZooGraph("else", 17);
        other.Builder.Node("Conv", "else_out", x, shared);
        other.Builder.Output("else_out", OnnxElementType.Float, 1, Width, 8, 8);
        x = graph.Node("If", large);
        graph.Builder.With("then_branch", then.Builder).With("else_branch", other.Builder);
        x = graph.Reshape(graph.Node("GlobalAveragePool", x), 1, Width);

        string outer = graph.Weight(Width, Width, Width);
        var body = new ZooGraph("body", 17);
        body.Builder.Input("i", OnnxElementType.Int64);
        body.Builder.Input("go", OnnxElementType.Bool);
        body.Builder.Input("state", OnnxElementType.Float, 1, Width);
        string step = body.Node("Tanh", body.Node("MatMul", "state", body.Weight(Width, Width, Width)));
        body.Builder.Node("Identity", "go_on", "go");
        body.Builder.Node("Add", "state_out", body.Node("MatMul", step, outer), "state");
        body.Builder.Output("go_on", OnnxElementType.Bool);
        body.Builder.Output("state_out", OnnxElementType.Float, 1, Width);
        string count = graph.Builder.Constant(graph.Fresh("count"), [3L]);
        x = graph.Node("Loop", count, "", x);
        graph.Builder.With("body", body.Builder);
        graph.Builder.Node("Identity", "boxes", graph.Gemm(x, Width, 36));
        graph.Builder.Output("boxes", OnnxElementType.Float, 1, 36);
        return graph.Builder.Build("zoo", "1");
    }

    /// <summary>All of it in half precision, inputs and outputs too.</summary>
    public static OnnxModel Halves()
    {
        var graph = new ZooGraph("half", 17, half: true);
        string x = graph.Builder.Input("image", OnnxElementType.Half, 1, 3, 16, 16);
        x = graph.Node("Relu", graph.BatchNorm(graph.Conv(x, 3, 24, 3, stride: 2, bias: false), 24));
        x = graph.Node("Relu", graph.Conv(x, 24, 32, 3));
        x = graph.Reshape(graph.Node("GlobalAveragePool", x), 1, 32);
        x = graph.Node("Add", graph.Node("MatMul", x, graph.Weight(32, 32, 64)), graph.Bias(64));
        graph.Builder.Node("Identity", "scores", graph.Gemm(x, 64, 40));
        graph.Builder.Output("scores", OnnxElementType.Half, 1, 40);
        return graph.Builder.Build("zoo", "1");
    }

    /// <summary>As PyTorch's newer exporter writes it: a layer is a function of the model, the weights are its arguments.</summary>
    public static OnnxModel Functions()
    {
        var graph = new ZooGraph("main_graph", 18);
        string x = graph.Builder.Input("x", OnnxElementType.Float, 2, 32);
        x = graph.Node("Relu", graph.Node("pkg.torch:Linear", x, graph.Weight(32, Width, 32), graph.Bias(Width)));
        graph.Builder.Node("pkg.torch:Linear", "y", x, graph.Weight(Width, 32, Width), graph.Bias(32));
        graph.Builder.Output("y", OnnxElementType.Float, 2, 32);
        OnnxModel model = graph.Builder.Build("zoo", "1");
        var function = new FunctionProto { Name = "Linear", Domain = "pkg.torch" };
        function.Input.AddRange(["input", "weight", "bias"]);
        function.Output.Add("result");
        var gemm = new NodeProto { OpType = "Gemm", Name = "gemm" };
        gemm.Input.AddRange(["input", "weight", "bias"]);
        gemm.Output.Add("result");
        gemm.Attribute.Add(Compression.Graphs.Attributes.Of("transB", 1L));
        function.Node.Add(gemm);
        function.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = 18 });
        model.Proto.Functions.Add(function);
        return model;
    }
}
