using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Passes.Lossless;

/// <summary>Transposed constant matrices: the transposed one is stored in place of the other.</summary>
internal static class WeightTranspose
{
    /// <summary>Replaces them where nothing else reads the matrix: otherwise it would be stored twice.</summary>
    public static int Sweep(GraphEditor editor)
    {
        int changes = 0;
        foreach (NodeProto node in editor.Graph.Node)
        {
            if (!Operators.Is(node, "Transpose")
                || editor.IsOutput(node.Output[0])
                || !editor.Initializers.TryGetValue(node.Input[0], out TensorProto? matrix)
                || matrix.Dims.Count != 2
                || !editor.IsUsedOnce(matrix.Name)
                || Attributes.Ints(node, "perm") is not (null or [1, 0])
                || TensorTypes.Bits(matrix.DataType) % 8 != 0
                || !TensorData.TryReadRaw(matrix, out ReadOnlyMemory<byte> raw))
            {
                continue;
            }

            byte[] transposed = Transpose(raw.Span, (int)matrix.Dims[0], (int)matrix.Dims[1], TensorTypes.Bits(matrix.DataType) / 8);
            editor.Remove(matrix);
            editor.Add(TensorData.Create(node.Output[0], (TensorProto.Types.DataType)matrix.DataType, transposed, [matrix.Dims[1], matrix.Dims[0]]));
            editor.Replace(node);
            changes++;
        }

        return changes;
    }

    private static byte[] Transpose(ReadOnlySpan<byte> matrix, int rows, int columns, int size)
    {
        byte[] result = new byte[matrix.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                matrix.Slice(((row * columns) + column) * size, size).CopyTo(result.AsSpan(((column * rows) + row) * size));
            }
        }

        return result;
    }
}
