using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Quantization.Blocks;

namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>
/// com.microsoft GatherBlockQuantized: codes u8 [rows, columns / 2], low nibble first; scales [rows, blocks]; zero points
/// packed likewise, 8 where there are none.
/// </summary>
internal static class ContribTableWriter
{
    /// <summary>Bytes in the file.</summary>
    public static long Bytes(BlockFormat format, int rows, int columns)
    {
        long blocks = format.Blocks(columns);
        return rows * ((columns / 2) + (blocks * sizeof(float)) + (format.Symmetric ? 0 : (blocks + 1) / 2));
    }

    /// <summary>Rewrites a table.</summary>
    public static void Write(TableTarget table, BlockMatrix matrix)
    {
        GraphEditor owner = table.Owner;
        string name = table.Tensor.Name;
        string q = owner.Add(RawTensor.Bytes(owner.Fresh($"{name}_q4"), Pack(matrix.Codes), table.Rows, table.Columns / 2));
        float[] scales = Array.ConvertAll(matrix.Grids, grid => grid.Scale);
        string s = owner.Add(TensorData.Create(owner.Fresh($"{name}_scale"), scales, [table.Rows, matrix.Blocks]));
        string z = "";
        if (!matrix.Format.Symmetric)
        {
            int stride = (matrix.Blocks + 1) / 2;
            byte[] zeros = new byte[table.Rows * stride];
            for (int i = 0; i < matrix.Grids.Length; i++)
            {
                int block = i % matrix.Blocks;
                zeros[(i / matrix.Blocks * stride) + (block / 2)] |= (byte)(matrix.Grids[i].Zero << (block % 2 * 4));
            }

            z = owner.Add(RawTensor.Bytes(owner.Fresh($"{name}_zero"), zeros, table.Rows, stride));
        }

        TableNodes.Replace(table, (use, output) =>
        {
            NodeProto node = GraphEditor.Node("GatherBlockQuantized", z.Length == 0 ? [q, use.Node.Input[1], s] : [q, use.Node.Input[1], s, z], output)
                .With("bits", 4)
                .With("block_size", matrix.Format.BlockSize)
                .With("gather_axis", 0)
                .With("quantize_axis", 1);
            node.Domain = Operators.Contrib;
            return [node];
        });
    }

    private static byte[] Pack(byte[] codes)
    {
        byte[] packed = new byte[codes.Length / 2];
        for (int i = 0; i < packed.Length; i++)
        {
            packed[i] = (byte)(codes[2 * i] | (codes[(2 * i) + 1] << 4));
        }

        return packed;
    }
}
