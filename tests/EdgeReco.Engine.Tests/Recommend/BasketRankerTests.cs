using EdgeReco.Engine.Recommend;

namespace EdgeReco.Engine.Tests.Recommend;

public sealed class BasketRankerTests
{
    [Fact]
    public void Rank_SteadyState_AllocatesNothing()
    {
        var ranker = new BasketRanker(RecommendStore.Count, null, RecommendStore.Neighbours(), RecommendStore.Popularity(), new RecommendSettings());
        int[] top = new int[5];
        float[] scores = new float[5];
        ranker.Rank([1, 2, 3], DateTime.UnixEpoch, top, scores);
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < 100; i++)
        {
            ranker.Rank([1, 2, 3], DateTime.UnixEpoch, top, scores);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Rank_SameBasketAgain_GivesTheSame()
    {
        var ranker = new BasketRanker(RecommendStore.Count, null, RecommendStore.Neighbours(), RecommendStore.Popularity(), new RecommendSettings());
        int[] first = new int[8];
        int[] second = new int[8];
        float[] scores = new float[8];

        ranker.Rank([1, 2, 3], DateTime.UnixEpoch, first, scores);
        ranker.Rank([9], DateTime.UnixEpoch, second, scores);
        ranker.Rank([1, 2, 3], DateTime.UnixEpoch, second, scores);

        Assert.Equal(first, second);
        Assert.DoesNotContain(2, first);
    }

    [Fact]
    public void Rank_FewerProductsThanAskedFor_ReturnsHowManyThereAre()
    {
        var ranker = new BasketRanker(RecommendStore.Count, null, null, null, new RecommendSettings());

        Assert.Equal(RecommendStore.Count - 1, ranker.Rank([0], DateTime.UnixEpoch, new int[50], new float[50]));
    }
}
