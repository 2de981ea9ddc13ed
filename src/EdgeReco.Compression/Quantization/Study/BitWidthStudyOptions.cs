namespace EdgeReco.Compression.Quantization.Study;

/// <summary>What <see cref="BitWidthStudy"/> rounds to.</summary>
internal sealed class BitWidthStudyOptions
{
    /// <summary>Bits a weight, 2 to 8.</summary>
    public int Bits { get; set; } = 4;

    /// <summary>Whether zero lies in the middle of the grid.</summary>
    public bool Symmetric { get; set; } = true;

    /// <summary>Which weights share a scale.</summary>
    public StudyScale Scale { get; set; } = StudyScale.Channel;

    /// <summary>Weights a block.</summary>
    public int BlockSize { get; set; } = 32;

    /// <summary>Whether narrower ranges are tried for a smaller squared error.</summary>
    public bool SearchClipping { get; set; }

    /// <summary>Tensors with fewer elements stay.</summary>
    public int MinimumElements { get; set; } = 1024;

    /// <summary>Threads; the result does not depend on them.</summary>
    public int Threads { get; set; } = Environment.ProcessorCount;

    /// <summary>Throws where a value is out of range.</summary>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Bits, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Bits, 8);
        ArgumentOutOfRangeException.ThrowIfLessThan(BlockSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
