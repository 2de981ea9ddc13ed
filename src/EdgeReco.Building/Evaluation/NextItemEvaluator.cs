using System.Diagnostics;
using EdgeReco.Training;

namespace EdgeReco.Building.Evaluation;

/// <summary>
/// Next item in basket: baskets reduced to known products; with n of them left, n at least 2, for t = 1 .. min(n, 60) - 1
/// item t is expected from items 0 .. t - 1 among all products but those. Ties go to the product with more sales in the
/// fit, then to the id in ordinal order.
/// </summary>
public sealed class NextItemEvaluator
{
    private const int LongestBasket = 60;
    private const int Depth = 20;
    private const int Depth10 = 10;
    private readonly BasketLog _log;
    private readonly int[] _order;

    /// <summary>Prepares an evaluation.</summary>
    /// <param name="log">Baskets to expect, of known products only.</param>
    /// <param name="ids">The products' ids by ordinal.</param>
    /// <param name="sales">For each product the baskets of the fit that hold it.</param>
    public NextItemEvaluator(BasketLog log, IReadOnlyList<string> ids, IReadOnlyList<int> sales)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(sales);
        _log = log;
        int[] sorted = [.. Enumerable.Range(0, log.ProductCount)];
        Array.Sort(sorted, (a, b) => sales[a] != sales[b] ? sales[b].CompareTo(sales[a]) : string.CompareOrdinal(ids[a], ids[b]));
        _order = new int[sorted.Length];
        for (int place = 0; place < sorted.Length; place++)
        {
            _order[sorted[place]] = place;
        }
    }

    /// <summary>Evaluates one scorer.</summary>
    /// <param name="scorer">Scores the products.</param>
    /// <param name="progress">Told the share that is done; may be null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public NextItemQuality Evaluate(INextItemScorer scorer, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        int products = _log.ProductCount;
        float[] scores = new float[products];
        bool[] covered = new bool[products];
        var latencies = new List<double>();
        int baskets = 0;
        int hits10 = 0;
        int hits20 = 0;
        double reciprocal = 0;
        double gain = 0;
        for (int basket = 0; basket < _log.Count; basket++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<int> items = _log[basket];
            baskets += items.Length > 1 ? 1 : 0;
            for (int t = 1; t < Math.Min(items.Length, LongestBasket); t++)
            {
                long started = Stopwatch.GetTimestamp();
                scorer.Score(items[..t], _log.TimeOf(basket), scores);
                int rank = RankOf(items[t], items[..t], scores, covered);
                latencies.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                hits10 += rank <= Depth10 ? 1 : 0;
                hits20 += rank <= Depth ? 1 : 0;
                reciprocal += rank <= Depth ? 1.0 / rank : 0;
                gain += rank <= Depth ? 1 / Math.Log2(rank + 1) : 0;
            }

            progress?.Report((basket + 1.0) / _log.Count);
        }

        double events = Math.Max(1, latencies.Count);
        return new NextItemQuality
        {
            Baskets = baskets,
            Events = latencies.Count,
            HitRate10 = hits10 / events,
            HitRate20 = hits20 / events,
            Mrr20 = reciprocal / events,
            Ndcg20 = gain / events,
            Coverage20 = covered.Count(seen => seen) / (double)Math.Max(1, products),
            Latency = LatencyPercentiles.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(latencies)),
        };
    }

    /// <summary>Rank from 1; marks the first twenty.</summary>
    private int RankOf(int target, ReadOnlySpan<int> prefix, Span<float> scores, bool[] covered)
    {
        foreach (int item in prefix)
        {
            scores[item] = float.NegativeInfinity;
        }

        float score = scores[target];
        int rank = 1;
        Span<int> best = stackalloc int[Depth];
        int count = 0;
        for (int item = 0; item < scores.Length; item++)
        {
            if (scores[item] > score || (scores[item] == score && _order[item] < _order[target]))
            {
                rank++;
            }

            if (scores[item] == float.NegativeInfinity || (count == Depth && !IsBefore(item, best[Depth - 1], scores)))
            {
                continue;
            }

            int at = count < Depth ? count++ : Depth - 1;
            for (; at > 0 && IsBefore(item, best[at - 1], scores); at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = item;
        }

        foreach (int item in best[..count])
        {
            covered[item] = true;
        }

        return rank;
    }

    private bool IsBefore(int a, int b, ReadOnlySpan<float> scores) =>
        scores[a] != scores[b] ? scores[a] > scores[b] : _order[a] < _order[b];
}
