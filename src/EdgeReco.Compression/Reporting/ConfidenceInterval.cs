namespace EdgeReco.Compression.Reporting;

/// <summary>An interval of 95% confidence.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct ConfidenceInterval(double Low, double High);
