namespace EdgeReco.Compression.Onnx;

/// <summary>How many inputs operators of the default set cannot do without, so that passes need not ask.</summary>
internal static class OperatorInputs
{
    private static readonly Dictionary<string, int> Required = Table(
        (1, "Abs Acos Acosh ArgMax ArgMin Asin Asinh Atan Atanh AveragePool Cast Ceil Celu Clip Concat ConstantOfShape Cos Cosh DepthToSpace Dropout DynamicQuantizeLinear Elu Erf Exp Flatten Floor Gelu GlobalAveragePool GlobalMaxPool HardSigmoid HardSwish Hardmax Identity If IsInf IsNaN LRN LeakyRelu Log LogSoftmax LpNormalization Max MaxPool Mean Min Mish Neg NonZero Not Pad Reciprocal ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceMax ReduceMean ReduceMin ReduceProd ReduceSum ReduceSumSquare Relu Resize Round Selu Shape Sigmoid Sign Sin Sinh Size Softmax Softplus Softsign SpaceToDepth Split Sqrt Squeeze Sum Tan Tanh ThresholdedRelu Transpose Unsqueeze"),
        (2, "Add And BitShift CastLike Conv ConvInteger ConvTranspose CumSum DequantizeLinear Div Equal Expand Gather GatherElements GatherND Gemm Greater GreaterOrEqual LayerNormalization Less LessOrEqual MatMul MatMulInteger Mod Mul Or PRelu Pow QuantizeLinear Reshape Sub Tile TopK Xor"),
        (3, "GRU InstanceNormalization LSTM OneHot RNN Range ScatterElements ScatterND Slice Where"),
        (5, "BatchNormalization"),
        (8, "QLinearConv QLinearMatMul"));

    /// <summary>Checks a node.</summary>
    /// <exception cref="InvalidDataException">An input that its operator needs is missing, or it has no output.</exception>
    public static void Check(NodeProto node)
    {
        if (node.Output.Count == 0)
        {
            throw new InvalidDataException($"node {GraphCheck.NameOf(node)}: it has no output");
        }

        if (node.Domain is not ("" or "ai.onnx") || !Required.TryGetValue(node.OpType, out int count))
        {
            return;
        }

        int given = node.Input.Take(count).Count(input => input.Length > 0);
        if (given < count)
        {
            throw new InvalidDataException($"node {GraphCheck.NameOf(node)}: {node.OpType} needs {count} inputs and has {given}");
        }
    }

    private static Dictionary<string, int> Table(params (int Count, string Operators)[] rows) =>
        rows.SelectMany(row => row.Operators.Split(' ').Select(name => (name, row.Count))).ToDictionary(pair => pair.name, pair => pair.Count, StringComparer.Ordinal);
}
