namespace EdgeReco.Ingestion;

/// <summary>How rows become interactions.</summary>
internal sealed record InteractionMapping
{
    /// <summary>Columns that all must be there for the mapping to be chosen by itself; empty: never.</summary>
    public IReadOnlyList<string> Detect { get; init; } = [];

    /// <summary>Fields by their name in <see cref="FieldNames"/>.</summary>
    public required IReadOnlyDictionary<string, FieldRule> Fields { get; init; }

    public IReadOnlyList<RowFilter> Filters { get; init; } = [];
}
