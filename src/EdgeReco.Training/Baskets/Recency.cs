namespace EdgeReco.Training;

/// <summary>How much an old basket still says about today.</summary>
internal static class Recency
{
    /// <summary>0.5^(age / half-life); 1 where the half-life is 0.</summary>
    public static double Weight(DateTime at, DateTime last, double halfLifeDays) =>
        halfLifeDays > 0 ? DeterministicMath.Pow(0.5, (last - at).TotalDays / halfLifeDays) : 1;
}
