namespace EdgeReco.Training;

/// <summary>How co-purchase neighbours are counted.</summary>
public sealed record SequentialRuleOptions
{
    /// <summary>Neighbours kept a product.</summary>
    public int Neighbours { get; set; } = 96;

    /// <summary>Items further apart in a basket than this do not count.</summary>
    public int MaxDistance { get; set; } = 20;

    /// <summary>A pair at distance d counts d^-decay.</summary>
    public double DistanceDecay { get; set; } = 1.5;

    /// <summary>What a pair counts in the direction against the basket's order.</summary>
    public double BackwardWeight { get; set; } = 0.6;

    /// <summary>A row is divided by (baskets that hold the product + 1)^this: below 1 rows seen often weigh more.</summary>
    public double SupportPower { get; set; } = 0.85;

    /// <summary>Days after which a basket counts half; 0 counts all alike.</summary>
    public double HalfLifeDays { get; set; } = 120;
}
