namespace EdgeReco.Compression.Splitting;

/// <summary>Where to cut a row of nodes.</summary>
internal static class BalancedCuts
{
    /// <summary>How much the largest part may be above the smallest possible, so that a cut can go where little crosses it.</summary>
    private const double Slack = 0.1;

    /// <summary>
    /// Finds the cuts. No part costs more than a tenth above what the best balance allows; of all such cuts those with the
    /// smallest sum of crossing bytes are taken, the first where several have it.
    /// </summary>
    /// <param name="costs">Cost of each node; none is negative.</param>
    /// <param name="crossing">Bytes that cross a cut after each node but the last; infinite where none may be.</param>
    /// <param name="parts">How many parts.</param>
    /// <returns>How many nodes are before each cut; null where there are not so many places.</returns>
    public static int[]? Find(ReadOnlySpan<double> costs, ReadOnlySpan<double> crossing, int parts)
    {
        double[] before = new double[costs.Length + 1];
        for (int i = 0; i < costs.Length; i++)
        {
            before[i + 1] = before[i] + costs[i];
        }

        double low = before[^1] / parts;
        double high = before[^1];
        if (Cheapest(before, crossing, parts, double.PositiveInfinity) is not { } any)
        {
            return null;
        }

        // 30 halvings of the range are finer than any estimate.
        int[] best = any;
        for (int i = 0; i < 30 && high > low * (1 + 1e-3); i++)
        {
            double middle = (low + high) / 2;
            if (Cheapest(before, crossing, parts, middle) is null)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return Cheapest(before, crossing, parts, high * (1 + Slack)) ?? best;
    }

    // Dynamic programming over the number of parts and the place where the last of them begins.
    private static int[]? Cheapest(double[] before, ReadOnlySpan<double> crossing, int parts, double limit)
    {
        int nodes = before.Length - 1;
        double[] sums = [0, .. Enumerable.Repeat(double.PositiveInfinity, nodes)];
        int[][] from = new int[parts][];
        for (int part = 0; part < parts; part++)
        {
            double[] next = new double[nodes + 1];
            from[part] = new int[nodes + 1];
            Array.Fill(next, double.PositiveInfinity);
            var window = new LinkedList<int>();
            int first = 0;
            for (int end = part + 1; end <= nodes; end++)
            {
                // The cheapest begin in reach: begins that a later one beats are never looked at again.
                int begin = end - 1;
                while (window.Last is { } last && sums[last.Value] > sums[begin])
                {
                    window.RemoveLast();
                }

                window.AddLast(begin);
                while (before[end] - before[first] > limit && first < end)
                {
                    first++;
                }

                while (window.First is { } out_ && out_.Value < first)
                {
                    window.RemoveFirst();
                }

                if (window.First is { } best)
                {
                    next[end] = sums[best.Value] + (end < nodes ? crossing[end - 1] : 0);
                    from[part][end] = best.Value;
                }
            }

            sums = next;
        }

        if (double.IsPositiveInfinity(sums[nodes]))
        {
            return null;
        }

        int[] cuts = new int[parts - 1];
        int at = nodes;
        for (int part = parts - 1; part > 0; part--)
        {
            at = from[part][at];
            cuts[part - 1] = at;
        }

        return cuts;
    }
}
