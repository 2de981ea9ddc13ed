using EdgeReco.Retrieval.Simd;

namespace EdgeReco.Retrieval.Vectors;

/// <summary>
/// Sections of a vectors part. A product's vector is centred, turned onto its axes (most telling ones first), cut after the
/// kept ones and stored in 8 bits with one scale. The first dimensions of 16 products lie together in a block, for the
/// scan of all products; the rest of each product lies together, for those that are looked at again.
/// </summary>
internal static class VectorIndexFormat
{
    public const string Kind = "vector index";

    /// <summary>"ERVECTR1" read as little-endian bytes.</summary>
    public const ulong Magic = 0x3152544345565245;
    public const int Version = 1;

    /// <summary>int32: products, dimensions of a query, dimensions kept, dimensions in blocks.</summary>
    public const int Counts = 0;

    /// <summary>float: the mean of the products' vectors, by dimension of a query.</summary>
    public const int Mean = 1;

    /// <summary>float: [dimensions of a query, dimensions kept], orthonormal columns; empty where the dimensions are the axes.</summary>
    public const int Axes = 2;

    /// <summary>float: what the 8-bit numbers of each product are multiplied by.</summary>
    public const int Scales = 3;

    /// <summary>int8: [blocks, dimensions in blocks / 4, 16 products, 4 dimensions]; the last block is filled with zeros.</summary>
    public const int Blocks = 4;

    /// <summary>int8: [products, dimensions kept - dimensions in blocks].</summary>
    public const int Rests = 5;

    public const int SectionCount = 6;
    public const int CountFields = 4;
    public const int MaxDimensions = 768;
    public const int MaxProducts = 1 << 22;

    /// <summary>Vectors have length 1 and axes too, so that no number of either is larger.</summary>
    public const float LargestNumber = 1.01f;

    /// <summary>Products in whole blocks.</summary>
    public static int Padded(int products) => (products + VectorKernel.BlockRows - 1) / VectorKernel.BlockRows * VectorKernel.BlockRows;

    /// <summary>Dimensions in blocks where so many are kept and so many are wished: whole groups, and no more than needed.</summary>
    public static int BlockDimensions(int kept, int wished)
    {
        int least = Math.Min(kept, wished);
        return (least + VectorKernel.GroupDimensions - 1) / VectorKernel.GroupDimensions * VectorKernel.GroupDimensions;
    }

    /// <summary>Where a number of a block lies.</summary>
    public static long BlockOffset(int product, int dimension, int blockDimensions)
    {
        long block = product / VectorKernel.BlockRows;
        long group = dimension / VectorKernel.GroupDimensions;
        int within = (product % VectorKernel.BlockRows * VectorKernel.GroupDimensions) + (dimension % VectorKernel.GroupDimensions);
        return (block * VectorKernel.BlockRows * blockDimensions) + (group * VectorKernel.GroupBytes) + within;
    }
}
