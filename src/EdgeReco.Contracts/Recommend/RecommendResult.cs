namespace EdgeReco.Contracts;

/// <summary>Recommended products, best first.</summary>
public sealed record RecommendResult
{
    /// <summary>The products.</summary>
    public required IReadOnlyList<RecommendedItem> Items { get; init; }

    /// <summary>How many ids of the request this store does not know.</summary>
    public int Unknown { get; init; }

    /// <summary>Stages left out because the deadline was near or the bundle lacks them, by name.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>Time inside the engine.</summary>
    public TimeSpan Took { get; init; }
}
