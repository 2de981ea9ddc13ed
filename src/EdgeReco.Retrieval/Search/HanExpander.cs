using System.Numerics;

namespace EdgeReco.Retrieval.Search;

/// <summary>
/// Works off a run of a script without spaces by its overlapping pairs of characters, most of which a product must
/// hold; where the index knows none of the pairs, by the single characters.
/// </summary>
internal sealed class HanExpander(SearchIndex index, GroupScorer scorer, RankingOptions options)
{
    private const int MaxHanBigrams = 12;

    public void Run(SearchScratch scratch, int c)
    {
        QueryPlan plan = scratch.Plan;
        int first = plan.Clauses[c].FirstToken;
        int length = Math.Min(plan.Clauses[c].TokenCount, MaxHanBigrams + 1);
        int found = length > 1 ? Run(scratch, c, first, length, 2, 1) : 0;
        if (found == 0)
        {
            Run(scratch, c, first, length, 1, length > 1 ? options.CompoundWeight : 1);
        }
    }

    private int Run(SearchScratch scratch, int c, int first, int length, int size, float weight)
    {
        QueryPlan plan = scratch.Plan;
        ulong bits = 0;
        int found = 0;
        int pieces = length - size + 1;
        for (int i = 0; i < pieces; i++)
        {
            int term = index.Terms.Find(plan.Tokens.Text(first + i, size));
            if (term < 0 || !plan.HasRoom)
            {
                continue;
            }

            int group = plan.AddGroup(c, GroupKind.Han, weight / MathF.Sqrt(pieces));
            plan.AddTerm(term, 1);
            bits |= 1ul << group;
            found += scorer.Score(scratch, c, group);
        }

        plan.Clauses[c].Several = bits;
        int wanted = pieces <= 2 ? pieces : ((2 * pieces) + 2) / 3;
        plan.Clauses[c].SeveralCount = Math.Max(1, Math.Min(wanted, BitOperations.PopCount(bits)));
        return found;
    }
}
