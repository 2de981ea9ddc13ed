using EdgeReco.Contracts;
using EdgeReco.Retrieval.Catalog;

namespace EdgeReco.Engine.Recommend;

/// <summary>From a scored workspace to candidates with their reasons.</summary>
/// <param name="catalog">The catalogue.</param>
/// <param name="ranker">Scored the workspace.</param>
internal sealed class CandidateCollector(CatalogReader catalog, BasketRanker ranker)
{
    /// <summary>Neighbours that add less than this to a score did not decide it.</summary>
    private const float DecisiveNeighbours = 0.4f;

    /// <summary>A share of the hour's sales this much above the share overall makes a product one of the hour.</summary>
    private const float HourLift = 1.15f;

    /// <summary>Selects the best that may be shown, best first.</summary>
    public int Collect(ReadOnlySpan<int> context, ReadOnlySpan<int> basket, DateTime at, bool includeOutOfStock, RankWorkspace workspace, Span<Candidate> target)
    {
        float[] scores = workspace.Scores;
        foreach (int item in basket)
        {
            scores[item] = float.NegativeInfinity;
        }

        if (!includeOutOfStock)
        {
            for (int product = 0; product < scores.Length; product++)
            {
                if (!catalog.InStock(product))
                {
                    scores[product] = float.NegativeInfinity;
                }
            }
        }

        Span<int> top = stackalloc int[target.Length];
        Span<float> topScores = stackalloc float[target.Length];
        ReadOnlySpan<int> sales = ranker.Popularity is null ? [] : ranker.Popularity.Counts;
        int count = TopSelector.Select(scores, sales, top, topScores);
        for (int i = 0; i < count; i++)
        {
            (ReasonCode code, int because) = context.IsEmpty ? (PopularityReason(top[i], at), -1) : BasketReason(top[i], context, workspace);
            target[i] = new Candidate(top[i], topScores[i], code, because);
        }

        return count;
    }

    private (ReasonCode Code, int Because) BasketReason(int product, ReadOnlySpan<int> context, RankWorkspace workspace)
    {
        if (ranker.NeighbourPart(product, workspace) >= DecisiveNeighbours
            && ranker.StrongestVoter(context, product, workspace) is >= 0 and var voter)
        {
            return (ReasonCode.BoughtTogether, voter);
        }

        return (ranker.HasModel ? ReasonCode.BasketModel : ReasonCode.Popular, -1);
    }

    private ReasonCode PopularityReason(int product, DateTime at)
    {
        if (ranker.Popularity is not { } popularity)
        {
            return ReasonCode.Assortment;
        }

        int listed = popularity.AtHour(at.Hour, out ReadOnlySpan<float> shares).IndexOf(product);
        if (listed < 0)
        {
            return ReasonCode.Popular;
        }

        return shares[listed] > HourLift * popularity.ShareOf(product) ? ReasonCode.PopularNow : ReasonCode.Popular;
    }
}
