namespace EdgeReco.Inference.Unicode;

/// <summary>How a code point takes part in normalization.</summary>
[Flags]
internal enum NormalizationTraits : byte
{
    None = 0,

    /// <summary>It has a canonical decomposition.</summary>
    Canonical = 1,

    /// <summary>It has a compatibility decomposition that is not its canonical one.</summary>
    Compatibility = 2,

    /// <summary>NFC makes it out of two others.</summary>
    Composite = 4,

    /// <summary>NFC may join it with what stands before it.</summary>
    Second = 8,
}
