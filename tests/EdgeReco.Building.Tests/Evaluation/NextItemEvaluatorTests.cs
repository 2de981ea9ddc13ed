using EdgeReco.Building.Evaluation;
using EdgeReco.Training;

namespace EdgeReco.Building.Tests.Evaluation;

public sealed class NextItemEvaluatorTests
{
    [Fact]
    public void Evaluate_TiesAndPrefix_RanksBySalesThenId()
    {
        // All scores alike: products rank by sales (2, then 0 and 1), equal sales by id ('a' is product 1).
        var log = new BasketLog(4);
        log.Add([2, 0], DateTime.UnixEpoch);
        string[] ids = ["b", "a", "c", "d"];

        NextItemQuality quality = new NextItemEvaluator(log, ids, [5, 5, 9, 0]).Evaluate(new Same(), null, TestContext.Current.CancellationToken);

        // Product 2 is in the prefix, so product 1 is first and product 0 second.
        Assert.Equal(0.5, quality.Mrr20);
        Assert.Equal(1 / Math.Log2(3), quality.Ndcg20, 1e-12);
        Assert.Equal(1, quality.HitRate10);
        Assert.Equal(0.75, quality.Coverage20);
    }

    [Fact]
    public void Evaluate_LongAndShortBaskets_CountsEventsAsTheDesignSays()
    {
        var log = new BasketLog(100);
        log.Add([.. Enumerable.Range(0, 100)], DateTime.UnixEpoch);
        log.Add([1], DateTime.UnixEpoch);
        log.Add([1, 2], DateTime.UnixEpoch);

        NextItemQuality quality = new NextItemEvaluator(log, [.. Enumerable.Range(0, 100).Select(i => $"{i}")], new int[100])
            .Evaluate(new Same(), null, TestContext.Current.CancellationToken);

        Assert.Equal(2, quality.Baskets);
        Assert.Equal(59 + 1, quality.Events);
    }

    [Fact]
    public void Score_Cosine_IsTheSumOverTheBasket()
    {
        var fit = new BasketLog(3);
        fit.Add([0, 1], DateTime.UnixEpoch);
        fit.Add([0, 1, 2], DateTime.UnixEpoch);
        float[] scores = new float[3];

        new NextItemCosine(fit).Score([0, 1], DateTime.UnixEpoch, scores);

        Assert.Equal([1f, 1f, (float)(2 / Math.Sqrt(2))], scores);
    }

    private sealed class Same : INextItemScorer
    {
        public void Score(ReadOnlySpan<int> basket, DateTime at, Span<float> scores) => scores.Clear();
    }
}
