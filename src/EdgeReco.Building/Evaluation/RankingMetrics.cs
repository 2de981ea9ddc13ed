using EdgeReco.Ingestion;

namespace EdgeReco.Building.Evaluation;

/// <summary>Metrics of one ranking against one query's grades.</summary>
/// <remarks>
/// DCG@k = sum over ranks i = 1 .. k of (2^grade - 1) / log2(i + 1); nDCG divides by the DCG of the best order of all the
/// graded products, also of those that the bundle lacks: a store that does not have what was asked for cannot score 1.
/// (Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002, with exponential gain.)
/// The condensed list is the ranking without the unjudged products (Sakai, "Alternatives to bpref", 2007).
/// </remarks>
internal sealed class RankingMetrics
{
    private const int Depth = 10;
    private const int RecallDepth = 100;

    private readonly Dictionary<string, double> _grades;
    private readonly double _ideal;
    private readonly int _relevant;

    public RankingMetrics(IReadOnlyList<Rating> ratings)
    {
        _grades = ratings.ToDictionary(rating => rating.ProductId, rating => rating.Grade, StringComparer.Ordinal);
        _relevant = ratings.Count(rating => rating.Grade > 0);
        _ideal = Dcg(ratings.Select(rating => rating.Grade).OrderDescending());
    }

    public bool HasRelevant => _relevant > 0;

    public double Ndcg(IReadOnlyList<string> ranking) => Dcg(ranking.Select(id => _grades.GetValueOrDefault(id))) / _ideal;

    public double CondensedNdcg(IReadOnlyList<string> ranking) => Dcg(ranking.Where(_grades.ContainsKey).Select(id => _grades[id])) / _ideal;

    public double ReciprocalRank(IReadOnlyList<string> ranking)
    {
        for (int i = 0; i < Math.Min(Depth, ranking.Count); i++)
        {
            if (_grades.GetValueOrDefault(ranking[i]) > 0)
            {
                return 1.0 / (i + 1);
            }
        }

        return 0;
    }

    public double Recall(IReadOnlyList<string> ranking) =>
        ranking.Take(RecallDepth).Count(id => _grades.GetValueOrDefault(id) > 0) / (double)_relevant;

    /// <summary>Judged among the first ten that are there; 0 for an empty ranking.</summary>
    public double Judged(IReadOnlyList<string> ranking) =>
        ranking.Count == 0 ? 0 : ranking.Take(Depth).Count(_grades.ContainsKey) / (double)Math.Min(Depth, ranking.Count);

    private static double Dcg(IEnumerable<double> grades)
    {
        double sum = 0;
        int rank = 1;
        foreach (double grade in grades.Take(Depth))
        {
            sum += (Math.Pow(2, grade) - 1) / Math.Log2(++rank);
        }

        return sum;
    }
}
