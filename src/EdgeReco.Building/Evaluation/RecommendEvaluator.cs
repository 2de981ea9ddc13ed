using EdgeReco.Building.Recommend;
using EdgeReco.Engine;
using EdgeReco.Ingestion;
using EdgeReco.Training;

namespace EdgeReco.Building.Evaluation;

/// <summary>
/// Next item in basket, for a bundle and for baselines in the same run. Only products of the bundle's fit count: those
/// that it knows to have been sold. Baskets are reduced to them and the ranking is over all of them.
/// </summary>
/// <param name="store">The bundle.</param>
/// <param name="options">Mapping and dates; sales before <see cref="ReadOptions.From"/> fit the cosine baseline.</param>
/// <param name="progress">Is told how far it has come; may be null.</param>
public sealed class RecommendEvaluator(StoreEngine store, ReadOptions options, IProgress<BuildProgress>? progress)
{
    /// <summary>Evaluates.</summary>
    /// <param name="interactions">A source of sales.</param>
    /// <param name="sales">For each product the baskets of the fit that hold it.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The figures, and what became of the source's rows.</returns>
    /// <exception cref="SourceException">The source cannot be used; the message says why in one line.</exception>
    public (RecommendEvaluation Evaluation, SourceReport Report) Evaluate(string interactions, IReadOnlyList<int> sales, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sales);
        string[] ids = [.. Enumerable.Range(0, store.ProductCount).Select(store.Catalog.GetId)];
        Dictionary<string, int> fitted = ids.Select((id, i) => (id, i)).Where(product => sales[product.i] > 0).ToDictionary(StringComparer.Ordinal);
        BasketResult tested = Read(interactions, "sales", options.From, options.Until, fitted, cancellationToken);
        if (!tested.Baskets.Any(basket => basket.Items.Count > 1))
        {
            throw new SourceException($"{interactions}: holds no basket with two products of the bundle between the dates");
        }

        BasketLog? before = options.From is { } from
            ? RecommendFitter.Log(ids.Length, Read(interactions, "earlier sales", null, from, fitted, cancellationToken).Baskets)
            : null;
        var evaluator = new NextItemEvaluator(RecommendFitter.Log(ids.Length, tested.Baskets), ids, sales);
        NextItemQuality Run(string stage, INextItemScorer scorer) =>
            evaluator.Evaluate(new FittedOnly(scorer, sales), progress is null ? null : new ShareProgress(stage, progress), cancellationToken);

        NextItemCosine? cosine = before is { Count: > 0 } ? new NextItemCosine(before) : null;
        var evaluation = new RecommendEvaluation(
            Run("ours", new NextItemRanker(store.Recommender.Ranker)),
            Run("popularity", new NextItemPopularity(sales)),
            cosine is null ? null : Run("cosine neighbours", cosine),
            cosine is null ? null : Run("cosine neighbours of the last item", cosine.WithReach(1)));
        return (evaluation, tested.Report);
    }

    private BasketResult Read(string path, string stage, DateTime? from, DateTime? until, Dictionary<string, int> fitted, CancellationToken cancellationToken)
    {
        var read = new ReadOptions
        {
            Mapping = options.Mapping,
            From = from,
            Until = until,
            Progress = progress is null ? null : new SourceProgress(stage, progress),
        };
        return BasketReader.Read(path, read, fitted, cancellationToken);
    }

    /// <summary>Leaves products that were never sold in the fit out of the ranking.</summary>
    private sealed class FittedOnly(INextItemScorer inner, IReadOnlyList<int> sales) : INextItemScorer
    {
        private readonly int[] _unsold = [.. Enumerable.Range(0, sales.Count).Where(product => sales[product] == 0)];

        public void Score(ReadOnlySpan<int> basket, DateTime at, Span<float> scores)
        {
            inner.Score(basket, at, scores);
            foreach (int product in _unsold)
            {
                scores[product] = float.NegativeInfinity;
            }
        }
    }

    private sealed class ShareProgress(string stage, IProgress<BuildProgress> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report(new BuildProgress(stage, value, ""));
    }
}
