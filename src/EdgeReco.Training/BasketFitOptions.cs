namespace EdgeReco.Training;

/// <summary>How a store's recommendation is fitted.</summary>
public sealed record BasketFitOptions
{
    /// <summary>The basket model.</summary>
    public BasketModelOptions Model { get; set; } = new();

    /// <summary>The co-purchase neighbours.</summary>
    public SequentialRuleOptions Neighbours { get; set; } = new();

    /// <summary>The similar products.</summary>
    public SimilarProductOptions Similar { get; set; } = new();

    /// <summary>Last share of the baskets, by time, held out to choose epochs and fusion weights.</summary>
    public double HeldOutShare { get; set; } = 0.1;

    /// <summary>Held-out examples that are looked at, at most.</summary>
    public int HeldOutEvents { get; set; } = 6000;

    /// <summary>Stores with fewer baskets of two or more items get no model: there is too little to learn from.</summary>
    public int LeastBaskets { get; set; } = 200;

    /// <summary>Products listed for each hour.</summary>
    public int ListedPerHour { get; set; } = 200;
}
