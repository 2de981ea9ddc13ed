namespace EdgeReco.Compression.Calibration.Ranges;

/// <summary>Turns what was seen of a value into the range that it is quantized in.</summary>
/// <param name="method">The method.</param>
/// <param name="percentile">For <see cref="CalibrationMethod.Percentile"/>: percent of the values to keep.</param>
/// <param name="symmetric">Whether zero is to lie in the middle, as signed integers without a zero point have it.</param>
internal sealed class RangeEstimator(CalibrationMethod method, double percentile, bool symmetric)
{
    /// <summary>What is kept of the values by default, in percent.</summary>
    public const double DefaultPercentile = 99.99;

    /// <summary>The range; of no width where nothing but zero was seen.</summary>
    /// <exception cref="InvalidDataException">Nothing was seen, or the percentile is out of range.</exception>
    public ValueRange Of(ValueHistogram histogram)
    {
        if (histogram.Count == 0)
        {
            throw new InvalidDataException("there is nothing to calibrate on: no value was seen");
        }

        var all = new ValueRange(histogram.Min, histogram.Max);
        if (histogram.Count == histogram.Zeros)
        {
            return all;
        }

        ValueRange range = method switch
        {
            CalibrationMethod.MinMax => all,
            CalibrationMethod.Percentile => PercentileRange.Of(histogram, percentile, symmetric),
            CalibrationMethod.Entropy => new RangeSearch(histogram, symmetric).Least(EntropyCost.Of, EntropyCost.MostClipped),
            CalibrationMethod.Distribution => new RangeSearch(histogram, symmetric).Least(SquaredErrorCost.Of, double.PositiveInfinity),
            _ => throw new ArgumentOutOfRangeException(nameof(histogram), method, "no such method"),
        };
        return symmetric ? range.Symmetric() : range;
    }
}
