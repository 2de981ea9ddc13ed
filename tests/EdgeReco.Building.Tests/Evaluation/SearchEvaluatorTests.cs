using EdgeReco.Building.Evaluation;
using EdgeReco.Ingestion;

namespace EdgeReco.Building.Tests.Evaluation;

public sealed class SearchEvaluatorTests
{
    private static readonly RatedQuery Milk = new("milk", [new("a", 3), new("b", 1), new("c", 0), new("gone", 1)]);

    [Fact]
    public void Evaluate_RankingWithUnjudged_GivesTheFormulasByHand()
    {
        SearchQuality quality = Evaluate([Milk], ["x", "a", "c", "b"]);
        double ideal = 7 + (1 / Math.Log2(3)) + 0.5;
        Assert.Equal(((7 / Math.Log2(3)) + (1 / Math.Log2(5))) / ideal, quality.Ndcg10, 12);
        Assert.Equal((7 + 0.5) / ideal, quality.CondensedNdcg10, 12);
        Assert.Equal(0.5, quality.Mrr10);
        Assert.Equal(2 / 3.0, quality.Recall100, 12);
        Assert.Equal(0.75, quality.Judged10);
        Assert.Equal(1, quality.UnknownProducts);
    }

    [Fact]
    public void Evaluate_QueryWithoutRelevant_IsLeftOutOfTheMeans()
    {
        SearchQuality quality = Evaluate([Milk, new RatedQuery("none", [new("a", 0)])], ["a", "b", "gone"]);
        Assert.Equal((2, 1), (quality.Queries, quality.QueriesWithoutRelevant));
        Assert.Equal(1, quality.Ndcg10, 12);
    }

    [Fact]
    public void Evaluate_NothingFound_IsZero()
    {
        SearchQuality quality = Evaluate([Milk], []);
        Assert.Equal((0.0, 0.0, 0.0, 0.0, 0.0), (quality.Ndcg10, quality.CondensedNdcg10, quality.Mrr10, quality.Recall100, quality.Judged10));
    }

    [Fact]
    public void Evaluate_RelevantOnlyFurtherDown_CountsForCondensedAndRecallAlone()
    {
        string[] ranking = [.. Enumerable.Range(0, 50).Select(i => $"x{i}"), "a"];
        SearchQuality quality = Evaluate([Milk], ranking);
        Assert.Equal((0.0, 0.0), (quality.Ndcg10, quality.Mrr10));
        Assert.True(quality.CondensedNdcg10 > 0.8);
        Assert.Equal(1 / 3.0, quality.Recall100, 12);
    }

    [Fact]
    public void Percentiles_NearestRank_OfHundred()
    {
        double[] samples = [.. Enumerable.Range(1, 100).Select(i => 101.0 - i)];
        Assert.Equal(new LatencyPercentiles(50, 90, 99), LatencyPercentiles.Of(samples));
        Assert.Equal(default, LatencyPercentiles.Of([]));
    }

    private static SearchQuality Evaluate(RatedQuery[] queries, string[] ranking) =>
        SearchEvaluator.Evaluate(queries, _ => ranking, id => id != "gone", null, TestContext.Current.CancellationToken);
}
