namespace EdgeReco.Contracts;

/// <summary>A product search.</summary>
public sealed record SearchRequest
{
    /// <summary>Most hits that one page may ask for.</summary>
    public const int MaxTop = 1000;

    /// <summary>Furthest offset that may be asked for.</summary>
    public const int MaxOffset = 10_000;

    /// <summary>Longest query, in UTF-16 units.</summary>
    public const int MaxQueryLength = 512;

    /// <summary>What the shopper typed; empty lists the catalogue by popularity.</summary>
    public required string Query { get; init; }

    /// <summary>Hits to return, 0 to <see cref="MaxTop"/>; 20 by default.</summary>
    public int Top { get; init; } = 20;

    /// <summary>Hits to leave out first, 0 to <see cref="MaxOffset"/>.</summary>
    public int Offset { get; init; }

    /// <summary>All must hold.</summary>
    public IReadOnlyList<SearchFilter> Filters { get; init; } = [];

    /// <summary>Facets to count.</summary>
    public IReadOnlyList<FacetField> Facets { get; init; } = [];

    /// <summary>Order of the hits.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>Language of the answer's texts (BCP 47); null means the store's primary language. Matching looks at all languages.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the last word may be the beginning of a word (as you type).</summary>
    public bool Prefix { get; init; } = true;

    /// <summary>Whether misspelt words may match.</summary>
    public bool Typos { get; init; } = true;

    /// <summary>Whether each hit says how its score came about.</summary>
    public bool Explain { get; init; }
}
