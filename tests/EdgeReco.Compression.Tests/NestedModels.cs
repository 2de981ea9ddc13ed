using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests;

/// <summary>Models with graphs inside graphs.</summary>
internal static class NestedModels
{
    /// <summary>y = choose ? op(x, w) : op(x, v): w is a constant of the outer graph, v one of the branch. Gather has its operands the other way round.</summary>
    public static OnnxModel Choice(
        string operation, float[] outer, long[] dims, float[] inner, HostTensor x, out IReadOnlyDictionary<string, HostTensor>[] feeds)
    {
        bool gather = operation == "Gather";
        var graph = new OnnxGraphBuilder("choice");
        graph.Input("x", gather ? OnnxElementType.Int64 : OnnxElementType.Float, x.Dims);
        graph.Constant("w", outer, dims);
        long[] result = gather ? [.. x.Dims, dims[1]] : [.. x.Dims[..^1], dims[1]];
        graph.Output("y", OnnxElementType.Float, result);
        OnnxModel model = graph.Build("tests", "1");
        model.Proto.Graph.Input.Add(new ValueInfoProto
        {
            Name = "choose",
            Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)TensorProto.Types.DataType.Bool, Shape = new TensorShapeProto() } },
        });
        GraphProto then = Branch("a", gather ? ["w", "x"] : ["x", "w"]);
        GraphProto otherwise = Branch("b", gather ? ["v", "x"] : ["x", "v"]);
        otherwise.Initializer.Add(TensorData.Create("v", inner, dims));
        NodeProto node = GraphEditor.Node("If", ["choose"], "y");
        node.Attribute.Add(new AttributeProto { Name = "then_branch", Type = AttributeProto.Types.AttributeType.Graph, G = then });
        node.Attribute.Add(new AttributeProto { Name = "else_branch", Type = AttributeProto.Types.AttributeType.Graph, G = otherwise });
        model.Proto.Graph.Node.Add(node);
        feeds = [Feed(true), Feed(false)];
        return model;

        GraphProto Branch(string name, string[] inputs)
        {
            var branch = new GraphProto { Name = name };
            branch.Node.Add(GraphEditor.Node(operation, inputs, $"{name}_out"));
            branch.Output.Add(new ValueInfoProto
            {
                Name = $"{name}_out",
                Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = 1 } },
            });
            return branch;
        }

        Dictionary<string, HostTensor> Feed(bool choose) => new() { ["x"] = x, ["choose"] = HostTensor.Of<bool>([choose]) };
    }
}
