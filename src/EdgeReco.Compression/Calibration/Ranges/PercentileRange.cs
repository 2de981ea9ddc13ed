namespace EdgeReco.Compression.Calibration.Ranges;

/// <summary>The range of the given percent of all values: as many are cut off below as above.</summary>
internal static class PercentileRange
{
    /// <summary>The range.</summary>
    /// <param name="histogram">What was seen.</param>
    /// <param name="percentile">Percent of the values to keep.</param>
    /// <param name="symmetric">Whether magnitudes are cut off instead of values.</param>
    /// <exception cref="InvalidDataException">The percentile is not above 0 and at most 100.</exception>
    public static ValueRange Of(ValueHistogram histogram, double percentile, bool symmetric)
    {
        if (!(percentile is > 0 and <= 100))
        {
            throw new InvalidDataException($"percentile {percentile}: it must be above 0 and at most 100");
        }

        double cut = histogram.Count * (1 - (percentile / 100));
        IEnumerable<HistogramBin> bins = histogram.Bins();
        if (symmetric)
        {
            float magnitude = Edge(bins.OrderByDescending(bin => Math.Abs(bin.Value)), cut, histogram.Width, Math.Max(-histogram.Min, histogram.Max));
            return new ValueRange(-magnitude, magnitude);
        }

        // Zeros lie between the two sides: neither cut goes past them.
        float low = Edge(bins.TakeWhile(bin => bin.Value < 0), cut / 2, histogram.Width, -histogram.Min);
        float high = Edge(bins.Reverse().TakeWhile(bin => bin.Value > 0), cut / 2, histogram.Width, histogram.Max);
        return new ValueRange(-low, high);
    }

    // From the outermost value inwards, until as many are cut off as may be. A bin is cut as a whole or not at all.
    private static float Edge(IEnumerable<HistogramBin> outermostFirst, double cut, double width, float largest)
    {
        double gone = 0;
        foreach (HistogramBin bin in outermostFirst)
        {
            gone += bin.Count;
            if (gone > cut)
            {
                return (float)Math.Min(Math.Abs(bin.Value) + (width / 2), largest);
            }
        }

        return 0;
    }
}
