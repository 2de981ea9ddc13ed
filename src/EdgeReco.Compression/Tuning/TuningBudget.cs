namespace EdgeReco.Compression.Tuning;

/// <summary>What a compressed model may take and cost; null leaves a figure free.</summary>
/// <param name="MaxBytes">Bytes of the file.</param>
/// <param name="MaxMilliseconds">Median milliseconds of a run on this machine.</param>
/// <param name="MinSpeedup">How many times as fast as the original it must be, measured in turn with it.</param>
/// <param name="MaxDrop">Share of the original's quality that may be lost, 0 to 1.</param>
public sealed record TuningBudget(long? MaxBytes, double? MaxMilliseconds, double? MinSpeedup, double? MaxDrop)
{
    /// <summary>A drop is told in units of this at least: where none is allowed, a division would say nothing.</summary>
    private const double LeastDrop = 0.01;

    /// <summary>How far figures are over their limits: the sum of x / limit - 1 over those that are, 0 where all are kept.</summary>
    public double Excess(long bytes, double milliseconds, double speedup, double drop) =>
        Over(bytes, MaxBytes) + Over(milliseconds, MaxMilliseconds) + Over(MinSpeedup ?? 0, speedup)
        + (MaxDrop is { } most ? Math.Max(0, (drop - most) / Math.Max(most, LeastDrop)) : 0);

    /// <summary>How far a trial is over the limits; infinity for one that failed.</summary>
    public double Excess(TuningTrial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return trial.Failure is null ? Excess(trial.Bytes, trial.Milliseconds, trial.Speedup, trial.Drop) : double.PositiveInfinity;
    }

    /// <summary>What a trial lacks, one short text for each limit that it misses.</summary>
    public IReadOnlyList<string> Missing(TuningTrial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var missing = new List<string>();
        if (trial.Bytes > MaxBytes)
        {
            missing.Add(FormattableString.Invariant($"{trial.Bytes / 1e6:0.00} MB instead of {MaxBytes / 1e6:0.00}"));
        }

        if (trial.Milliseconds > MaxMilliseconds)
        {
            missing.Add(FormattableString.Invariant($"{trial.Milliseconds:0.000} ms instead of {MaxMilliseconds:0.###}"));
        }

        if (trial.Speedup < MinSpeedup)
        {
            missing.Add(FormattableString.Invariant($"{trial.Speedup:0.00} times as fast instead of {MinSpeedup:0.##}"));
        }

        if (trial.Drop > MaxDrop)
        {
            missing.Add(FormattableString.Invariant($"{100 * trial.Drop:0.0}% lost instead of {100 * MaxDrop:0.##}%"));
        }

        return missing;
    }

    private static double Over(double value, double? limit) => limit is { } most && value > most ? (value / Math.Max(most, double.Epsilon)) - 1 : 0;
}
