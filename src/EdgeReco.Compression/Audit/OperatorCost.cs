namespace EdgeReco.Compression.Audit;

/// <summary>What all nodes of one operator cost.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Nodes">How many nodes there are.</param>
/// <param name="Milliseconds">Sum of their medians.</param>
/// <param name="Share">Share of all nodes' time, 0 to 1.</param>
public sealed record OperatorCost(string Operator, int Nodes, double Milliseconds, double Share);
