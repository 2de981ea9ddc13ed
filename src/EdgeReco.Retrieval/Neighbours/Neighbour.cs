namespace EdgeReco.Retrieval.Neighbours;

/// <summary>A product that goes with another one.</summary>
/// <param name="Item">Its ordinal.</param>
/// <param name="Weight">How strongly; more than zero.</param>
public readonly record struct Neighbour(int Item, float Weight);
