namespace EdgeReco.Compression.Pruning.Sparse;

/// <summary>What <see cref="SemiStructuredPass"/> does.</summary>
internal sealed class SemiStructuredOptions
{
    /// <summary>How the zeros are chosen; without samples by magnitude.</summary>
    public SparseMethod Method { get; set; }

    /// <summary>Matrices with fewer elements stay.</summary>
    public int MinimumElements { get; set; } = 1024;

    /// <summary>
    /// Share of each embedding table's numbers that become zero, the smallest of a row first; 0 for none. No kernel gains
    /// by it, but the packed file does.
    /// </summary>
    public double TableSparsity { get; set; }

    /// <summary>Threads; the result does not depend on them.</summary>
    public int Threads { get; set; } = Environment.ProcessorCount;
}
