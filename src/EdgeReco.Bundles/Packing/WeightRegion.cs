namespace EdgeReco.Bundles.Packing;

/// <summary>Where numbers of one size lie in a file, and so where zeros among them can be left out.</summary>
/// <param name="Offset">First byte.</param>
/// <param name="Length">Bytes, a multiple of the element size.</param>
/// <param name="ElementSize">Bytes of a number: 1, 2 or 4.</param>
/// <param name="RowLength">Numbers in a row: patterns are looked for along rows and down columns.</param>
public readonly record struct WeightRegion(long Offset, long Length, int ElementSize, int RowLength);
