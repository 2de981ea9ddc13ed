namespace EdgeReco.Bundles.Packing;

/// <summary>How the bytes of a chunk are stored.</summary>
internal enum ChunkKind : byte
{
    /// <summary>As they are.</summary>
    Raw,

    /// <summary>First bytes of all numbers, then their second bytes, and so on: bytes that are alike come together.</summary>
    Planes,

    /// <summary>A bit for each number, 1 where it is not zero, and the planes of those.</summary>
    Bitmask,

    /// <summary>For each group of four numbers the positions of two, in 2 bits each, and the planes of those; the others are zero.</summary>
    TwoOfFour,
}
