namespace EdgeReco.Contracts;

/// <summary>The answer to a <see cref="SearchRequest"/>.</summary>
public sealed record SearchResult
{
    /// <summary>The query with misspelt words replaced by what was matched instead; null when nothing was corrected.</summary>
    public string? Corrected { get; init; }

    /// <summary>How many products match.</summary>
    public required int Total { get; init; }

    /// <summary>The page asked for, in order.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Counts, in the order asked for.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>Stages left out because the deadline was near, by name; empty for a full answer.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>Time inside the engine.</summary>
    public TimeSpan Took { get; init; }
}
