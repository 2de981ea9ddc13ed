namespace EdgeReco.Compression.Calibration.Ranges;

/// <summary>How the range that a value is quantized in follows from what was seen of it.</summary>
public enum CalibrationMethod
{
    /// <summary>All that was seen.</summary>
    MinMax,

    /// <summary>All but the rarest values on both sides.</summary>
    Percentile,

    /// <summary>The range whose quantized distribution differs least from what was seen (Kullback-Leibler).</summary>
    Entropy,

    /// <summary>The range with the least expected squared error over the distribution that was seen.</summary>
    Distribution,

    /// <summary>
    /// Of the four, for each value the one that leaves the results of the layers that read it nearest to what they are;
    /// <see cref="Distribution"/> for values that no layer reads. What a value's own error says about these is little:
    /// the outliers of a transformer are few and decide much.
    /// </summary>
    Search,
}
