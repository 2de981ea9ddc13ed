namespace EdgeReco.Compression.Inspection;

/// <summary>Operators of the default set that some pass looks at. All others are carried through unchanged.</summary>
internal static class KnownOperators
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        // Weights and tables.
        "MatMul", "Gemm", "Conv", "ConvTranspose", "Gather", "LSTM", "GRU",

        // What rewriting passes match, fold or move.
        "Add", "Sub", "Mul", "Div", "Sqrt", "Pow", "Erf", "Tanh", "Sigmoid", "Relu", "Clip", "Softmax", "ReduceMean", "LayerNormalization",
        "BatchNormalization", "Gelu", "Where", "Cast", "Constant", "ConstantOfShape", "Identity", "Dropout", "Shape", "Reshape", "Transpose",
        "Squeeze", "Unsqueeze", "Concat", "Slice", "Expand", "Split", "Flatten", "Equal", "Range",

        // Quantized forms.
        "QuantizeLinear", "DequantizeLinear", "DynamicQuantizeLinear", "MatMulInteger", "ConvInteger", "QLinearMatMul", "QLinearConv",
    };

    private static readonly HashSet<string> Contributed = new(StringComparer.Ordinal)
    {
        "MatMulNBits", "GatherBlockQuantized", "FastGelu", "BiasGelu", "SkipLayerNormalization", "EmbedLayerNormalization", "Attention",
        "QAttention", "DynamicQuantizeMatMul", "MatMulIntegerToFloat", "QGemm",
    };

    /// <summary>Whether a pass looks at an operator.</summary>
    /// <param name="domain">Its domain; empty for the default one.</param>
    /// <param name="name">Its name.</param>
    public static bool Contains(string domain, string name) => domain switch
    {
        "" or "ai.onnx" => Names.Contains(name),
        "com.microsoft" => Contributed.Contains(name),
        _ => false,
    };
}
