namespace EdgeReco.Compression.Reporting;

/// <summary>
/// Percentile bootstrap of a mean: queries are drawn again with replacement, and the interval holds the middle 95% of the
/// means (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13).
/// </summary>
public static class Bootstrap
{
    /// <summary>Means that are drawn.</summary>
    public const int Resamples = 2000;

    private const double Tail = 0.025;

    /// <summary>The interval of the mean.</summary>
    /// <param name="values">One value a query. Give differences of pairs for the interval of a difference.</param>
    /// <param name="seed">The same seed draws the same queries.</param>
    /// <returns>Null for fewer than two values, which say nothing about their spread.</returns>
    public static ConfidenceInterval? Mean(IReadOnlyList<double> values, int seed)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < 2)
        {
            return null;
        }

        var random = new Random(seed);
        double[] means = new double[Resamples];
        for (int i = 0; i < means.Length; i++)
        {
            double sum = 0;
            for (int draw = 0; draw < values.Count; draw++)
            {
                sum += values[random.Next(values.Count)];
            }

            means[i] = sum / values.Count;
        }

        Array.Sort(means);
        return new ConfidenceInterval(means[(int)(Tail * Resamples)], means[(int)((1 - Tail) * Resamples) - 1]);
    }
}
