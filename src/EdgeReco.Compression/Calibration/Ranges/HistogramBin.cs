namespace EdgeReco.Compression.Calibration.Ranges;

/// <summary>Values that are about the same.</summary>
/// <param name="Value">The middle of the bin.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct HistogramBin(double Value, long Count);
