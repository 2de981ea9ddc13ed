using EdgeReco.Retrieval.Catalog;

namespace EdgeReco.Retrieval.Search;

/// <summary>
/// Decides which of the products that hold some word of the query match. Products that hold all words do; where those
/// are few, products that lack some are added, those that lack fewest first, and their scores are cut by what they lack.
/// </summary>
internal static class Selection
{
    /// <summary>Keeps the matching products in <see cref="SearchScratch.Touched"/> and says in <see cref="SearchScratch.Fails"/> which filters they fail.</summary>
    public static void Run(SearchScratch scratch, CatalogReader catalog, RankingOptions options, int enough)
    {
        Span<int> byMissing = stackalloc int[QueryPlan.MaxClauses + 1];
        byMissing.Clear();
        Span<QueryClause> clauses = scratch.Plan.Clauses;
        float total = 0;
        int required = 0;
        for (int c = 0; c < clauses.Length; c++)
        {
            bool counts = clauses[c].Groups != 0 && !clauses[c].Optional;
            required += counts ? 1 : 0;
            total += counts ? clauses[c].Weight : 0;
        }

        // Before the filters: a filter takes products away and never brings looser matches in.
        FillFails(scratch, catalog);
        for (int i = 0; i < scratch.TouchedCount; i++)
        {
            (int missing, _) = Missing(clauses, scratch.Groups[scratch.Touched[i]], required);
            byMissing[missing]++;
        }

        int allowed = 0;
        for (int found = byMissing[0]; found < enough && allowed < required / 2; found += byMissing[allowed])
        {
            allowed++;
        }

        Keep(scratch, clauses, required, allowed, total, options);
    }

    private static void Keep(SearchScratch scratch, Span<QueryClause> clauses, int required, int allowed, float total, RankingOptions options)
    {
        int kept = 0;
        for (int i = 0; i < scratch.TouchedCount; i++)
        {
            int product = scratch.Touched[i];
            (int missing, float weight) = Missing(clauses, scratch.Groups[product], required);
            float share = total > 0 ? 1 - (weight / total) : 1;
            if (missing > allowed || (missing > 0 && share < options.MinShare) || (missing == required && required > 0))
            {
                // Forgotten here, so that the scratch's own clean-up need not know of it.
                scratch.Scores[product] = 0;
                scratch.Groups[product] = 0;
                continue;
            }

            if (missing > 0)
            {
                scratch.Scores[product] *= MathF.Pow(Math.Max(0, share), options.Coordination);
            }

            scratch.Touched[kept] = product;
            scratch.Fails[kept++] = scratch.Fails[i];
        }

        scratch.TouchedCount = kept;
    }

    /// <summary>Adds a product that no word found.</summary>
    public static void Add(SearchScratch scratch, CatalogReader catalog, int product)
    {
        scratch.Touched[scratch.TouchedCount] = product;
        scratch.Fails[scratch.TouchedCount++] = scratch.Filter.Fails(
            catalog.Brands[product], catalog.ProductCategories[product], catalog.Prices[product], catalog.Stocks[product]);
    }

    private static void FillFails(SearchScratch scratch, CatalogReader catalog)
    {
        ReadOnlySpan<int> brands = catalog.Brands.Span;
        ReadOnlySpan<int> categories = catalog.ProductCategories.Span;
        ReadOnlySpan<long> prices = catalog.Prices.Span;
        ReadOnlySpan<int> stocks = catalog.Stocks.Span;
        for (int i = 0; i < scratch.TouchedCount; i++)
        {
            int product = scratch.Touched[i];
            scratch.Fails[i] = scratch.Filter.Fails(brands[product], categories[product], prices[product], stocks[product]);
        }
    }

    private static (int Count, float Weight) Missing(Span<QueryClause> clauses, ulong groups, int required)
    {
        int missing = 0;
        float weight = 0;
        for (int c = 0; c < clauses.Length && required > 0; c++)
        {
            if (!clauses[c].Optional && clauses[c].Groups != 0 && !clauses[c].IsSatisfied(groups))
            {
                missing++;
                weight += clauses[c].Weight;
            }
        }

        return (missing, weight);
    }
}
