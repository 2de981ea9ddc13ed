namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>A quantized matrix. Rows are the outputs of the layer: [width, depth], blocks along the depth.</summary>
internal sealed class BlockMatrix
{
    /// <summary>Room for a matrix.</summary>
    public BlockMatrix(BlockFormat format, int width, int depth)
    {
        Format = format;
        Width = width;
        Depth = depth;
        Blocks = format.Blocks(depth);
        Codes = new byte[(long)width * depth];
        Grids = new BlockGrid[width * Blocks];
    }

    /// <summary>Bits, block size, symmetry.</summary>
    public BlockFormat Format { get; }

    /// <summary>Rows.</summary>
    public int Width { get; }

    /// <summary>Columns.</summary>
    public int Depth { get; }

    /// <summary>Blocks a row.</summary>
    public int Blocks { get; }

    /// <summary>Codes row by row.</summary>
    public byte[] Codes { get; }

    /// <summary>Grids row by row.</summary>
    public BlockGrid[] Grids { get; }

    /// <summary>Codes of a row.</summary>
    public Span<byte> Row(int row) => Codes.AsSpan(row * Depth, Depth);

    /// <summary>Grids of a row.</summary>
    public Span<BlockGrid> RowGrids(int row) => Grids.AsSpan(row * Blocks, Blocks);

    /// <summary>The values of a row.</summary>
    public void Decode(int row, Span<float> values)
    {
        ReadOnlySpan<byte> codes = Row(row);
        ReadOnlySpan<BlockGrid> grids = RowGrids(row);
        for (int i = 0; i < codes.Length; i++)
        {
            values[i] = grids[i / Format.BlockSize].Decode(codes[i]);
        }
    }

    /// <summary>All values, row by row.</summary>
    public float[] Decode()
    {
        float[] values = new float[Codes.Length];
        for (int row = 0; row < Width; row++)
        {
            Decode(row, values.AsSpan(row * Depth, Depth));
        }

        return values;
    }
}
