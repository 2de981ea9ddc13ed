namespace EdgeReco.Demo.Baskets;

/// <summary>One thing that shoppers on a mission look for.</summary>
/// <param name="Key">Name of a leaf category or of a row.</param>
/// <param name="Permille">How often, of 1,000 such baskets.</param>
/// <param name="Min">Least products when they do.</param>
/// <param name="Max">Most products when they do.</param>
/// <param name="Articles">What it can be.</param>
internal sealed record Slot(string Key, int Permille, int Min, int Max, IReadOnlyList<int> Articles);
