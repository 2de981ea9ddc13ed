namespace EdgeReco.Contracts;

/// <summary>One recommended product.</summary>
public sealed record RecommendedItem
{
    /// <summary>The product.</summary>
    public required Product Product { get; init; }

    /// <summary>Strength; comparable within one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>Why it is recommended.</summary>
    public required Reason Reason { get; init; }

    /// <summary>The parts that the score is made of; empty unless asked for.</summary>
    public IReadOnlyList<ScorePart> Explanation { get; init; } = [];
}
