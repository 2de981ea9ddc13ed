using EdgeReco.Compression.Calibration.Ranges;

namespace EdgeReco.Compression.Quantization;

/// <summary>How a model is quantized with fixed ranges.</summary>
internal sealed record StaticOptions
{
    /// <summary>How ranges of activations are found.</summary>
    public CalibrationMethod Method { get; set; } = CalibrationMethod.Search;

    /// <summary>Percent of the values that <see cref="CalibrationMethod.Percentile"/> keeps.</summary>
    public double Percentile { get; set; } = RangeEstimator.DefaultPercentile;

    /// <summary>What the result is made for.</summary>
    public StaticPlacement Placement { get; set; } = StaticPlacement.Cpu;

    /// <summary>Largest magnitude of a quantized weight: <see cref="SymmetricQuantizer.FullRange"/> or <see cref="SymmetricQuantizer.ReducedRange"/>.</summary>
    public int WeightLimit { get; set; } = SymmetricQuantizer.FullRange;

    /// <summary>Layers with fewer weights are left alone.</summary>
    public int MinimumElements { get; set; } = Int8Quantizer.MinimumElements;

    /// <summary>Whether each output channel of a weight has a scale of its own.</summary>
    public bool PerChannel { get; set; } = true;

    /// <summary>A layer that is so many dB worse than with the range of each run is left to the dynamic pass.</summary>
    public double MostBelowDynamic { get; set; } = 3;
}
