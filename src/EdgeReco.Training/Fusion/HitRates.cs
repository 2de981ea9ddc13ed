namespace EdgeReco.Training;

/// <summary>Quality on held-out examples, full ranking.</summary>
/// <param name="Events">Examples.</param>
/// <param name="HitRate10">Share whose item was among the first ten.</param>
/// <param name="HitRate20">Share whose item was among the first twenty.</param>
/// <param name="Mrr20">Mean of 1 / rank, 0 past rank 20.</param>
public readonly record struct HitRates(int Events, double HitRate10, double HitRate20, double Mrr20)
{
    /// <summary>What the search makes as large as it can: mostly hit rate at 20, a little how high the hit is.</summary>
    public double Objective => HitRate20 + (0.25 * Mrr20);

    /// <summary>From ranks that start at 0.</summary>
    public static HitRates Of(ReadOnlySpan<int> ranks)
    {
        int hits10 = 0;
        int hits20 = 0;
        double reciprocal = 0;
        foreach (int rank in ranks)
        {
            hits10 += rank < 10 ? 1 : 0;
            hits20 += rank < 20 ? 1 : 0;
            reciprocal += rank < 20 ? 1.0 / (rank + 1) : 0;
        }

        double events = Math.Max(1, ranks.Length);
        return new HitRates(ranks.Length, hits10 / events, hits20 / events, reciprocal / events);
    }
}
