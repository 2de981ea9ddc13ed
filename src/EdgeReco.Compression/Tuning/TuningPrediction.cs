namespace EdgeReco.Compression.Tuning;

/// <summary>What is expected of a candidate before it is made; it decides the order of trials, and size whether there is one at all.</summary>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Speedup">How many times as fast as the original.</param>
/// <param name="Noise">Power of the noise by that of the results, from the scan of layers.</param>
public sealed record TuningPrediction(long Bytes, double Speedup, double Noise);
