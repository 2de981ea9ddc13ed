using EdgeReco.Compression.Quantization.Blocks;

namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>Quantizes the rows of a table to 4 bits.</summary>
internal static class NibbleTable
{
    // Normal numbers of half precision.
    private const float SmallestHalf = 6.2e-5f;
    private const float LargestHalf = 65504;

    /// <summary>The rows in codes.</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">Symmetry, blocks, search, threads.</param>
    /// <param name="halfScales">Whether scales are to be rounded to half precision; false on return where one does not fit it.</param>
    /// <param name="cancellation">Stops.</param>
    public static BlockMatrix Quantize(TableTarget table, TableRowsOptions options, ref bool halfScales, CancellationToken cancellation)
    {
        int columns = table.Columns;
        int block = options.BlockSize == 0 ? RowBlock(columns) : options.BlockSize;
        var matrix = new BlockMatrix(new BlockFormat(4, block, options.Symmetric), table.Rows, columns);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
        Parallel.For(0, table.Rows, parallel, row =>
        {
            for (int b = 0; b < matrix.Blocks; b++)
            {
                ReadOnlySpan<float> values = table.Values.AsSpan((row * columns) + (b * block), Math.Min(block, columns - (b * block)));
                matrix.RowGrids(row)[b] = options is { SearchRange: true, Symmetric: false }
                    ? TableRangeSearch.Fit(values, matrix.Format.MaxCode)
                    : BlockGridFit.Fit(values, matrix.Format, options.SearchRange);
            }
        });

        halfScales = halfScales && Array.TrueForAll(matrix.Grids, grid => grid.Scale == 0 || Math.Abs(grid.Scale) is >= SmallestHalf and <= LargestHalf);
        bool round = halfScales;
        Parallel.For(0, table.Rows, parallel, row =>
        {
            // Codes are chosen for the scale that is stored.
            Span<BlockGrid> grids = matrix.RowGrids(row);
            for (int b = 0; b < grids.Length && round; b++)
            {
                grids[b] = grids[b] with { Scale = (float)(Half)grids[b].Scale };
            }

            Span<byte> codes = matrix.Row(row);
            for (int i = 0; i < codes.Length; i++)
            {
                codes[i] = (byte)grids[i / block].Encode(table.Values[(row * columns) + i]);
            }
        });
        return matrix;
    }

    /// <summary>The smallest block that holds a whole row.</summary>
    public static int RowBlock(int columns) => Math.Max(16, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)columns));
}
