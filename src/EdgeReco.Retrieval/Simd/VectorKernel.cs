namespace EdgeReco.Retrieval.Simd;

/// <summary>Dot products of 8-bit vectors with a 16-bit query by one instruction set. All kernels give the same integers.</summary>
internal abstract class VectorKernel
{
    /// <summary>Vectors of a block.</summary>
    public const int BlockRows = 16;

    /// <summary>Neighbouring dimensions of one vector in a block.</summary>
    public const int GroupDimensions = 4;

    /// <summary>Bytes of one group of dimensions of all vectors of a block.</summary>
    public const int GroupBytes = BlockRows * GroupDimensions;

    /// <summary>Largest number of a query: 1024 products with 8-bit numbers then fit 32 bits.</summary>
    public const int QueryLimit = 16_383;

    /// <summary>What <c>EDGERECO_FORCE_KERNEL</c> calls it.</summary>
    public abstract string Name { get; }

    /// <summary>Dot products of a query with vectors that lie in blocks: [blocks, dimensions / 4, 16 vectors, 4 dimensions].</summary>
    /// <param name="blocks">The vectors, whole blocks.</param>
    /// <param name="query">The query, a multiple of <see cref="GroupDimensions"/> long; numbers within <see cref="QueryLimit"/>.</param>
    /// <param name="dots">One sum for each vector; a multiple of <see cref="BlockRows"/> long.</param>
    public void Scan(ReadOnlySpan<sbyte> blocks, ReadOnlySpan<short> query, Span<int> dots)
    {
        if (query.Length % GroupDimensions != 0 || dots.Length % BlockRows != 0 || (long)dots.Length * query.Length != blocks.Length)
        {
            throw new ArgumentException($"{blocks.Length} numbers are not {dots.Length} vectors of {query.Length}");
        }

        ScanBlocks(blocks, query, dots);
    }

    /// <summary>The dot product of two vectors of the same length.</summary>
    /// <param name="vector">8-bit numbers.</param>
    /// <param name="query">Numbers within <see cref="QueryLimit"/>.</param>
    public int Dot(ReadOnlySpan<sbyte> vector, ReadOnlySpan<short> query)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Length, vector.Length);
        return DotSame(vector, query);
    }

    protected abstract void ScanBlocks(ReadOnlySpan<sbyte> blocks, ReadOnlySpan<short> query, Span<int> dots);

    protected abstract int DotSame(ReadOnlySpan<sbyte> vector, ReadOnlySpan<short> query);

    /// <summary>The end of a vector that fills no register.</summary>
    protected static int DotRest(ReadOnlySpan<sbyte> vector, ReadOnlySpan<short> query, int from)
    {
        int sum = 0;
        for (int i = from; i < vector.Length; i++)
        {
            sum += vector[i] * query[i];
        }

        return sum;
    }
}
