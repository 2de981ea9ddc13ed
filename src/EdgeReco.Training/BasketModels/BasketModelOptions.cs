namespace EdgeReco.Training;

/// <summary>How a basket model is trained. The defaults suit stores of a thousand to twenty thousand products.</summary>
public sealed record BasketModelOptions
{
    /// <summary>Width of an item's embedding; a multiple of 8.</summary>
    public int Dimension { get; set; } = 64;

    /// <summary>How many of the last items of a basket count.</summary>
    public int MaxItems { get; set; } = 20;

    /// <summary>Recency-weighted sums that the network sees.</summary>
    public int Heads { get; set; } = 4;

    /// <summary>Width of the hidden layer.</summary>
    public int Hidden { get; set; } = 128;

    /// <summary>Most passes over the baskets.</summary>
    public int Epochs { get; set; } = 8;

    /// <summary>Passes without a better loss on held-out baskets after which training stops.</summary>
    public int Patience { get; set; } = 2;

    /// <summary>Examples a step.</summary>
    public int Batch { get; set; } = 256;

    /// <summary>Highest learning rate; it falls to a twentieth of it along a half cosine.</summary>
    public float LearningRate { get; set; } = 0.003f;

    /// <summary>Decoupled weight decay.</summary>
    public float WeightDecay { get; set; } = 0.1f;

    /// <summary>Share of pooled and hidden values dropped in training.</summary>
    public float Dropout { get; set; } = 0.2f;

    /// <summary>Share of the items of a context that are left out in training.</summary>
    public float ItemDropout { get; set; } = 0.1f;

    /// <summary>Share of the examples that read their basket backwards: what goes together matters more than its order.</summary>
    public float ReversedShare { get; set; } = 0.2f;

    /// <summary>Days after which a basket counts half; 0 counts all alike.</summary>
    public double HalfLifeDays { get; set; } = 120;

    /// <summary>Items drawn as competitors a step; where the store has no more than this, all of them compete.</summary>
    public int Competitors { get; set; } = 4096;

    /// <summary>Longest part of a basket that is learnt from.</summary>
    public int MaxBasket { get; set; } = 60;

    /// <summary>Seed of everything random.</summary>
    public ulong Seed { get; set; } = 20110101;

    /// <summary>Threads; 0 for one a core. No influence on the result.</summary>
    public int Threads { get; set; }
}
