namespace EdgeReco.Contracts;

/// <summary>One counted value.</summary>
/// <param name="Value">What a filter takes: a brand, a category path, a price range <c>1..5</c>, <c>in</c>.</param>
/// <param name="Label">The value for people, in the answer's language.</param>
/// <param name="Count">Matching products.</param>
public sealed record FacetValue(string Value, string Label, int Count);
