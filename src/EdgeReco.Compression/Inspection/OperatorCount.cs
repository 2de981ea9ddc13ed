namespace EdgeReco.Compression.Inspection;

/// <summary>How often an operator is there.</summary>
/// <param name="Operator">Its name, with the domain before it where that is not the default one.</param>
/// <param name="Count">Nodes.</param>
/// <param name="IsKnown">Whether any pass looks at it; others are kept as they are.</param>
public sealed record OperatorCount(string Operator, int Count, bool IsKnown);
