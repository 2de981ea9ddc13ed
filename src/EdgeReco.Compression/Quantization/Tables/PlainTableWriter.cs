using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Quantization.Blocks;

namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>
/// 4-bit rows by standard operators: a byte holds column i in its low nibble and column i + columns / 2 in its high one,
/// so that the halves of a row are unpacked by arithmetic on all bytes at once: high = floor(byte / 16),
/// low = byte - 16 high, row = (concat(low, high) - zero) * scale.
/// </summary>
internal static class PlainTableWriter
{
    /// <summary>Bytes in the file.</summary>
    public static long Bytes(BlockFormat format, int rows, int columns, bool halfScales) =>
        rows * ((columns / 2L) + (halfScales ? 2 : sizeof(float)) + (format.Symmetric ? 0 : 1));

    /// <summary>Rewrites a table of one block a row.</summary>
    public static void Write(TableTarget table, BlockMatrix matrix, bool halfScales)
    {
        GraphEditor owner = table.Owner;
        string name = table.Tensor.Name;
        string q = owner.Add(RawTensor.Bytes(owner.Fresh($"{name}_q4"), Pack(matrix), table.Rows, table.Columns / 2));
        float[] scales = Array.ConvertAll(matrix.Grids, grid => grid.Scale);
        string s = owner.Add(RawTensor.Floats(owner.Fresh($"{name}_scale"), scales, halfScales, table.Rows, 1));
        string sixteenth = owner.Add(TensorData.Create(owner.Fresh($"{name}_sixteenth"), [1f / 16], []));
        string sixteen = owner.Add(TensorData.Create(owner.Fresh($"{name}_sixteen"), [-16f], []));
        string z = matrix.Format.Symmetric
            ? owner.Add(TensorData.Create(owner.Fresh($"{name}_zero"), [(float)matrix.Format.Middle], []))
            : owner.Add(RawTensor.Bytes(owner.Fresh($"{name}_zero"), Array.ConvertAll(matrix.Grids, grid => (byte)grid.Zero), table.Rows, 1));
        TableNodes.Replace(table, Nodes);

        IEnumerable<NodeProto> Nodes(ConstantUse use, string output)
        {
            var nodes = new List<NodeProto>();
            string bytes = Rows(q, "q4", cast: true);
            string high = Add("Floor", "high", Add("Mul", "sixteenths", bytes, sixteenth));
            string low = Add("Add", "low", bytes, Add("Mul", "sixteens", high, sixteen));
            string codes = Add("Concat", "codes", low, high);
            nodes[^1].With("axis", -1);
            string zero = matrix.Format.Symmetric ? z : Rows(z, "zero", cast: true);
            string steps = Add("Sub", "steps", codes, zero);
            string scale = Rows(s, "scale", cast: halfScales);
            nodes.Add(GraphEditor.Node("Mul", [steps, scale], output));
            return nodes;

            string Rows(string constant, string suffix, bool cast)
            {
                string rows = Add("Gather", suffix, constant, use.Node.Input[1]);
                if (!cast)
                {
                    return rows;
                }

                nodes.Add(TableNodes.Cast(rows, TensorProto.Types.DataType.Float, use.Editor.Fresh($"{rows}_float")));
                return nodes[^1].Output[0];
            }

            string Add(string operation, string suffix, params string[] inputs)
            {
                nodes.Add(GraphEditor.Node(operation, inputs, use.Editor.Fresh($"{output}_{suffix}")));
                return nodes[^1].Output[0];
            }
        }
    }

    private static byte[] Pack(BlockMatrix matrix)
    {
        int half = matrix.Depth / 2;
        byte[] packed = new byte[matrix.Width * half];
        for (int row = 0; row < matrix.Width; row++)
        {
            ReadOnlySpan<byte> codes = matrix.Row(row);
            for (int i = 0; i < half; i++)
            {
                packed[(row * half) + i] = (byte)(codes[i] | (codes[half + i] << 4));
            }
        }

        return packed;
    }
}
