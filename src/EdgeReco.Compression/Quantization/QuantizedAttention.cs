using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization;

/// <summary>
/// QAttention of ONNX Runtime: the packed projection of queries, keys and values in int8, the attention itself in float.
/// Inputs: input, weight, bias, input scale, weight scale, mask, input zero point, weight zero point, past.
/// </summary>
internal static class QuantizedAttention
{
    /// <summary>Attributes that both operators have.</summary>
    private static readonly string[] Shared = ["num_heads", "unidirectional", "do_rotary", "mask_filter_value"];

    /// <summary>Whether an Attention has nothing that QAttention lacks.</summary>
    public static bool Fits(NodeProto attention) =>
        attention.Input.Count <= 4
        && attention.Output.Count == 1
        && attention.Input.Count >= 3 && attention.Input[2].Length > 0
        && attention.Attribute.All(attribute => Shared.Contains(attribute.Name));

    /// <summary>The quantized counterpart of an Attention.</summary>
    public static NodeProto FromFloat(NodeProto attention, string input, string inputScale, string inputZero, string weights, string weightScales)
    {
        string mask = attention.Input.Count > 3 ? attention.Input[3] : "";
        NodeProto node = GraphEditor.Node("QAttention", [input, weights, attention.Input[2], inputScale, weightScales, mask, inputZero], attention.Output[0]);
        node.Domain = Operators.Contrib;
        node.Attribute.AddRange(attention.Attribute.Where(attribute => Shared.Contains(attribute.Name)).Select(attribute => attribute.Clone()));
        return node;
    }
}
