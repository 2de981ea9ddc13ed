using EdgeReco.Compression.Quantization.Blocks;

namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>
/// The greedy range search of Guan et al. 2019 (arXiv 1911.02079, algorithm 1) for asymmetric rows: from the full range,
/// the end whose move inwards by 1/200 of it gives the smaller squared error moves, until 16% of the range are left; the
/// best range on the way is taken.
/// </summary>
internal static class TableRangeSearch
{
    private const int Bins = 200;
    private const double Left = 0.16;

    /// <summary>The grid with the smallest squared error on the way.</summary>
    public static BlockGrid Fit(ReadOnlySpan<float> values, int maxCode)
    {
        double low = 0;
        double high = 0;
        foreach (float value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        BlockGrid best = BlockGridFit.Between(low, high, maxCode);
        double least = best.SquaredError(values);
        double step = (high - low) / Bins;
        for (int moves = 0; moves < Bins * (1 - Left) && least > 0 && step > 0; moves++)
        {
            // The grid always holds zero, so neither end goes beyond it.
            BlockGrid left = BlockGridFit.Between(Math.Min(0, low + step), high, maxCode);
            BlockGrid right = BlockGridFit.Between(low, Math.Max(0, high - step), maxCode);
            double leftError = low < 0 ? left.SquaredError(values) : double.PositiveInfinity;
            double rightError = high > 0 ? right.SquaredError(values) : double.PositiveInfinity;
            if (double.IsPositiveInfinity(leftError) && double.IsPositiveInfinity(rightError))
            {
                break;
            }

            bool moveLeft = leftError < rightError;
            low = moveLeft ? Math.Min(0, low + step) : low;
            high = moveLeft ? high : Math.Max(0, high - step);
            double error = Math.Min(leftError, rightError);
            if (error < least)
            {
                least = error;
                best = moveLeft ? left : right;
            }
        }

        return best;
    }
}
