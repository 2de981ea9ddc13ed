using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization;

/// <summary>A place where a value is read.</summary>
/// <param name="Node">The node that reads it.</param>
/// <param name="Input">Which of its inputs the value is.</param>
internal readonly record struct WeightReader(NodeProto Node, int Input)
{
    /// <summary>
    /// Readers of all values of a model, by name. A name that a nested graph uses for a value of its own has the readers of
    /// both: that only makes a pass more careful.
    /// </summary>
    public static ILookup<string, WeightReader> In(ModelProto model) =>
        GraphWalk.Nodes(model.Graph)
            .SelectMany(node => node.Input.Select((name, i) => (Name: name, Reader: new WeightReader(node, i))))
            .Where(pair => pair.Name.Length > 0)
            .ToLookup(pair => pair.Name, pair => pair.Reader, StringComparer.Ordinal);

    private bool IsDefault => Node.Domain is "" or "ai.onnx";

    /// <summary>Whether the value is added to a result rather than multiplied: its errors would not average out.</summary>
    public bool IsBias => Node.OpType switch
    {
        "Conv" or "ConvTranspose" or "Gemm" when IsDefault => Input == 2,
        "LSTM" or "GRU" or "RNN" when IsDefault => Input > 2,
        "Attention" or "MultiHeadAttention" when !IsDefault => Input is 2 or 3,
        "BatchNormalization" or "LayerNormalization" or "InstanceNormalization" or "GroupNormalization" => Input > 0,
        _ => false,
    };

    /// <summary>Whether the reader computes on integers, so that a float among its inputs is a scale.</summary>
    public bool IsQuantized =>
        Node.OpType.Contains("Quantize", StringComparison.Ordinal)
        || Node.OpType.Contains("QLinear", StringComparison.Ordinal)
        || Node.OpType.Contains("NBits", StringComparison.Ordinal)
        || (!IsDefault && Node.OpType is "QAttention" or "QGemm" or "QMoE" or "MatMulIntegerToFloat");

    /// <summary>The axes along which each place of a weight is to have a scale of its own; null where the operator does not say.</summary>
    public int[]? ScaleAxes(int rank) => Node.OpType switch
    {
        "Conv" when IsDefault && Input == 1 => [0],
        "ConvTranspose" when IsDefault && Input == 1 => [1],
        "Gemm" when IsDefault && Input < 2 => [(Attributes.Int(Node, Input == 0 ? "transA" : "transB", 0) != 0) == (Input == 1) ? 0 : 1],
        "MatMul" when IsDefault && rank >= 2 => [.. Enumerable.Range(0, rank - 2), Input == 0 ? rank - 2 : rank - 1],
        "LSTM" or "GRU" or "RNN" when IsDefault && Input is 1 or 2 => [0, 1],
        "Attention" when !IsDefault && Input == 1 => [rank - 1],
        _ => null,
    };
}
