namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>What <see cref="TableRowsPass"/> does.</summary>
internal sealed class TableRowsOptions
{
    /// <summary>Bits a number: 4 or 8. Eight are always symmetric with one scale a row.</summary>
    public int Bits { get; set; } = 8;

    /// <summary>Four bits: whether zero lies in the middle of the grid.</summary>
    public bool Symmetric { get; set; } = true;

    /// <summary>Four bits, contrib pattern: numbers that share a scale, a power of two from 16; 0 for the whole row.</summary>
    public int BlockSize { get; set; }

    /// <summary>Four bits: whether a narrower range is searched for a smaller error.</summary>
    public bool SearchRange { get; set; } = true;

    /// <summary>Four bits: how rows are unpacked.</summary>
    public TablePattern Pattern { get; set; }

    /// <summary>Tables with fewer elements stay.</summary>
    public int MinimumElements { get; set; } = 1024;

    /// <summary>
    /// What falls below this signal to noise ratio over the table, in dB, stays. Null for the context's own, but no more
    /// than 6.02 * bits - 10: 14 at 4 bits, where rows of 64 give about 20.
    /// </summary>
    public double? MinSqnr { get; set; }

    /// <summary>Whether 8-bit rows have their scale in half precision where it fits: two bytes a row less, and nothing lost.</summary>
    public bool HalfScales { get; set; }

    /// <summary>Threads; the result does not depend on them.</summary>
    public int Threads { get; set; } = Environment.ProcessorCount;

    /// <summary>Throws where a value is out of range.</summary>
    public void Validate()
    {
        if (Bits is not (4 or 8))
        {
            throw new ArgumentOutOfRangeException(nameof(Bits), Bits, "4 or 8");
        }

        if (BlockSize != 0 && (BlockSize < 16 || (BlockSize & (BlockSize - 1)) != 0))
        {
            throw new ArgumentOutOfRangeException(nameof(BlockSize), BlockSize, "0 or a power of two from 16");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
