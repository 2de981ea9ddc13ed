using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Audit;

/// <summary>Knows operators that compute with integers, and those that can be quantized.</summary>
internal static class QuantizedOperators
{
    /// <summary>Dequantizes.</summary>
    public const string Dequantize = "DequantizeLinear";

    /// <summary>Weights in few bits, dequantized inside the kernel or multiplied as integers.</summary>
    public const string FewBits = "MatMulNBits";

    private static readonly HashSet<string> Integer = new(StringComparer.Ordinal)
    {
        "MatMulInteger", "ConvInteger", "QGemm", "QAttention", "DynamicQuantizeMatMul", "MatMulIntegerToFloat", "DynamicQuantizeLSTM",
        "QEmbedLayerNormalization", "QOrderedMatMul", "GatherBlockQuantized", FewBits,
    };

    private static readonly HashSet<string> Float = new(StringComparer.Ordinal)
    {
        "MatMul", "Gemm", "Conv", "ConvTranspose", "Gather", "FusedMatMul", "FusedGemm", "FusedConv", "Attention", "EmbedLayerNormalization",
    };

    /// <summary>Whether an operator computes with integers by its nature.</summary>
    public static bool IsInteger(string operation) => Integer.Contains(operation) || operation.StartsWith("QLinear", StringComparison.Ordinal);

    /// <summary>Whether a node is a quantized operator: one of integers, a look-up of bytes, or one that reads what was dequantized.</summary>
    public static bool IsQuantized(NodeProto node, GraphIndex graph) =>
        IsInteger(node.OpType)
        || (node.OpType == "Gather" && node.Input.Count > 0 && graph.IsByteConstant(node.Input[0]))
        || (Float.Contains(node.OpType) && node.Input.Take(2).Any(input => graph.Producer(input)?.OpType == Dequantize));

    /// <summary>Whether a node is one that could be quantized: it multiplies by or looks up in a constant.</summary>
    public static bool IsWeighted(NodeProto node, GraphIndex graph) => Float.Contains(node.OpType) && node.Input.Any(graph.IsConstant);

    /// <summary>The constants of bytes that a node reads, also through a conversion to floats. Zero points may be among them, behind the weights.</summary>
    public static IEnumerable<string> Weights(NodeProto node, GraphIndex graph)
    {
        foreach (string input in node.Input)
        {
            string source = graph.Producer(input) is { OpType: Dequantize } conversion ? conversion.Input[0] : input;
            if (graph.IsByteConstant(source))
            {
                yield return source;
            }
        }
    }
}
