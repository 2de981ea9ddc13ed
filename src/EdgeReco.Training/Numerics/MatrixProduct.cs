using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EdgeReco.Training;

/// <summary>
/// C = A·B in single precision. Every element of C is one chain of correctly rounded fused multiply-adds over
/// k = 0, 1, 2, …, whatever the number of threads or the processor, so the result has the same bits everywhere.
/// </summary>
internal static class MatrixProduct
{
    private const int BlockRows = 6;
    private const int PanelColumns = 16;
    private const int ChunkRows = 8 * BlockRows;

    /// <summary>Multiplies <paramref name="a"/> [rows x depth] by <paramref name="b"/> [depth x columns].</summary>
    /// <param name="rows">Rows of the result.</param>
    /// <param name="columns">Columns of the result.</param>
    /// <param name="depth">Length of the sums.</param>
    /// <param name="a">Left operand.</param>
    /// <param name="b">Right operand.</param>
    /// <param name="c">Result, row-major [rows x columns].</param>
    /// <param name="accumulate">Whether to add to what is in <paramref name="c"/>.</param>
    /// <param name="parallel">Threads; no influence on the result.</param>
    public static void Multiply(int rows, int columns, int depth, MatrixView a, MatrixView b, float[] c, bool accumulate, ParallelOptions parallel)
    {
        int panels = (columns + PanelColumns - 1) / PanelColumns;
        int chunks = (rows + ChunkRows - 1) / ChunkRows;
        float[] packedB = ArrayPool<float>.Shared.Rent(panels * PanelColumns * depth);
        try
        {
            if (panels >= 16)
            {
                Parallel.For(0, panels, parallel, panel => PackB(b, panel, columns, depth, packedB));
            }
            else
            {
                for (int panel = 0; panel < panels; panel++)
                {
                    PackB(b, panel, columns, depth, packedB);
                }
            }

            if (chunks == 1)
            {
                MultiplyChunk(0, rows, columns, depth, a, packedB, c, accumulate);
            }
            else
            {
                Parallel.For(0, chunks, parallel, chunk => MultiplyChunk(chunk, rows, columns, depth, a, packedB, c, accumulate));
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(packedB);
        }
    }

    private static void PackB(MatrixView b, int panel, int columns, int depth, float[] packed)
    {
        int first = panel * PanelColumns;
        int width = Math.Min(PanelColumns, columns - first);
        Span<float> target = packed.AsSpan(panel * PanelColumns * depth, PanelColumns * depth);
        if (width < PanelColumns)
        {
            target.Clear();
        }

        if (b.ColumnStride == 1)
        {
            for (int k = 0; k < depth; k++)
            {
                b.Data.AsSpan((k * b.RowStride) + first, width).CopyTo(target[(k * PanelColumns)..]);
            }

            return;
        }

        for (int j = 0; j < width; j++)
        {
            int source = (first + j) * b.ColumnStride;
            for (int k = 0; k < depth; k++)
            {
                target[(k * PanelColumns) + j] = b.Data[source + (k * b.RowStride)];
            }
        }
    }

    private static void PackA(MatrixView a, int firstRow, int height, int depth, Span<float> packed)
    {
        for (int block = 0; block * BlockRows < height; block++)
        {
            Span<float> target = packed.Slice(block * BlockRows * depth, BlockRows * depth);
            int used = Math.Min(BlockRows, height - (block * BlockRows));
            if (used < BlockRows)
            {
                target.Clear();
            }

            int source = (firstRow + (block * BlockRows)) * a.RowStride;
            for (int i = 0; i < used; i++)
            {
                int at = source + (i * a.RowStride);
                for (int k = 0; k < depth; k++)
                {
                    target[(k * BlockRows) + i] = a.Data[at + (k * a.ColumnStride)];
                }
            }
        }
    }

    private static void MultiplyChunk(int chunk, int rows, int columns, int depth, MatrixView a, float[] packedB, float[] c, bool accumulate)
    {
        int firstRow = chunk * ChunkRows;
        int height = Math.Min(ChunkRows, rows - firstRow);
        float[] packedA = ArrayPool<float>.Shared.Rent(ChunkRows * depth);
        Span<float> tile = stackalloc float[BlockRows * PanelColumns];
        try
        {
            PackA(a, firstRow, height, depth, packedA);
            for (int panel = 0; panel * PanelColumns < columns; panel++)
            {
                int firstColumn = panel * PanelColumns;
                int width = Math.Min(PanelColumns, columns - firstColumn);
                ReadOnlySpan<float> bPanel = packedB.AsSpan(panel * PanelColumns * depth, PanelColumns * depth);
                for (int block = 0; block * BlockRows < height; block++)
                {
                    int row = firstRow + (block * BlockRows);
                    int used = Math.Min(BlockRows, rows - row);
                    for (int i = 0; i < used; i++)
                    {
                        Span<float> tileRow = tile.Slice(i * PanelColumns, PanelColumns);
                        tileRow.Clear();
                        if (accumulate)
                        {
                            c.AsSpan(((row + i) * columns) + firstColumn, width).CopyTo(tileRow);
                        }
                    }

                    MultiplyTile(packedA.AsSpan(block * BlockRows * depth, BlockRows * depth), bPanel, depth, tile);
                    for (int i = 0; i < used; i++)
                    {
                        tile.Slice(i * PanelColumns, width).CopyTo(c.AsSpan(((row + i) * columns) + firstColumn, width));
                    }
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(packedA);
        }
    }

    /// <summary>tile[6 x 16] += a[depth x 6]ᵀ · b[depth x 16]; twelve accumulators fit sixteen 256-bit registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyTile(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int depth, Span<float> tile)
    {
        ref float pa = ref MemoryMarshal.GetReference(a);
        ref float pb = ref MemoryMarshal.GetReference(b);
        ref float t = ref MemoryMarshal.GetReference(tile);
        Vector256<float> c00 = Vector256.LoadUnsafe(ref t, 0), c01 = Vector256.LoadUnsafe(ref t, 8);
        Vector256<float> c10 = Vector256.LoadUnsafe(ref t, 16), c11 = Vector256.LoadUnsafe(ref t, 24);
        Vector256<float> c20 = Vector256.LoadUnsafe(ref t, 32), c21 = Vector256.LoadUnsafe(ref t, 40);
        Vector256<float> c30 = Vector256.LoadUnsafe(ref t, 48), c31 = Vector256.LoadUnsafe(ref t, 56);
        Vector256<float> c40 = Vector256.LoadUnsafe(ref t, 64), c41 = Vector256.LoadUnsafe(ref t, 72);
        Vector256<float> c50 = Vector256.LoadUnsafe(ref t, 80), c51 = Vector256.LoadUnsafe(ref t, 88);
        for (int k = 0; k < depth; k++)
        {
            Vector256<float> b0 = Vector256.LoadUnsafe(ref pb);
            Vector256<float> b1 = Vector256.LoadUnsafe(ref pb, 8);
            Vector256<float> x = Vector256.Create(pa);
            c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            x = Vector256.Create(Unsafe.Add(ref pa, 1));
            c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            x = Vector256.Create(Unsafe.Add(ref pa, 2));
            c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
            x = Vector256.Create(Unsafe.Add(ref pa, 3));
            c30 = Vector256.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
            x = Vector256.Create(Unsafe.Add(ref pa, 4));
            c40 = Vector256.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector256.FusedMultiplyAdd(x, b1, c41);
            x = Vector256.Create(Unsafe.Add(ref pa, 5));
            c50 = Vector256.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector256.FusedMultiplyAdd(x, b1, c51);
            pa = ref Unsafe.Add(ref pa, BlockRows);
            pb = ref Unsafe.Add(ref pb, PanelColumns);
        }

        c00.StoreUnsafe(ref t, 0);
        c01.StoreUnsafe(ref t, 8);
        c10.StoreUnsafe(ref t, 16);
        c11.StoreUnsafe(ref t, 24);
        c20.StoreUnsafe(ref t, 32);
        c21.StoreUnsafe(ref t, 40);
        c30.StoreUnsafe(ref t, 48);
        c31.StoreUnsafe(ref t, 56);
        c40.StoreUnsafe(ref t, 64);
        c41.StoreUnsafe(ref t, 72);
        c50.StoreUnsafe(ref t, 80);
        c51.StoreUnsafe(ref t, 88);
    }
}
