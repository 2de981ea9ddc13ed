using EdgeReco.Contracts;

namespace EdgeReco.Engine.Golden;

/// <summary>Asks an engine the golden questions, to write its answers down or to hold them against what was written.</summary>
public static class GoldenRecorder
{
    /// <summary>Ids kept of each answer.</summary>
    public const int Depth = 5;

    /// <summary>Writes down what an engine answers now.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="queries">Searches; those that find nothing are left out.</param>
    /// <param name="baskets">Baskets, as ids with the shop time of the question; those that get no answer are left out.</param>
    /// <returns>The golden set.</returns>
    public static GoldenSet Record(StoreEngine engine, IEnumerable<string> queries, IEnumerable<(IReadOnlyList<string> Items, DateTime At)> baskets)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(baskets);
        return new GoldenSet
        {
            Queries = [.. queries.Select(q => new GoldenQuery(q, Ask(engine, q))).Where(static q => q.Top.Count > 0).Take(GoldenSet.MaxQuestions)],
            Baskets = [.. baskets.Select(b => new GoldenBasket(b.Items, b.At, Ask(engine, b.Items, b.At))).Where(static b => b.Top.Count > 0).Take(GoldenSet.MaxQuestions)],
        };
    }

    /// <summary>Asks the questions again.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="golden">What it answered when it was built.</param>
    /// <param name="reason">What differs; empty when it passes.</param>
    /// <returns>Whether enough of the recorded ids came back.</returns>
    public static bool TryReplay(StoreEngine engine, GoldenSet golden, out string reason)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(golden);
        int expected = 0;
        int found = 0;
        string worst = "";
        double worstShare = 2;
        foreach ((string name, IReadOnlyList<string> was, IReadOnlyList<string> now) in Replay(engine, golden))
        {
            int common = was.Count(now.Contains);
            expected += was.Count;
            found += common;
            double share = common / (double)Math.Max(was.Count, 1);
            if (share < worstShare)
            {
                (worst, worstShare) = (name, share);
            }
        }

        bool passed = found >= golden.MinimumOverlap * expected;
        reason = passed ? "" : $"only {found} of {expected} golden answers came back, {golden.MinimumOverlap:P0} are needed; the worst is {worst}";
        return passed;
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Was, IReadOnlyList<string> Now)> Replay(StoreEngine engine, GoldenSet golden)
    {
        foreach (GoldenQuery query in golden.Queries)
        {
            yield return ($"query '{query.Query}'", query.Top, Ask(engine, query.Query));
        }

        foreach (GoldenBasket basket in golden.Baskets)
        {
            yield return ($"basket {string.Join(',', basket.Items)}", basket.Top, Ask(engine, basket.Items, basket.At));
        }
    }

    private static string[] Ask(StoreEngine engine, string query) =>
        [.. engine.Search(new SearchRequest { Query = query, Top = Depth }).Hits.Select(static h => h.Product.Id)];

    private static string[] Ask(StoreEngine engine, IReadOnlyList<string> items, DateTime at) =>
        [.. engine.Recommend(new RecommendRequest { Basket = items, At = at, Top = Depth }).Items.Select(static i => i.Product.Id)];
}
