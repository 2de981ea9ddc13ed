using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization;

/// <summary>The third input of a Gemm, for the Add that takes its place.</summary>
internal static class GemmBias
{
    /// <summary>Its name with beta multiplied in; a constant gets a copy where beta is not 1.</summary>
    /// <returns>Null where beta is 0 and nothing is to be added.</returns>
    public static string? Plain(GraphEditor editor, NodeProto gemm)
    {
        float beta = Attributes.Float(gemm, "beta", 1);
        string name = gemm.Input[2];
        if (beta == 0)
        {
            return null;
        }

        if (beta == 1)
        {
            return name;
        }

        if (!editor.TryGetConstant(name, out TensorProto bias) || !TensorData.TryReadSingles(bias, out float[] values))
        {
            throw new InvalidOperationException("a Gemm with such a bias is no linear layer");
        }

        System.Numerics.Tensors.TensorPrimitives.Multiply(values, beta, values);
        return editor.Add(TensorData.Create(editor.Fresh($"{name}_beta"), values, [.. bias.Dims]));
    }

    /// <summary>Whether <see cref="Plain"/> can do it.</summary>
    public static bool IsPlain(GraphEditor editor, NodeProto gemm) =>
        gemm.Input.Count < 3 || gemm.Input[2].Length == 0 || Attributes.Float(gemm, "beta", 1) is 0 or 1
        || (editor.TryGetConstant(gemm.Input[2], out TensorProto bias) && bias.DataType == (int)TensorProto.Types.DataType.Float);
}
