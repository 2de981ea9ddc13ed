using System.Numerics;

namespace EdgeReco.Retrieval.Search;

/// <summary>
/// Works off a run of a script without spaces by its overlapping pairs of characters, most of which a product must
/// hold; where the index knows none of the pairs, by the single characters, in titles only.
/// </summary>
internal sealed class HanExpander(SearchIndex index, GroupScorer scorer, RankingOptions options)
{
    private const int MaxHanBigrams = 12;

    public void Run(SearchScratch scratch, int c)
    {
        QueryPlan plan = scratch.Plan;
        int first = plan.Clauses[c].FirstToken;
        int length = Math.Min(plan.Clauses[c].TokenCount, MaxHanBigrams + 1);
        if (length > 1 && RunBigrams(scratch, c, first, length - 1) > 0)
        {
            return;
        }

        // A single character stands in so many descriptions that it says something only in a title.
        if (RunSingles(scratch, c, first, length, IndexFormat.TitleMask) == 0 && length == 1)
        {
            RunSingles(scratch, c, first, length, IndexFormat.FieldMask);
        }
    }

    private int RunBigrams(SearchScratch scratch, int c, int first, int count)
    {
        int found = 0;
        ulong bits = 0;
        for (int i = 0; i < count; i++)
        {
            found += RunOne(scratch, c, scratch.Plan.Tokens.Text(first + i, 2), 1 / MathF.Sqrt(count), IndexFormat.FieldMask, ref bits);
        }

        // What the index has never seen cannot be asked of a product.
        scratch.Plan.Clauses[c].Several = bits;
        scratch.Plan.Clauses[c].SeveralCount = Math.Max(1, Math.Min(MostOf(count), BitOperations.PopCount(bits)));
        return found;
    }

    private int RunSingles(SearchScratch scratch, int c, int first, int count, int fields)
    {
        int found = 0;
        ulong bits = 0;
        float weight = (count > 1 ? options.CompoundWeight : 1) / MathF.Sqrt(count);
        for (int i = 0; i < count; i++)
        {
            found += RunOne(scratch, c, scratch.Plan.Tokens.Text(first + i, 1), weight, fields, ref bits);
        }

        scratch.Plan.Clauses[c].Several = bits;
        scratch.Plan.Clauses[c].SeveralCount = MostOf(count);
        return found;
    }

    private int RunOne(SearchScratch scratch, int c, ReadOnlySpan<char> text, float weight, int fields, ref ulong bits)
    {
        QueryPlan plan = scratch.Plan;
        int term = index.Terms.Find(text);
        if (term < 0 || !plan.HasRoom)
        {
            return 0;
        }

        int group = plan.AddGroup(c, GroupKind.Han, weight, fields: fields);
        plan.AddTerm(term, 1);
        bits |= 1ul << group;
        return scorer.Score(scratch, c, group);
    }

    /// <summary>Two thirds; of one or two, all.</summary>
    private static int MostOf(int count) => count <= 2 ? count : ((2 * count) + 2) / 3;
}
