namespace EdgeReco.Inference.Unicode;

/// <summary>What normalization knows of one code point.</summary>
internal readonly record struct NormalizationRecord
{
    public NormalizationTraits Traits { get; init; }

    /// <summary>The canonical combining class; 0 for what starts a sequence.</summary>
    public byte Class { get; init; }

    public ushort CanonicalStart { get; init; }

    public byte CanonicalLength { get; init; }

    public ushort CompatibilityStart { get; init; }

    public byte CompatibilityLength { get; init; }
}
