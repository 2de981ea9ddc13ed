namespace EdgeReco.Contracts;

/// <summary>One product found.</summary>
public sealed record SearchHit
{
    /// <summary>The product.</summary>
    public required Product Product { get; init; }

    /// <summary>Relevance; comparable within one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>Where the query matched the texts that are shown.</summary>
    public IReadOnlyList<Highlight> Highlights { get; init; } = [];

    /// <summary>Why this product is here.</summary>
    public required Reason Reason { get; init; }

    /// <summary>The parts that the score is made of; empty unless asked for.</summary>
    public IReadOnlyList<ScorePart> Explanation { get; init; } = [];
}
