namespace EdgeReco.Bundles;

/// <summary>What a packed part expands to.</summary>
public sealed record ExpandedPart
{
    /// <summary>Exact length in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of the expanded content, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
