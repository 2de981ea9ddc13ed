using EdgeReco.Retrieval.Catalog;

namespace EdgeReco.Engine.Recommend;

/// <summary>
/// Chooses from ranked candidates one after another; each already chosen product of the same narrowest category costs
/// a candidate the given strength times the candidates' spread, one of the same brand a third of that (after Carbonell
/// and Goldstein's maximal marginal relevance, 1998).
/// </summary>
internal static class DiversityFilter
{
    private const float BrandShare = 1f / 3;

    /// <summary>Chooses.</summary>
    /// <param name="catalog">Says category and brand.</param>
    /// <param name="candidates">Best first; reordered so that the chosen come first.</param>
    /// <param name="top">How many to choose.</param>
    /// <param name="strength">0 leaves the order as it is.</param>
    /// <returns>How many were chosen.</returns>
    public static int Choose(CatalogReader catalog, Span<Candidate> candidates, int top, float strength)
    {
        int count = Math.Min(top, candidates.Length);
        if (strength <= 0 || candidates.Length < 2)
        {
            return count;
        }

        Span<float> cost = candidates.Length <= 256 ? stackalloc float[candidates.Length] : new float[candidates.Length];
        cost.Clear();
        float unit = strength * Math.Max(0, candidates[0].Score - candidates[count - 1].Score);
        for (int place = 0; place < count; place++)
        {
            int best = place;
            for (int i = place + 1; i < candidates.Length; i++)
            {
                if (candidates[i].Score - cost[i] > candidates[best].Score - cost[best])
                {
                    best = i;
                }
            }

            // Moved to its place, the others keep their order.
            Candidate chosen = candidates[best];
            for (int i = best; i > place; i--)
            {
                candidates[i] = candidates[i - 1];
                cost[i] = cost[i - 1];
            }

            candidates[place] = chosen;
            int category = catalog.Category(chosen.Product);
            int brand = catalog.Brand(chosen.Product);
            for (int i = place + 1; i < candidates.Length; i++)
            {
                cost[i] += category >= 0 && catalog.Category(candidates[i].Product) == category ? unit : 0;
                cost[i] += brand >= 0 && catalog.Brand(candidates[i].Product) == brand ? unit * BrandShare : 0;
            }
        }

        return count;
    }
}
