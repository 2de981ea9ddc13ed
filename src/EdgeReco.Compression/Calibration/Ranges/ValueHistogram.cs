namespace EdgeReco.Compression.Calibration.Ranges;

/// <summary>
/// How often which values were seen, in memory of a fixed size. The width of a bin is a power of two and doubles when a
/// value lies outside, so that the same values give the same histogram in any order and any portions.
/// </summary>
internal sealed class ValueHistogram
{
    /// <summary>Bins on each side of zero.</summary>
    public const int Side = 4096;

    /// <summary>Finer than single precision tells apart.</summary>
    private const int FinestExponent = -120;

    private readonly long[] _bins = new long[2 * Side];
    private int _exponent = FinestExponent;

    /// <summary>Values in all.</summary>
    public long Count { get; private set; }

    /// <summary>Values that were exactly zero; they are in no bin, for they lose nothing.</summary>
    public long Zeros { get; private set; }

    /// <summary>Lowest value; at most 0.</summary>
    public float Min { get; private set; }

    /// <summary>Highest value; at least 0.</summary>
    public float Max { get; private set; }

    /// <summary>Width of a bin.</summary>
    public double Width => Math.ScaleB(1, _exponent);

    /// <summary>Adds values.</summary>
    /// <returns>False when one of them is no finite number; the histogram is of no use then.</returns>
    public bool Add(ReadOnlySpan<float> values)
    {
        float min = Min;
        float max = Max;
        foreach (float value in values)
        {
            if (!float.IsFinite(value))
            {
                return false;
            }

            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }

        Min = min;
        Max = max;
        Grow(Math.Max(-(double)min, max));
        double scale = Math.ScaleB(1, -_exponent);
        foreach (float value in values)
        {
            if (value == 0)
            {
                Zeros++;
            }
            else
            {
                _bins[Math.Clamp((int)Math.Floor(value * scale), -Side, Side - 1) + Side]++;
            }
        }

        Count += values.Length;
        return true;
    }

    /// <summary>The bins that are not empty, lowest first, by the value in their middle.</summary>
    public HistogramBin[] Bins()
    {
        var bins = new List<HistogramBin>();
        for (int i = 0; i < _bins.Length; i++)
        {
            if (_bins[i] > 0)
            {
                bins.Add(new HistogramBin(Math.Clamp((i - Side + 0.5) * Width, Min, Max), _bins[i]));
            }
        }

        return [.. bins];
    }

    // Two bins become one until the largest magnitude fits.
    private void Grow(double magnitude)
    {
        int needed = magnitude == 0 ? FinestExponent : Math.Max(FinestExponent, Math.ILogB(magnitude / Side) + 1);
        int shift = needed - _exponent;
        if (shift <= 0)
        {
            return;
        }

        _exponent = needed;
        if (Count == Zeros)
        {
            return;
        }

        long[] old = (long[])_bins.Clone();
        Array.Clear(_bins);
        for (int i = 0; i < old.Length; i++)
        {
            // An arithmetic shift rounds down, as the bins of single values do.
            _bins[((i - Side) >> Math.Min(shift, 31)) + Side] += old[i];
        }
    }
}
