namespace EdgeReco.Building.Evaluation;

/// <summary>Percentiles of latencies in milliseconds, by nearest rank.</summary>
/// <param name="P50">Median.</param>
/// <param name="P90">90th percentile.</param>
/// <param name="P99">99th percentile.</param>
public readonly record struct LatencyPercentiles(double P50, double P90, double P99)
{
    /// <summary>Sums up samples.</summary>
    /// <param name="milliseconds">Samples; sorted in place. None gives zeros.</param>
    public static LatencyPercentiles Of(Span<double> milliseconds)
    {
        milliseconds.Sort();
        return new LatencyPercentiles(At(milliseconds, 0.5), At(milliseconds, 0.9), At(milliseconds, 0.99));
    }

    private static double At(ReadOnlySpan<double> sorted, double share) =>
        sorted.IsEmpty ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}
