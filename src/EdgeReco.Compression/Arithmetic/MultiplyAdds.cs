using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Shapes;

namespace EdgeReco.Compression.Arithmetic;

/// <summary>Multiplications with addition of the operators that have many.</summary>
internal static class MultiplyAdds
{
    /// <summary>MACs of one run; 0 for other operators, NaN where a shape is not known.</summary>
    public static double Of(NodeProto node, ValueTypes types) => node.OpType switch
    {
        "MatMul" or "MatMulInteger" or "QLinearMatMul" or "MatMulNBits" or "DynamicQuantizeMatMul" or "MatMulIntegerToFloat" or "FusedMatMul"
            => Elements(types, node.Output[0]) * Length(types, node.Input[0], -1),
        "Gemm" or "FusedGemm" => Elements(types, node.Output[0]) * Length(types, node.Input[0], node.Int("transA", 0) == 0 ? -1 : 0),

        // Every output element sums over one filter.
        "Conv" or "ConvInteger" or "FusedConv" => Elements(types, node.Output[0]) * Elements(types, node.Input[1]) / Length(types, node.Input[1], 0),
        "QLinearConv" => Elements(types, node.Output[0]) * Elements(types, node.Input[3]) / Length(types, node.Input[3], 0),
        "ConvTranspose" => Elements(types, node.Input[0]) * Elements(types, node.Input[1]) / Length(types, node.Input[1], 0),

        // [time, batch, inputs] times both weights in each step.
        "LSTM" or "GRU" or "RNN" or "DynamicQuantizeLSTM"
            => Length(types, node.Input[0], 0) * Length(types, node.Input[0], 1) * (Elements(types, node.Input[1]) + Elements(types, node.Input[2])),
        "Attention" or "QAttention" => Attention(node, types),
        _ => 0,
    };

    /// <summary>The sort of work.</summary>
    public static WorkKind Kind(NodeProto node, IReadOnlySet<string> constants) => node.OpType switch
    {
        "MatMul" or "MatMulInteger" or "Gemm" or "FusedMatMul" or "FusedGemm" or "DynamicQuantizeMatMul" or "MatMulIntegerToFloat"
            => node.Input.Take(2).Any(constants.Contains) ? WorkKind.Linear : WorkKind.Product,
        "QLinearMatMul" => constants.Contains(node.Input[3]) ? WorkKind.Linear : WorkKind.Product,
        "MatMulNBits" or "Attention" or "QAttention" => WorkKind.Linear,
        "Conv" or "ConvInteger" or "FusedConv" or "QLinearConv" or "ConvTranspose" => WorkKind.Convolution,
        "LSTM" or "GRU" or "RNN" or "DynamicQuantizeLSTM" => WorkKind.Recurrent,
        _ => WorkKind.Other,
    };

    // [batch, sequence, hidden] times the projections, then queries by keys and weights by values.
    private static double Attention(NodeProto node, ValueTypes types)
    {
        double rows = Length(types, node.Input[0], 0) * Length(types, node.Input[0], 1);
        return (rows * Elements(types, node.Input[1])) + (2 * rows * Length(types, node.Input[0], 1) * Length(types, node.Input[0], 2));
    }

    private static double Elements(ValueTypes types, string name) =>
        types[name] is { IsStatic: true } shape ? shape.Dims!.Aggregate(1.0, (product, dim) => product * dim.Value) : double.NaN;

    private static double Length(ValueTypes types, string name, int axis)
    {
        Dim[]? dims = types[name].Dims;
        int at = axis < 0 ? (dims?.Length ?? 0) + axis : axis;
        return dims is not null && at >= 0 && at < dims.Length && dims[at].IsKnown ? dims[at].Value : double.NaN;
    }
}
