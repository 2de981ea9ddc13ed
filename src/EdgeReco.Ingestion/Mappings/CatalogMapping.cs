namespace EdgeReco.Ingestion;

/// <summary>How rows become products.</summary>
internal sealed record CatalogMapping
{
    /// <summary>Columns that all must be there for the mapping to be chosen by itself; empty: never.</summary>
    public IReadOnlyList<string> Detect { get; init; } = [];

    /// <summary>Fields by their name in <see cref="FieldNames"/>.</summary>
    public required IReadOnlyDictionary<string, FieldRule> Fields { get; init; }

    /// <summary>Whether the rows are sales: one product for all rows of an id, most common name, median price.</summary>
    public bool FromSales { get; init; }

    /// <summary>ISO 4217 code of the prices; null when the mapping does not know.</summary>
    public string? Currency { get; init; }

    /// <summary>BCP 47 tag of the texts; null when the mapping does not know.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<AttributeRule> Attributes { get; init; } = [];

    /// <summary>A column that holds a JSON object of translations by language; null for none.</summary>
    public string? TranslationsColumn { get; init; }

    public IReadOnlyList<TranslationRule> Translations { get; init; } = [];

    public IReadOnlyList<RowFilter> Filters { get; init; } = [];
}
