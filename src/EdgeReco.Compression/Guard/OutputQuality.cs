namespace EdgeReco.Compression.Guard;

/// <summary>How near a model's results are to the original's, for its worst output, in dB.</summary>
/// <param name="Measured">Over all samples.</param>
/// <param name="Assured">
/// What other samples of the same kind are likely to keep. It is the figure to hold against a threshold, and 100 or more
/// where an output is as near as ONNX Runtime's own optimisations leave it.
/// </param>
internal readonly record struct OutputQuality(double Measured, double Assured)
{
    /// <summary>Nothing is left of the results, or ONNX Runtime refuses the model.</summary>
    public static OutputQuality Ruined { get; } = new(double.NegativeInfinity, double.NegativeInfinity);
}
