namespace EdgeReco.Compression.Tuning;

/// <summary>What was measured of a model.</summary>
/// <param name="Quality">The figure, larger is better.</param>
/// <param name="Milliseconds">Median of a run.</param>
/// <param name="OriginalMilliseconds">Median of the original, run in turn with it.</param>
public sealed record TrialMeasure(double Quality, double Milliseconds, double OriginalMilliseconds);
