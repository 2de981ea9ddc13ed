namespace EdgeReco.Compression.Calibration.Ranges;

/// <summary>
/// Looks for the range of least cost among those inside what was seen: one side after the other, from wide to narrow, so
/// that of two that cost the same the wider one wins.
/// </summary>
internal sealed class RangeSearch
{
    /// <summary>Ends that are tried on each side.</summary>
    private const int Steps = 100;
    private const int Rounds = 2;
    private const double Better = 1 - 1e-6;

    private readonly HistogramBin[] _bins;
    private readonly double _width;
    private readonly ValueRange _all;
    private readonly bool _symmetric;

    /// <summary>Prepares a search.</summary>
    public RangeSearch(ValueHistogram histogram, bool symmetric)
    {
        _bins = histogram.Bins();
        _width = histogram.Width;
        _all = new ValueRange(histogram.Min, histogram.Max);
        _symmetric = symmetric;
    }

    /// <summary>The range of least cost.</summary>
    /// <param name="cost">Cost of a grid of levels over the bins of a width.</param>
    /// <param name="mostClipped">Ranges that clip a larger share than this, of the values or of their power, are out of the question.</param>
    public ValueRange Least(Func<HistogramBin[], double, LevelGrid, double> cost, double mostClipped)
    {
        ValueRange best = _symmetric ? _all.Symmetric() : _all;
        double least = cost(_bins, _width, Grid(best));
        for (int round = 0; round < (_symmetric ? 1 : Rounds); round++)
        {
            ValueRange before = best;
            Try(part => _symmetric ? new ValueRange(-_all.Symmetric().Max * part, _all.Symmetric().Max * part) : new ValueRange(before.Min, _all.Max * part));
            ValueRange upper = best;
            if (!_symmetric && _all.Min < 0)
            {
                Try(part => new ValueRange(_all.Min * part, upper.Max));
            }
        }

        return best;

        void Try(Func<float, ValueRange> candidate)
        {
            for (int i = Steps; i > 0; i--)
            {
                ValueRange range = candidate((float)i / Steps);
                if (range.Min == range.Max || Clipped(range) > mostClipped)
                {
                    continue;
                }

                double price = cost(_bins, _width, Grid(range));
                if (price < least * Better)
                {
                    least = price;
                    best = range;
                }
            }
        }
    }

    private LevelGrid Grid(ValueRange range) => new(range, _symmetric);

    private double Clipped(ValueRange range)
    {
        double count = 0;
        double power = 0;
        double outside = 0;
        double lost = 0;
        foreach (HistogramBin bin in _bins)
        {
            count += bin.Count;
            power += bin.Count * bin.Value * bin.Value;
            double beyond = Math.Max(range.Min - bin.Value, bin.Value - range.Max) - (_width / 2);
            if (beyond > 0)
            {
                outside += bin.Count;
                lost += bin.Count * beyond * beyond;
            }
        }

        return Math.Max(outside / count, lost / power);
    }
}
