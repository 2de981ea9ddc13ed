namespace EdgeReco.Compression.Guard;

/// <summary>How near a model's results are to the original's, for its worst output, in dB.</summary>
/// <param name="Measured">Over all samples.</param>
/// <param name="Effective">The same, save that 100 or more stands for as near as ONNX Runtime's own optimisations leave an output.</param>
/// <param name="Assured">What one or two other samples of the same kind are likely to keep, counted as in <paramref name="Effective"/>.</param>
internal readonly record struct OutputQuality(double Measured, double Effective, double Assured)
{
    /// <summary>Few samples scatter: what they are likely to keep may be so much less, in dB.</summary>
    private const double Scatter = 1;

    /// <summary>The very same results.</summary>
    public static OutputQuality Identical { get; } = new(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);

    /// <summary>Nothing is left of the results, or ONNX Runtime refuses the model.</summary>
    public static OutputQuality Ruined { get; } = new(double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity);

    /// <summary>Whether the results keep so many dB, and on other samples are likely to.</summary>
    public bool Keeps(double decibels) => Effective >= decibels && Assured >= decibels - Scatter;
}
