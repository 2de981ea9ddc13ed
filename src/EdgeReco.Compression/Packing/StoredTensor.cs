namespace EdgeReco.Compression.Packing;

/// <summary>Where a file holds a tensor's numbers.</summary>
/// <param name="Name">The tensor.</param>
/// <param name="Offset">First byte in the file.</param>
/// <param name="Length">Bytes.</param>
/// <param name="ElementSize">Bytes of a number.</param>
/// <param name="RowLength">Length of its last axis.</param>
public readonly record struct StoredTensor(string Name, long Offset, long Length, int ElementSize, int RowLength);
