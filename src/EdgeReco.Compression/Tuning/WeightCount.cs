using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tuning;

/// <summary>Numbers of a model by what becomes of them.</summary>
/// <param name="Tables">Numbers that are looked up.</param>
/// <param name="Matrices">Numbers of other weights with two axes or more.</param>
/// <param name="OtherBytes">Bytes of everything else.</param>
/// <param name="Layers">Transformer layers, counted by their Softmax.</param>
internal sealed record WeightCount(long Tables, long Matrices, long OtherBytes, int Layers)
{
    private const long Least = 1024;

    /// <summary>Counts.</summary>
    public static WeightCount Of(OnnxModel model)
    {
        GraphProto graph = model.Proto.Graph;
        HashSet<string> lookedUp = [.. graph.Node.Where(node => node.OpType == "Gather").Select(node => node.Input[0])];
        long tables = 0;
        long matrices = 0;
        foreach (TensorProto tensor in graph.Initializer.Where(tensor => tensor.Dims.Count > 1 && tensor.DataType == (int)OnnxElementType.Float))
        {
            long count = tensor.Dims.Aggregate(1L, (product, dim) => product * dim);
            tables += count >= Least && lookedUp.Contains(tensor.Name) ? count : 0;
            matrices += count >= Least && !lookedUp.Contains(tensor.Name) ? count : 0;
        }

        long other = Math.Max(0, ModelSize.InMemory(model) - (sizeof(float) * (tables + matrices)));
        return new WeightCount(tables, matrices, other, graph.Node.Count(node => node.OpType == "Softmax"));
    }

    /// <summary>Bytes of a file with so many bits a number, scales included.</summary>
    /// <param name="tableBits">Of tables.</param>
    /// <param name="matrixBits">Of other weights.</param>
    /// <param name="kept">Share of the matrices that is kept.</param>
    public long Bytes(double tableBits, double matrixBits, double kept) => OtherBytes + (long)(((Tables * tableBits) + (Matrices * matrixBits * kept)) / 8);
}
