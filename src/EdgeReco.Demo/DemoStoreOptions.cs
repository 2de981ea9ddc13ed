namespace EdgeReco.Demo;

/// <summary>What the demo store generator makes.</summary>
public sealed record DemoStoreOptions
{
    /// <summary>Seed of stock, popularity and baskets; the articles, their texts, prices and pictures do not depend on it.</summary>
    public ulong Seed { get; init; } = 20250701;

    /// <summary>Baskets to generate, 0 or more; 24,000 by default.</summary>
    public int Baskets { get; init; } = 24_000;
}
