namespace EdgeReco.Contracts;

/// <summary>One part of a score.</summary>
/// <param name="Name">What it measures, such as <c>term milk</c> or <c>neighbours</c>.</param>
/// <param name="Value">What it adds to the score.</param>
public readonly record struct ScorePart(string Name, double Value);
