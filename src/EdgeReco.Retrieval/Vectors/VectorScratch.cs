using EdgeReco.Retrieval.Search;

namespace EdgeReco.Retrieval.Vectors;

/// <summary>The memory that one vector search works in, and its answer. Belongs to one search at a time.</summary>
internal sealed class VectorScratch(VectorIndex index)
{
    /// <summary>Receives the query's vector.</summary>
    public float[] Query { get; } = new float[index.Dimensions];

    /// <summary>
    /// By product: how much nearer than the average product it is, as a difference of cosines. Exact to the 8-bit numbers for
    /// <see cref="Nearest"/>, from the first dimensions alone for most others.
    /// </summary>
    public float[] Scores { get; } = new float[VectorIndexFormat.Padded(index.ProductCount)];

    /// <summary>The nearest products in order.</summary>
    public BoundedHeap Nearest { get; } = new();

    /// <summary>The cosine of the query and the average product.</summary>
    public float AverageCosine { get; set; }

    internal float[] Turned { get; } = new float[index.KeptDimensions];

    internal short[] Codes { get; } = new short[Math.Max(index.BlockDimensions, index.KeptDimensions)];

    internal int[] Dots { get; } = new int[VectorIndexFormat.Padded(index.ProductCount)];

    /// <summary>Products that are looked at again.</summary>
    internal int[] Candidates { get; } = new int[index.ProductCount];

    internal int[] Histogram { get; } = new int[VectorSearcher.Buckets];

    /// <summary>What a code of the query is worth.</summary>
    internal float Step { get; set; }
}
