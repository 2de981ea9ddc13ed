using EdgeReco.Demo.Sampling;

namespace EdgeReco.Demo.Baskets;

/// <summary>A basket while it is filled.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Household">Who shops.</param>
/// <param name="Random">Its own random numbers.</param>
internal sealed record Basket(int Month, Household Household, Pcg32 Random)
{
    /// <summary>Most different articles in one.</summary>
    public const int Capacity = 35;

    /// <summary>Articles in the order they came to mind; all different.</summary>
    public List<int> Items { get; } = [];

    /// <summary>Brands in it, by <see cref="Catalogue.Brand.Index"/>.</summary>
    public HashSet<int> Brands { get; } = [];

    /// <summary>Rows in it.</summary>
    public HashSet<Catalogue.Row> Rows { get; } = [];
}
