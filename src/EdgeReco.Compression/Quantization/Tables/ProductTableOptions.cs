namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>What <see cref="ProductTablePass"/> does.</summary>
public sealed class ProductTableOptions
{
    /// <summary>Parts that a row is cut into, a byte each; 0 for a quarter of the columns (2 bits a number).</summary>
    public int Subspaces { get; set; }

    /// <summary>Rounds of k-means.</summary>
    public int Iterations { get; set; } = 12;

    /// <summary>Most rows that centroids are fitted to; the others are only encoded.</summary>
    public int TrainingRows { get; set; } = 16384;

    /// <summary>Tables with fewer elements stay.</summary>
    public int MinimumElements { get; set; } = 1 << 16;

    /// <summary>
    /// What falls below this signal to noise ratio over the table, in dB, stays. Null for the context's own, but no more
    /// than 6: independent numbers give about 6 dB for each bit, so 12 at a quarter of the columns and 6 at an eighth.
    /// </summary>
    public double? MinSqnr { get; set; }

    /// <summary>Threads; the result does not depend on them.</summary>
    public int Threads { get; set; } = Environment.ProcessorCount;

    /// <summary>Throws where a value is out of range.</summary>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Subspaces);
        ArgumentOutOfRangeException.ThrowIfLessThan(Iterations, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(TrainingRows, ProductQuantizer.Centroids);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
