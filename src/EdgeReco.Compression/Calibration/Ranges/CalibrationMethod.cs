namespace EdgeReco.Compression.Calibration.Ranges;

/// <summary>How the range of an activation is found from what it was on samples.</summary>
public enum CalibrationMethod
{
    /// <summary>From the lowest to the highest value.</summary>
    MinMax,

    /// <summary>The narrower range whose histogram tells least from the full one (Kullback-Leibler divergence).</summary>
    Entropy,

    /// <summary>All but a small share of the values.</summary>
    Percentile,

    /// <summary>The range with the least expected squared error.</summary>
    Distribution,
}
