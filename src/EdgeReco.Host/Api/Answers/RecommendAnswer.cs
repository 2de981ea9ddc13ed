namespace EdgeReco.Host.Api.Answers;

/// <summary>Recommended or similar products, best first.</summary>
internal sealed record RecommendAnswer
{
    /// <summary>The products.</summary>
    public required IReadOnlyList<RecommendedAnswer> Items { get; init; }

    /// <summary>Ids of the request that this store does not know.</summary>
    public required int Unknown { get; init; }

    /// <summary>Stages that were left out to be in time, or that the bundle lacks.</summary>
    public required IReadOnlyList<string> Skipped { get; init; }

    /// <summary>Language of the texts.</summary>
    public required string Language { get; init; }

    /// <summary>Milliseconds inside the engine.</summary>
    public required double TookMs { get; init; }
}
