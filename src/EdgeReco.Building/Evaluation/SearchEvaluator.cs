using EdgeReco.Ingestion;

namespace EdgeReco.Building.Evaluation;

/// <summary>Holds a search against graded queries.</summary>
public static class SearchEvaluator
{
    /// <summary>How deep a ranking must go for the condensed list to be filled.</summary>
    public const int RankingDepth = 1000;

    /// <summary>Evaluates a search.</summary>
    /// <param name="queries">Graded queries.</param>
    /// <param name="search">Gives the ids found for a query, best first, up to <see cref="RankingDepth"/> of them.</param>
    /// <param name="isKnown">Whether the bundle has a product.</param>
    /// <param name="progress">Is told the share of the queries that is done; may be null.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static SearchQuality Evaluate(
        IReadOnlyList<RatedQuery> queries,
        Func<string, IReadOnlyList<string>> search,
        Func<string, bool> isKnown,
        IProgress<double>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(isKnown);
        var scores = new List<QueryScore>();
        double ndcg = 0, condensed = 0, reciprocal = 0, recall = 0, judged = 0;
        for (int i = 0; i < queries.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var metrics = new RankingMetrics(queries[i].Ratings);
            if (metrics.HasRelevant)
            {
                IReadOnlyList<string> ranking = search(queries[i].Query);
                var score = new QueryScore(metrics.Ndcg(ranking), metrics.CondensedNdcg(ranking), metrics.Recall(ranking));
                scores.Add(score);
                ndcg += score.Ndcg10;
                condensed += score.CondensedNdcg10;
                reciprocal += metrics.ReciprocalRank(ranking);
                recall += score.Recall100;
                judged += metrics.Judged(ranking);
            }

            progress?.Report((i + 1.0) / queries.Count);
        }

        double count = Math.Max(scores.Count, 1);
        return new SearchQuality
        {
            Queries = queries.Count,
            QueriesWithoutRelevant = queries.Count - scores.Count,
            UnknownProducts = queries.Sum(query => query.Ratings.Count(rating => !isKnown(rating.ProductId))),
            Ndcg10 = ndcg / count,
            CondensedNdcg10 = condensed / count,
            Mrr10 = reciprocal / count,
            Recall100 = recall / count,
            Judged10 = judged / count,
            ByQuery = scores,
        };
    }
}
