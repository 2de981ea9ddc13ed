namespace EdgeReco.Compression.Tuning;

/// <summary>What was measured of a model.</summary>
/// <param name="Quality">The figure, larger is better.</param>
/// <param name="Milliseconds">Median of a run.</param>
/// <param name="Speedup">The original's fastest run, made in turn with it, by its own: other work on the machine lengthens long runs most.</param>
public sealed record TrialMeasure(double Quality, double Milliseconds, double Speedup);
