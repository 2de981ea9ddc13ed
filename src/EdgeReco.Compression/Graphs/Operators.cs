using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Graphs;

/// <summary>Operators and the sets they belong to.</summary>
internal static class Operators
{
    /// <summary>The domain of ONNX Runtime's own operators.</summary>
    public const string Contrib = "com.microsoft";

    /// <summary>Whether a node is that operator of the default set.</summary>
    public static bool Is(NodeProto? node, string operation) => node is not null && node.OpType == operation && node.Domain is "" or "ai.onnx";

    /// <summary>Whether a node is that operator of ONNX Runtime's own.</summary>
    public static bool IsContrib(NodeProto? node, string operation) => node is not null && node.OpType == operation && node.Domain == Contrib;

    /// <summary>Makes a node of ONNX Runtime's own set.</summary>
    public static NodeProto ContribNode(string operation, IEnumerable<string> inputs, params IEnumerable<string> outputs)
    {
        NodeProto node = GraphEditor.Node(operation, inputs, outputs);
        node.Domain = Contrib;
        return node;
    }

    /// <summary>Declares an operator set that the model now needs.</summary>
    public static void Import(ModelProto model, string domain, int version)
    {
        if (model.OpsetImport.All(import => import.Domain != domain))
        {
            model.OpsetImport.Add(new OperatorSetIdProto { Domain = domain, Version = version });
        }
    }
}
