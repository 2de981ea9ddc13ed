using Google.Protobuf;

namespace EdgeReco.Compression.Onnx;

/// <summary>Attributes of nodes by name.</summary>
internal static class NodeAttributes
{
    /// <summary>An integer, or its default where the node does not say.</summary>
    public static long Int(this NodeProto node, string name, long otherwise) => Find(node, name)?.I ?? otherwise;

    /// <summary>A number, or its default where the node does not say.</summary>
    public static float Float(this NodeProto node, string name, float otherwise) => Find(node, name)?.F ?? otherwise;

    /// <summary>Sets an integer.</summary>
    /// <returns>The node.</returns>
    public static NodeProto With(this NodeProto node, string name, long value)
    {
        node.Attribute.Add(new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = value });
        return node;
    }

    /// <summary>Sets a text.</summary>
    /// <returns>The node.</returns>
    public static NodeProto With(this NodeProto node, string name, string value)
    {
        node.Attribute.Add(new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.String, S = ByteString.CopyFromUtf8(value) });
        return node;
    }

    private static AttributeProto? Find(NodeProto node, string name) => node.Attribute.FirstOrDefault(attribute => attribute.Name == name);
}
