namespace EdgeReco.Compression.Precision;

/// <summary>
/// Which operators are computed in half precision. Sums over many numbers, exponentials and norms are not among them:
/// TensorRT warns of overflow in normalisations, and half precision has no room for sums of squares beyond 65504. Nor are
/// operators for which ONNX Runtime has no half precision at all (LSTM, GRU, Resize's scales).
/// </summary>
internal static class HalfOperators
{
    /// <summary>Operators of the default domain whose float inputs and outputs are all of one type.</summary>
    public static readonly IReadOnlySet<string> Computed = new HashSet<string>(StringComparer.Ordinal)
    {
        "MatMul", "Gemm", "Conv", "ConvTranspose", "BatchNormalization",
        "Add", "Sub", "Mul", "Div", "Neg", "Abs", "Min", "Max", "Sqrt", "Erf", "Clip",
        "Relu", "LeakyRelu", "PRelu", "Elu", "Selu", "Sigmoid", "HardSigmoid", "HardSwish", "Tanh", "Gelu", "Mish",
        "MaxPool", "AveragePool", "GlobalAveragePool", "GlobalMaxPool",
        "Concat", "Split", "Slice", "Gather", "Reshape", "Transpose", "Squeeze", "Unsqueeze", "Flatten", "Expand", "Tile",
        "Pad", "Where", "Identity", "DepthToSpace", "SpaceToDepth",
    };

    /// <summary>Others whose first output has the type of their first input.</summary>
    public static readonly IReadOnlySet<string> SameType = new HashSet<string>(StringComparer.Ordinal)
    {
        "Softmax", "LogSoftmax", "LayerNormalization", "InstanceNormalization", "GroupNormalization", "RMSNormalization",
        "LpNormalization", "ReduceMean", "ReduceSum", "ReduceMax", "ReduceMin", "ReduceProd", "ReduceL1", "ReduceL2",
        "ReduceSumSquare", "ReduceLogSumExp", "Pow", "Exp", "Log", "Floor", "Ceil", "Round", "Sign", "Reciprocal", "Softplus",
        "Mod", "Sum", "Mean", "CumSum", "Resize", "TopK", "GatherElements", "GatherND", "ScatterND", "ScatterElements",
        "Sin", "Cos", "Range", "LSTM", "GRU", "RNN", "Dropout", "Trilu", "LRN", "Einsum",
    };

    /// <summary>Those that give positions.</summary>
    public static readonly IReadOnlySet<string> Integers = new HashSet<string>(StringComparer.Ordinal)
    {
        "Shape", "Size", "NonZero", "ArgMax", "ArgMin", "NonMaxSuppression",
    };

    /// <summary>Those that give yes or no.</summary>
    public static readonly IReadOnlySet<string> Booleans = new HashSet<string>(StringComparer.Ordinal)
    {
        "Equal", "Greater", "Less", "GreaterOrEqual", "LessOrEqual", "Not", "And", "Or", "Xor", "IsNaN", "IsInf",
    };
}
