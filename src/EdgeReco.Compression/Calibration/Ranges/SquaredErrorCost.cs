namespace EdgeReco.Compression.Calibration.Ranges;

/// <summary>The expected squared error of rounding and clipping to levels.</summary>
internal static class SquaredErrorCost
{
    /// <summary>The sum over all values.</summary>
    public static double Of(HistogramBin[] bins, double width, LevelGrid grid)
    {
        // Within a bin values are spread evenly; where it is wider than a step, so are their distances from a level.
        double spread = Math.Min(width, grid.Step);
        double within = spread * spread / 12;
        bool coarse = width >= grid.Step;
        double sum = 0;
        foreach (HistogramBin bin in bins)
        {
            double level = Math.Clamp(grid.Nearest(bin.Value), grid.Lowest, grid.Highest);
            double error = bin.Value - (level * grid.Step);
            bool clipped = Math.Abs(error) > grid.Step;
            sum += bin.Count * ((coarse && !clipped ? 0 : error * error) + within);
        }

        return sum;
    }
}
