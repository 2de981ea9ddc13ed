using EdgeReco.Retrieval.Storage;

namespace EdgeReco.Retrieval.Search;

/// <summary>
/// Orders the best products again by how the query stands in their names: all words there, side by side and in order,
/// near the beginning, with little else around. Popular products get a little more.
/// </summary>
internal sealed class NameRanker(SearchIndex index, ReadOnlyMemory<float> popularity, RankingOptions options)
{
    private readonly float maxPopularity = Max(popularity.Span);

    public void Refine(SearchScratch scratch, Span<RankedProduct> products)
    {
        ReadOnlySpan<float> popular = popularity.Span;
        for (int i = 0; i < products.Length; i++)
        {
            RankedProduct product = products[i];
            float boost = 1 + NameBoost(scratch, product.Ordinal);
            if (maxPopularity > 0)
            {
                boost += options.PopularityBoost * MathF.Log(1 + popular[product.Ordinal]) / MathF.Log(1 + maxPopularity);
            }

            float score = product.Score * boost;
            products[i] = product with { Key = score, Score = score };
        }

        BoundedHeap.Sort(products);
    }

    private float NameBoost(SearchScratch scratch, int product)
    {
        Span<QueryClause> clauses = scratch.Plan.Clauses;
        float best = 0;
        ByteCursor names = index.NameTerms(product);
        while (!names.AtEnd)
        {
            best = Math.Max(best, OneName(ref names, clauses, scratch.Matched));
        }

        return best;
    }

    private float OneName(ref ByteCursor names, Span<QueryClause> clauses, MatchedTerms matched)
    {
        int length = 0;
        int pairs = 0;
        int first = -1;
        uint satisfied = 0;
        bool head = false;
        int previous = -2;
        ReadOnlySpan<byte> traits = index.Traits;
        while (!names.AtEnd && names.VarInt() is > 0 and var entry && entry <= (uint)traits.Length)
        {
            int term = (int)entry - 1;
            ulong groups = matched.GroupsOf(term);
            int clause = groups == 0 ? -2 : ClauseOf(clauses, groups);
            head |= previous >= 0 && clause < 0 && EndsPhrase(term, traits);
            if (clause >= 0)
            {
                satisfied |= 1u << clause;
                pairs += clause == previous + 1 ? 1 : 0;
                first = first < 0 ? length : first;
            }

            previous = clause;
            length++;
        }

        if (satisfied == 0)
        {
            return 0;
        }

        head |= previous >= 0;
        int words = System.Numerics.BitOperations.PopCount(satisfied);
        float boost = options.NameCoverageBoost * words / Math.Max(1, clauses.Length);
        boost += clauses.Length > 1 ? options.AdjacencyBoost * Math.Min(pairs, clauses.Length - 1) / (clauses.Length - 1) : 0;
        boost += options.EarlyBoost / (1 + first);
        boost += options.ShortNameBoost * words / length;
        boost += head ? options.HeadBoost : 0;
        return boost;
    }

    /// <summary>
    /// Whether what stands before this term is the thing itself: a phrase ends at its noun, in English as in Chinese.
    /// "Keyboard 104 keys" and "keyboard black" are keyboards, "keyboard cover" is not.
    /// </summary>
    private bool EndsPhrase(int term, ReadOnlySpan<byte> traits) =>
        (traits[term] & (byte)TermTraits.Numeric) != 0 || PhraseEnds.Contains(index.Terms.Text(term));

    private static int ClauseOf(Span<QueryClause> clauses, ulong groups)
    {
        for (int c = 0; c < clauses.Length; c++)
        {
            if ((clauses[c].Groups & groups) != 0)
            {
                return c;
            }
        }

        return -2;
    }

    private static float Max(ReadOnlySpan<float> values)
    {
        float max = 0;
        foreach (float value in values)
        {
            max = Math.Max(max, value);
        }

        return max;
    }
}
