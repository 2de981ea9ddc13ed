namespace EdgeReco.Building.Evaluation;

/// <summary>How well the next item of a basket is expected: full ranking, products of the prefix excluded.</summary>
public sealed record NextItemQuality
{
    /// <summary>Baskets with at least two known products.</summary>
    public required int Baskets { get; init; }

    /// <summary>Items that were to be expected.</summary>
    public required int Events { get; init; }

    /// <summary>Share of events whose item was among the first ten.</summary>
    public required double HitRate10 { get; init; }

    /// <summary>Share of events whose item was among the first twenty.</summary>
    public required double HitRate20 { get; init; }

    /// <summary>Mean of 1 / rank, 0 past rank 20.</summary>
    public required double Mrr20 { get; init; }

    /// <summary>Mean of 1 / log2(rank + 1), 0 past rank 20.</summary>
    public required double Ndcg20 { get; init; }

    /// <summary>Share of the products that were among some event's first twenty.</summary>
    public required double Coverage20 { get; init; }

    /// <summary>Time of ranking the first twenty, one event at a time on one thread.</summary>
    public required LatencyPercentiles Latency { get; init; }
}
