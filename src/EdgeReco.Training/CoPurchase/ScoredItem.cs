namespace EdgeReco.Training;

/// <summary>A product with a weight.</summary>
/// <param name="Item">Its ordinal.</param>
/// <param name="Weight">Its weight.</param>
public readonly record struct ScoredItem(int Item, float Weight);
