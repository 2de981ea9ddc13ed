using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>
/// Writes com.microsoft MatMulNBits: codes u8 [outputs, blocks, block size * bits / 8], low bits first; scales [outputs,
/// blocks]; zero points packed row by row, left out where all are 2^(bits-1).
/// </summary>
internal static class BlockWeightWriter
{
    /// <summary>Puts the blocks in the place of the constant and MatMulNBits in that of its products.</summary>
    public static void Write(BlockWeightTarget target, BlockMatrix matrix, int accuracyLevel)
    {
        GraphEditor owner = target.Owner;
        string name = target.Tensor.Name;
        BlockFormat format = matrix.Format;
        var constants = new List<string>
        {
            owner.Add(RawTensor.Bytes(
                owner.Fresh($"{name}_q{format.StoredBits}"), Codes(matrix), matrix.Width, matrix.Blocks, format.BlockSize * format.StoredBits / 8)),
            owner.Add(TensorData.Create(owner.Fresh($"{name}_scale"), Array.ConvertAll(matrix.Grids, grid => grid.Scale), [matrix.Width, matrix.Blocks])),
        };
        if (!format.Symmetric)
        {
            byte[] zeros = Zeros(matrix);
            constants.Add(owner.Add(RawTensor.Bytes(owner.Fresh($"{name}_zero"), zeros, matrix.Width, zeros.Length / matrix.Width)));
        }

        foreach (ConstantUse use in target.Uses)
        {
            use.Editor.Replace(use.Node, [.. Product(use, constants, matrix, accuracyLevel)]);
        }

        owner.Remove(target.Tensor);
    }

    private static IEnumerable<NodeProto> Product(ConstantUse use, List<string> constants, BlockMatrix matrix, int accuracyLevel)
    {
        NodeProto node = use.Node;
        bool adds = node.OpType == "Gemm" && node.Input.Count > 2 && node.Input[2].Length > 0 && node.Float("beta", 1) != 0;
        string output = adds ? use.Editor.Fresh($"{node.Output[0]}_product") : node.Output[0];
        NodeProto product = GraphEditor.Node("MatMulNBits", [node.Input[0], .. constants], output)
            .With("K", matrix.Depth)
            .With("N", matrix.Width)
            .With("bits", matrix.Format.StoredBits)
            .With("block_size", matrix.Format.BlockSize)
            .With("accuracy_level", accuracyLevel);
        product.Domain = Operators.Contrib;
        yield return product;
        if (!adds)
        {
            yield break;
        }

        string addend = node.Input[2];
        if (node.Float("beta", 1) is var beta and not 1)
        {
            string factor = use.Editor.Add(TensorData.Create(use.Editor.Fresh($"{node.Output[0]}_beta"), [beta], []));
            NodeProto scaled = GraphEditor.Node("Mul", [addend, factor], use.Editor.Fresh($"{node.Output[0]}_addend"));
            addend = scaled.Output[0];
            yield return scaled;
        }

        yield return GraphEditor.Node("Add", [output, addend], node.Output[0]);
    }

    private static byte[] Codes(BlockMatrix matrix)
    {
        BlockFormat format = matrix.Format;
        int bits = format.StoredBits;
        int perRow = matrix.Blocks * format.BlockSize;
        byte[] packed = new byte[(long)matrix.Width * perRow * bits / 8];
        int shift = Shift(format);
        for (int row = 0; row < matrix.Width; row++)
        {
            ReadOnlySpan<byte> codes = matrix.Row(row);
            for (int i = 0; i < perRow; i++)
            {
                // What pads the last block meets inputs that are not there; its zero point keeps it at nothing.
                int code = i < codes.Length ? codes[i] : matrix.RowGrids(row)[^1].Zero;
                long bit = (((long)row * perRow) + i) * bits;
                packed[bit / 8] |= (byte)((code + shift) << (int)(bit % 8));
            }
        }

        return packed;
    }

    private static byte[] Zeros(BlockMatrix matrix)
    {
        int bits = matrix.Format.StoredBits;
        int stride = ((matrix.Blocks * bits) + 7) / 8;
        byte[] packed = new byte[matrix.Width * stride];
        for (int row = 0; row < matrix.Width; row++)
        {
            ReadOnlySpan<BlockGrid> grids = matrix.RowGrids(row);
            for (int block = 0; block < grids.Length; block++)
            {
                packed[(row * stride) + (block * bits / 8)] |= (byte)(grids[block].Zero << (block * bits % 8));
            }
        }

        return packed;
    }

    // A symmetric grid that is stored in more bits than it has moves its middle to theirs.
    private static int Shift(BlockFormat format) => format.Symmetric ? (1 << (format.StoredBits - 1)) - format.Middle : 0;
}
