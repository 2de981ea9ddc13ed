using EdgeReco.Contracts;

namespace EdgeReco.Host.Api.Answers;

/// <summary>The answer to a search.</summary>
internal sealed record SearchAnswer
{
    /// <summary>The query as it was sent.</summary>
    public required string Query { get; init; }

    /// <summary>The query with misspelt words replaced by what was matched instead; left out when nothing was.</summary>
    public string? Corrected { get; init; }

    /// <summary>Products that match.</summary>
    public required int Total { get; init; }

    /// <summary>Hits left out before the first one here.</summary>
    public required int Offset { get; init; }

    /// <summary>Language of the texts.</summary>
    public required string Language { get; init; }

    /// <summary>Milliseconds inside the engine.</summary>
    public required double TookMs { get; init; }

    /// <summary>Stages that were left out to be in time.</summary>
    public required IReadOnlyList<string> Skipped { get; init; }

    /// <summary>The page asked for.</summary>
    public required IReadOnlyList<HitAnswer> Hits { get; init; }

    /// <summary>Counts, in the order asked for.</summary>
    public required IReadOnlyList<Facet> Facets { get; init; }
}
