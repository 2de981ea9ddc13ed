namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>Each weight to the nearest point of its block's grid.</summary>
/// <param name="search">Whether narrower ranges are tried.</param>
internal sealed class RoundToNearestQuantizer(bool search) : IBlockQuantizer
{
    /// <inheritdoc/>
    public void Quantize(ReadOnlySpan<float> values, BlockMatrix matrix, int row)
    {
        Span<byte> codes = matrix.Row(row);
        Span<BlockGrid> grids = matrix.RowGrids(row);
        for (int block = 0; block < grids.Length; block++)
        {
            int start = block * matrix.Format.BlockSize;
            int end = Math.Min(values.Length, start + matrix.Format.BlockSize);
            BlockGrid grid = BlockGridFit.Fit(values[start..end], matrix.Format, search);
            grids[block] = grid;
            for (int i = start; i < end; i++)
            {
                codes[i] = (byte)grid.Encode(values[i]);
            }
        }
    }
}
