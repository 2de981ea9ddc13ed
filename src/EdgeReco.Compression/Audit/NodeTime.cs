namespace EdgeReco.Compression.Audit;

/// <summary>Time of a node.</summary>
/// <param name="Operator">Its operator.</param>
/// <param name="Microseconds">Median of the runs.</param>
internal readonly record struct NodeTime(string Operator, double Microseconds);
