using EdgeReco.Building.Recommend;
using EdgeReco.Contracts;
using EdgeReco.Engine.Recommend;
using EdgeReco.Inference.BasketModels;
using EdgeReco.Ingestion;
using EdgeReco.Retrieval.Neighbours;
using EdgeReco.Retrieval.Popularity;
using EdgeReco.Training;

namespace EdgeReco.Building.Tests.Recommend;

public sealed class RecommendFitterTests
{
    private const int Groups = 6;
    private const int GroupSize = 6;

    private static readonly BasketFitOptions Options = new()
    {
        Model = new BasketModelOptions { Dimension = 16, MaxItems = 8, Heads = 2, Hidden = 32, Epochs = 4, Batch = 64, LearningRate = 0.02f },
        HeldOutShare = 0.2,
    };

    [Fact]
    public void Fit_StoreWithPlainRules_ServesTheNextItem()
    {
        IReadOnlyList<Product> products = Products(Groups * GroupSize);
        RecommendArtifacts parts = Fit(products, Baskets(500));
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, parts.BasketModel!);
            using IBasketModel model = new OnnxBasketModelLoader().Load(path);
            var ranker = new BasketRanker(
                products.Count, model, NeighbourIndex.Open(parts.Neighbours!), PopularityIndex.Open(parts.Popularity!), RecommendSettings.Read(parts.Settings));
            int[] top = new int[GroupSize - 2];

            ranker.Rank([6, 7], DateTime.UnixEpoch, top, new float[top.Length]);

            Assert.Equal([8, 9, 10, 11], top.Order());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Fit_Twice_WritesTheSameBytes()
    {
        RecommendArtifacts first = Fit(Products(36), Baskets(300));
        RecommendArtifacts second = Fit(Products(36), Baskets(300));

        Assert.Equal(first.BasketModel, second.BasketModel);
        Assert.Equal(first.Neighbours, second.Neighbours);
        Assert.Equal(first.Similar, second.Similar);
        Assert.Equal(first.Popularity, second.Popularity);
        Assert.Equal(first.Settings, second.Settings);
    }

    [Fact]
    public void Fit_NoSales_LeavesOutWhatNeedsThem()
    {
        RecommendArtifacts parts = Fit(Products(10), []);

        Assert.Null(parts.BasketModel);
        Assert.Null(parts.Neighbours);
        Assert.Null(parts.Popularity);
        Assert.Equal(10, NeighbourIndex.Open(parts.Similar).ItemCount);
    }

    [Fact]
    public void Fit_OneProduct_Works()
    {
        RecommendArtifacts parts = Fit(Products(1), [new Basket("1", DateTime.UnixEpoch, [0])]);

        Assert.Null(parts.BasketModel);
        Assert.Equal([1], parts.Sales);
    }

    private static RecommendArtifacts Fit(IReadOnlyList<Product> products, IReadOnlyList<Basket> baskets) =>
        RecommendFitter.Fit(products, baskets, Options, null, TimeProvider.System, TestContext.Current.CancellationToken);

    private static IReadOnlyList<Product> Products(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Product { Id = $"P{i:00}", Name = $"Product {i}", Category = [$"Group {i / GroupSize}"] })];

    private static IReadOnlyList<Basket> Baskets(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(b =>
        {
            int group = random.Next(Groups);
            int first = random.Next(GroupSize);
            return new Basket(
                $"{b}",
                DateTime.UnixEpoch.AddHours(b),
                [.. Enumerable.Range(0, random.Next(2, GroupSize + 1)).Select(i => (group * GroupSize) + ((first + i) % GroupSize))]);
        })];
    }
}
