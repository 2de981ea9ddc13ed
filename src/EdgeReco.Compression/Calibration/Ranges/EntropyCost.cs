namespace EdgeReco.Compression.Calibration.Ranges;

/// <summary>
/// Kullback-Leibler divergence of the quantized from the seen distribution: what falls on one level is spread evenly over
/// the bins that were seen there. Only bins that were seen take part, so no empty one makes the divergence infinite and
/// sparse ones do not look like a loss; exact zeros lose nothing and would drown the rest. The divergence does not know
/// how far a clipped value lies from the range, and so goes much too narrow for activations with outliers: the search
/// therefore limits what may be clipped.
/// </summary>
internal static class EntropyCost
{
    /// <summary>Largest share of the values, and of their power, that may be lost to clipping: 30 dB.</summary>
    public const double MostClipped = 1e-3;

    /// <summary>The divergence in nats.</summary>
    public static double Of(HistogramBin[] bins, double width, LevelGrid grid)
    {
        double[] mass = new double[grid.Highest - grid.Lowest + 1];
        int[] seen = new int[mass.Length];
        int first = -1;
        int last = -1;
        double inside = 0;
        double below = 0;
        double above = 0;
        for (int i = 0; i < bins.Length; i++)
        {
            double level = grid.Nearest(bins[i].Value);
            if (level < grid.Lowest)
            {
                below += bins[i].Count;
            }
            else if (level > grid.Highest)
            {
                above += bins[i].Count;
            }
            else
            {
                int at = (int)level - grid.Lowest;
                mass[at] += bins[i].Count;
                seen[at]++;
                inside += bins[i].Count;
                first = first < 0 ? i : first;
                last = i;
            }
        }

        if (first < 0)
        {
            return double.PositiveInfinity;
        }

        double all = inside + below + above;
        double divergence = 0;
        for (int i = first; i <= last; i++)
        {
            int at = (int)grid.Nearest(bins[i].Value) - grid.Lowest;
            double p = (bins[i].Count + (i == first ? below : 0) + (i == last ? above : 0)) / all;
            double q = mass[at] / seen[at] / inside;
            divergence += p * Math.Log(p / q);
        }

        return divergence;
    }
}
