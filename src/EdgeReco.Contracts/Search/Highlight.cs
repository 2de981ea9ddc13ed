namespace EdgeReco.Contracts;

/// <summary>Matched places in one text of a hit.</summary>
/// <param name="Field"><c>name</c>, <c>brand</c>, <c>category</c> or <c>description</c>.</param>
/// <param name="Text">The text, or for a long description the passage around the matches.</param>
/// <param name="Spans">Matched places in <paramref name="Text"/>, ascending, not overlapping.</param>
public sealed record Highlight(string Field, string Text, IReadOnlyList<TextSpan> Spans);
