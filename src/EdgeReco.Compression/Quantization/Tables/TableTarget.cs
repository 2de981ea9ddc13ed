using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>A constant [rows, columns] of which only rows are read.</summary>
/// <param name="Owner">The graph of the constant.</param>
/// <param name="Tensor">The constant.</param>
/// <param name="Values">Its values.</param>
/// <param name="IsHalf">Whether it holds half precision, and so must what is gathered.</param>
/// <param name="Uses">The Gather nodes that read it, in whatever graph.</param>
internal sealed record TableTarget(GraphEditor Owner, TensorProto Tensor, float[] Values, bool IsHalf, IReadOnlyList<ConstantUse> Uses)
{
    /// <summary>Rows.</summary>
    public int Rows => (int)Tensor.Dims[0];

    /// <summary>Columns.</summary>
    public int Columns => (int)Tensor.Dims[1];

    /// <summary>Size in the file.</summary>
    public long Bytes => (long)Values.Length * (IsHalf ? 2 : sizeof(float));
}
