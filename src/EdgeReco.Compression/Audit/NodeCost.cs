namespace EdgeReco.Compression.Audit;

/// <summary>What one node of the graph that runs costs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Operator">Its operator.</param>
/// <param name="Milliseconds">Median of the runs.</param>
/// <param name="Share">Share of all nodes' time, 0 to 1.</param>
public sealed record NodeCost(string Name, string Operator, double Milliseconds, double Share);
