namespace EdgeReco.Ingestion;

/// <summary>What was bought together.</summary>
/// <param name="Key">Invoice or basket key.</param>
/// <param name="At">Time of its first line, local to the shop.</param>
/// <param name="Items">Product ordinals in file order, without repeats (the first is kept); at least one.</param>
public sealed record Basket(string Key, DateTime At, IReadOnlyList<int> Items);
