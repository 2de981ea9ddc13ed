namespace EdgeReco.Compression.Reporting;

/// <summary>A figure of accuracy: the mean over queries.</summary>
/// <param name="Name">The metric.</param>
/// <param name="Value">The mean.</param>
/// <param name="Interval">Its interval; null for fewer than two queries.</param>
/// <param name="Change">Mean of the differences to the first model, query by query; 0 for the first.</param>
/// <param name="ChangeInterval">Interval of that; an interval that holds 0 is no proof of a change. Null for fewer than two queries.</param>
public sealed record ReportedMetric(string Name, double Value, ConfidenceInterval? Interval, double Change, ConfidenceInterval? ChangeInterval)
{
    /// <summary>Sums up a metric.</summary>
    /// <param name="name">The metric.</param>
    /// <param name="first">The first model's value of each query.</param>
    /// <param name="values">This model's, in the same order; at least one.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    public static ReportedMetric Of(string name, IReadOnlyList<double> first, IReadOnlyList<double> values, int seed)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(values);
        double[] changes = [.. values.Zip(first, (value, before) => value - before)];
        return new ReportedMetric(name, values.Average(), Bootstrap.Mean(values, seed), changes.Average(), Bootstrap.Mean(changes, seed));
    }
}
