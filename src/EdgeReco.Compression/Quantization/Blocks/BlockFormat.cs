namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>The layout of blockwise weights: codes from 0 to 2^bits - 1, a scale and a zero point a block.</summary>
/// <param name="Bits">Bits of the grid, 2 to 8.</param>
/// <param name="BlockSize">Weights a block.</param>
/// <param name="Symmetric">Whether the zero point is always <see cref="Middle"/> and not stored.</param>
internal readonly record struct BlockFormat(int Bits, int BlockSize, bool Symmetric)
{
    /// <summary>Bits a code takes in the file: the next width that ONNX Runtime knows.</summary>
    public int StoredBits => Bits <= 2 ? 2 : Bits <= 4 ? 4 : 8;

    /// <summary>Largest code.</summary>
    public int MaxCode => (1 << Bits) - 1;

    /// <summary>Zero point of a symmetric grid.</summary>
    public int Middle => 1 << (Bits - 1);

    /// <summary>Blocks along a depth; the last may be short.</summary>
    public int Blocks(int depth) => (depth + BlockSize - 1) / BlockSize;

    /// <summary>Bytes of codes, scales and zero points of a matrix.</summary>
    public long Bytes(int depth, int width)
    {
        long blocks = Blocks(depth);
        long zeroPoints = Symmetric ? 0 : ((blocks * StoredBits) + 7) / 8;
        return width * ((blocks * BlockSize * StoredBits / 8) + (blocks * sizeof(float)) + zeroPoints);
    }
}
