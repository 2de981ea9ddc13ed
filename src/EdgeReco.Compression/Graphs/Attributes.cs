using EdgeReco.Compression.Onnx;
using Google.Protobuf;
using AttributeType = EdgeReco.Compression.Onnx.AttributeProto.Types.AttributeType;

namespace EdgeReco.Compression.Graphs;

/// <summary>Attributes of nodes: made, and read with the value that counts when they are absent.</summary>
internal static class Attributes
{
    /// <summary>An integer.</summary>
    public static AttributeProto Of(string name, long value) => new() { Name = name, Type = AttributeType.Int, I = value };

    /// <summary>A number.</summary>
    public static AttributeProto Of(string name, float value) => new() { Name = name, Type = AttributeType.Float, F = value };

    /// <summary>A text.</summary>
    public static AttributeProto Of(string name, string value) => new() { Name = name, Type = AttributeType.String, S = ByteString.CopyFromUtf8(value) };

    /// <summary>A tensor.</summary>
    public static AttributeProto Of(string name, TensorProto value) => new() { Name = name, Type = AttributeType.Tensor, T = value };

    /// <summary>A nested graph.</summary>
    public static AttributeProto Of(string name, GraphProto value) => new() { Name = name, Type = AttributeType.Graph, G = value };

    /// <summary>Integers.</summary>
    public static AttributeProto Of(string name, ReadOnlySpan<long> values)
    {
        var attribute = new AttributeProto { Name = name, Type = AttributeType.Ints };
        foreach (long value in values)
        {
            attribute.Ints.Add(value);
        }

        return attribute;
    }

    /// <summary>Gives a node an integer.</summary>
    /// <returns>The node.</returns>
    public static NodeProto With(this NodeProto node, string name, long value)
    {
        node.Attribute.Add(Of(name, value));
        return node;
    }

    /// <summary>Gives a node a text.</summary>
    /// <returns>The node.</returns>
    public static NodeProto With(this NodeProto node, string name, string value)
    {
        node.Attribute.Add(Of(name, value));
        return node;
    }

    /// <summary>The attribute; null when it is absent.</summary>
    public static AttributeProto? Find(NodeProto node, string name)
    {
        foreach (AttributeProto attribute in node.Attribute)
        {
            if (attribute.Name == name)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>An integer, or the default.</summary>
    public static long Int(this NodeProto node, string name, long otherwise) => Find(node, name)?.I ?? otherwise;

    /// <summary>A number, or the default.</summary>
    public static float Float(this NodeProto node, string name, float otherwise) => Find(node, name)?.F ?? otherwise;

    /// <summary>A text, or the default.</summary>
    public static string Text(NodeProto node, string name, string otherwise) => Find(node, name)?.S.ToStringUtf8() ?? otherwise;

    /// <summary>Integers; null when the attribute is absent.</summary>
    public static long[]? Ints(NodeProto node, string name) => Find(node, name) is { } attribute ? [.. attribute.Ints] : null;
}
