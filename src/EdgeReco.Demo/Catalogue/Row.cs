using EdgeReco.Contracts;

namespace EdgeReco.Demo.Catalogue;

/// <summary>One row of a table: a kind of product, by which brands and in which sizes it is sold.</summary>
internal sealed class Row
{
    public required Leaf Leaf { get; init; }

    public required Bilingual Name { get; init; }

    /// <summary>Brands; the flag says whether the brand has every size or only the first.</summary>
    public required IReadOnlyList<(Brand Brand, bool AllSizes)> Brands { get; init; }

    /// <summary>Sizes, the usual one first.</summary>
    public required IReadOnlyList<PackSize> Sizes { get; init; }

    /// <summary>Name of the shape.</summary>
    public required string Shape { get; init; }

    /// <summary>Name of the motif on the label; empty for none.</summary>
    public required string Motif { get; init; }

    /// <summary>Colour of the variety (flavour, scent, fruit); null takes the brand's.</summary>
    public Rgb? Tint { get; init; }

    public required IReadOnlyList<ProductAttribute> Attributes { get; init; }

    /// <summary>What is special about it.</summary>
    public required Bilingual About { get; init; }
}
