namespace EdgeReco.Contracts;

/// <summary>A completion of what is being typed.</summary>
/// <param name="Text">The completed query or the name, in the answer's language.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">For a product its id, for a category its path, for a brand the brand; null for a query.</param>
public sealed record Suggestion(string Text, SuggestionKind Kind, string? Value);
