namespace EdgeReco.Bundles;

/// <summary>One immutable file of a bundle.</summary>
public sealed record BundlePart
{
    /// <summary>What the part is for; see <see cref="PartRoles"/>.</summary>
    public required string Role { get; init; }

    /// <summary>File name in the bundle folder: letters, digits, <c>.</c>, <c>_</c> and <c>-</c> only.</summary>
    public required string File { get; init; }

    /// <summary>Exact length in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of the content, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>
    /// What the file expands to where it is packed (see <see cref="Packing.PackedFile"/>); null where the file is the content.
    /// </summary>
    public ExpandedPart? Expanded { get; init; }
}
