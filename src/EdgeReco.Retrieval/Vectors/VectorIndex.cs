using System.Runtime.InteropServices;
using EdgeReco.Retrieval.Storage;

namespace EdgeReco.Retrieval.Vectors;

/// <summary>The products' vectors in 8 bits over mapped bytes. Immutable and safe to use from several threads.</summary>
public sealed class VectorIndex
{
    private readonly Column<float> mean;
    private readonly Column<float> axes;
    private readonly Column<float> scales;
    private readonly ReadOnlyMemory<byte> blocks;
    private readonly ReadOnlyMemory<byte> rests;

    private VectorIndex(PartReader part)
    {
        ReadOnlySpan<int> counts = part.Column<int>(VectorIndexFormat.Counts, VectorIndexFormat.CountFields).Span;
        (ProductCount, Dimensions, KeptDimensions, BlockDimensions) = (counts[0], counts[1], counts[2], counts[3]);
        if (ProductCount is < 0 or > VectorIndexFormat.MaxProducts || Dimensions is < 1 or > VectorIndexFormat.MaxDimensions
            || KeptDimensions < 1 || KeptDimensions > Dimensions || BlockDimensions < 1
            || BlockDimensions != VectorIndexFormat.BlockDimensions(KeptDimensions, BlockDimensions))
        {
            throw part.Invalid(VectorIndexFormat.Counts, "holds counts out of range");
        }

        const float limit = VectorIndexFormat.LargestNumber;
        mean = part.Column(VectorIndexFormat.Mean, Dimensions, -limit, limit);
        int turned = part.Bytes(VectorIndexFormat.Axes).Length == 0 && KeptDimensions == Dimensions ? 0 : Dimensions * KeptDimensions;
        axes = part.Column(VectorIndexFormat.Axes, turned, -limit, limit);
        scales = part.Column(VectorIndexFormat.Scales, ProductCount, 0f, limit);
        blocks = Exactly(part, VectorIndexFormat.Blocks, (long)VectorIndexFormat.Padded(ProductCount) * BlockDimensions);
        rests = Exactly(part, VectorIndexFormat.Rests, (long)ProductCount * RestDimensions);
    }

    /// <summary>Products, the same as in the catalogue of the bundle.</summary>
    public int ProductCount { get; }

    /// <summary>Numbers of a query's vector.</summary>
    public int Dimensions { get; }

    /// <summary>Numbers that a product's vector keeps.</summary>
    public int KeptDimensions { get; }

    internal int BlockDimensions { get; }

    internal int RestDimensions => Math.Max(0, KeptDimensions - BlockDimensions);

    internal ReadOnlySpan<float> Mean => mean.Span;

    internal ReadOnlySpan<float> Axes => axes.Span;

    internal ReadOnlySpan<float> Scales => scales.Span;

    internal ReadOnlySpan<sbyte> Blocks => MemoryMarshal.Cast<byte, sbyte>(blocks.Span);

    internal ReadOnlySpan<sbyte> Rests => MemoryMarshal.Cast<byte, sbyte>(rests.Span);

    /// <summary>Opens an index.</summary>
    /// <param name="part">What <see cref="VectorIndexWriter"/> wrote; must stay valid while the index is used.</param>
    /// <exception cref="InvalidDataException">It is no vector index, or it is damaged.</exception>
    public static VectorIndex Open(ReadOnlyMemory<byte> part) =>
        new(PartReader.Open(part, VectorIndexFormat.Kind, VectorIndexFormat.Magic, VectorIndexFormat.Version, VectorIndexFormat.SectionCount));

    private static ReadOnlyMemory<byte> Exactly(PartReader part, int section, long length)
    {
        ReadOnlyMemory<byte> bytes = part.Bytes(section);
        return bytes.Length == length ? bytes : throw part.Invalid(section, $"has {bytes.Length} bytes instead of {length}");
    }
}
