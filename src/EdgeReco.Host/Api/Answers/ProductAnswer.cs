using EdgeReco.Contracts;

namespace EdgeReco.Host.Api.Answers;

/// <summary>A product with its texts in one language. All of it is text from outside: show it as text, never as markup.</summary>
internal sealed record ProductAnswer
{
    /// <summary>The shop's own key.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Brand.</summary>
    public string? Brand { get; init; }

    /// <summary>Category from the broadest to the narrowest level, in the answer's language.</summary>
    public required IReadOnlyList<string> Category { get; init; }

    /// <summary>Category in the store's primary language, levels joined by '/': what a filter takes.</summary>
    public string? CategoryPath { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Sales unit.</summary>
    public string? Unit { get; init; }

    /// <summary>Price of one piece.</summary>
    public decimal? Price { get; init; }

    /// <summary>ISO 4217 code of the price; left out when unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>Aisle in the shop.</summary>
    public string? Aisle { get; init; }

    /// <summary>Shelf in the aisle.</summary>
    public string? Shelf { get; init; }

    /// <summary>Pieces in stock; left out when unknown.</summary>
    public int? Stock { get; init; }

    /// <summary>False only when nothing is left.</summary>
    public required bool InStock { get; init; }

    /// <summary>Barcodes.</summary>
    public required IReadOnlyList<string> Gtins { get; init; }

    /// <summary>Further attributes.</summary>
    public required IReadOnlyList<ProductAttribute> Attributes { get; init; }

    /// <summary>Where the picture is, on this server; left out when there is none.</summary>
    public string? Picture { get; init; }
}
