namespace EdgeReco.Contracts;

/// <summary>One product of a catalogue, as it is read from a source file or back from a bundle.</summary>
/// <remarks>Everything here is text from outside: show it as text, never as markup.</remarks>
public sealed record Product
{
    /// <summary>The shop's own key (SKU). Case-sensitive, trimmed, never empty.</summary>
    public required string Id { get; init; }

    /// <summary>Name in the store's primary language; never empty.</summary>
    public required string Name { get; init; }

    /// <summary>Brand or supplier; null when unknown.</summary>
    public string? Brand { get; init; }

    /// <summary>Category path from the broadest to the narrowest level, in the primary language.</summary>
    public IReadOnlyList<string> Category { get; init; } = [];

    /// <summary>Description in the primary language; null when there is none.</summary>
    public string? Description { get; init; }

    /// <summary>Sales unit, such as <c>500 g</c> or <c>6 x 330 ml</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Price in the catalogue's currency; null when unknown, never negative.</summary>
    public decimal? Price { get; init; }

    /// <summary>Aisle in the shop.</summary>
    public string? Aisle { get; init; }

    /// <summary>Shelf in the aisle.</summary>
    public string? Shelf { get; init; }

    /// <summary>Pieces in stock; null when the source does not say (then the product counts as available).</summary>
    public int? Stock { get; init; }

    /// <summary>GTINs (EAN-8, UPC-A, EAN-13, GTIN-14) as digits, as the source wrote them.</summary>
    public IReadOnlyList<string> Gtins { get; init; } = [];

    /// <summary>Further attributes in source order.</summary>
    public IReadOnlyList<ProductAttribute> Attributes { get; init; } = [];

    /// <summary>Texts in further languages by BCP 47 tag (<c>zh</c>).</summary>
    public IReadOnlyDictionary<string, ProductText> Translations { get; init; } = NoTranslations;

    /// <summary>In a source: the picture's file, relative to the catalogue file. In a bundle: the picture's name there.</summary>
    public string? Picture { get; init; }

    /// <summary>False only when the source says that nothing is left.</summary>
    public bool InStock => Stock is not <= 0;

    private static readonly IReadOnlyDictionary<string, ProductText> NoTranslations = new Dictionary<string, ProductText>(0);
}
