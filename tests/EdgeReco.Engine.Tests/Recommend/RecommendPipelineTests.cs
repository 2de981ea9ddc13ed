using EdgeReco.Contracts;
using EdgeReco.Engine.Recommend;

namespace EdgeReco.Engine.Tests.Recommend;

public sealed class RecommendPipelineTests
{
    private static readonly DateTime Morning = new(2026, 5, 1, 8, 30, 0);
    private static readonly DateTime Evening = new(2026, 5, 1, 18, 30, 0);

    [Fact]
    public void Recommend_EmptyBasket_GivesWhatSellsAtTheHour()
    {
        RecommendPipeline pipeline = RecommendStore.Pipeline();

        RecommendedItem morning = pipeline.Recommend(new RecommendRequest { At = Morning }).Items[0];
        RecommendedItem evening = pipeline.Recommend(new RecommendRequest { At = Evening }).Items[0];

        Assert.Equal(("P07", ReasonCode.PopularNow), (morning.Product.Id, morning.Reason.Code));
        Assert.Equal(("P05", ReasonCode.Popular), (evening.Product.Id, evening.Reason.Code));
    }

    [Fact]
    public void Recommend_Basket_GivesNeighboursWithTheItemThatLedToThem()
    {
        RecommendResult result = RecommendStore.Pipeline().Recommend(new RecommendRequest { Basket = ["P08"], At = Evening, Top = 2, Language = "zh" });

        Assert.Equal(["P09", "P10"], result.Items.Select(item => item.Product.Id));
        Assert.Equal("商品9", result.Items[0].Product.Name);
        Assert.Equal(ReasonCode.BoughtTogether, result.Items[0].Reason.Code);
        Assert.Equal(["P08"], result.Items[0].Reason.Because);
        Assert.Contains("商品8", result.Items[0].Reason.Text, StringComparison.Ordinal);
        Assert.Equal(["basket_model"], result.Skipped);
    }

    [Fact]
    public void Recommend_OutOfStock_IsLeftOutUnlessAskedFor()
    {
        RecommendPipeline pipeline = RecommendStore.Pipeline();
        var request = new RecommendRequest { Basket = ["P02"], Top = RecommendStore.Count };

        Assert.DoesNotContain(pipeline.Recommend(request).Items, item => item.Product.Id == "P03");
        Assert.Equal("P03", pipeline.Recommend(request with { IncludeOutOfStock = true }).Items[0].Product.Id);
    }

    [Fact]
    public void Recommend_WholeCatalogueAskedFor_LeavesOutTheBasket()
    {
        RecommendResult result = RecommendStore.Pipeline().Recommend(new RecommendRequest { Basket = ["P00", "P01", "P00"], Top = 200, IncludeOutOfStock = true });

        Assert.Equal(RecommendStore.Count - 2, result.Items.Count);
        Assert.DoesNotContain(result.Items, item => item.Product.Id is "P00" or "P01");
        Assert.Equal(result.Items.Count, result.Items.Select(item => item.Product.Id).Distinct().Count());
    }

    [Fact]
    public void Recommend_UnknownIds_AreCounted()
    {
        RecommendResult result = RecommendStore.Pipeline().Recommend(
            new RecommendRequest { Basket = ["nowhere", "P08", new string('x', 5000), ""], Viewed = ["?"], Top = 1 });

        Assert.Equal(4, result.Unknown);
        Assert.Equal("P09", Assert.Single(result.Items).Product.Id);
    }

    [Fact]
    public void Recommend_OnlyViewed_FollowsWhatWasLookedAt()
    {
        RecommendResult result = RecommendStore.Pipeline().Recommend(new RecommendRequest { Viewed = ["P08"], Top = 1 });

        Assert.Equal("P09", result.Items[0].Product.Id);
    }

    [Fact]
    public void Recommend_WithModel_AddsItsScores()
    {
        using var model = new FixedModel(RecommendStore.Count, favourite: 11);

        RecommendResult result = RecommendStore.Pipeline(model).Recommend(new RecommendRequest { Basket = ["P04"], Top = 3, Explain = true });

        RecommendedItem first = result.Items[0];
        Assert.Equal(("P11", ReasonCode.BasketModel), (first.Product.Id, first.Reason.Code));
        Assert.Equal(50, first.Explanation.Single(part => part.Name == "basket_model").Value);
        Assert.Equal(first.Score, first.Explanation.Sum(part => part.Value), 1e-3);
        Assert.Empty(result.Skipped);
    }

    [Fact]
    public void Recommend_StoreWithoutSales_AnswersFromTheCatalogue()
    {
        var pipeline = new RecommendPipeline(new RecommendParts { Catalog = RecommendStore.Catalog() });

        RecommendResult empty = pipeline.Recommend(new RecommendRequest { Top = 3 });
        RecommendResult basket = pipeline.Recommend(new RecommendRequest { Basket = ["P04"], Top = 3 });

        Assert.Equal(3, empty.Items.Count);
        Assert.All(empty.Items, item => Assert.Equal(ReasonCode.Assortment, item.Reason.Code));
        Assert.Equal(["P05", "P06", "P07"], basket.Items.Select(item => item.Product.Id).Order());
        Assert.Equal(["basket_model", "neighbours", "popularity"], basket.Skipped);
    }

    [Fact]
    public void Recommend_OneProduct_HasNothingToAdd()
    {
        var pipeline = new RecommendPipeline(new RecommendParts { Catalog = RecommendStore.Catalog(1) });

        Assert.Empty(pipeline.Recommend(new RecommendRequest { Basket = ["P00"] }).Items);
        Assert.Single(pipeline.Recommend(new RecommendRequest()).Items);
        Assert.Empty(pipeline.Similar("P00", 5, null)!.Items);
    }

    [Fact]
    public void Recommend_Diversity_MixesCategories()
    {
        var pipeline = new RecommendPipeline(new RecommendParts { Catalog = RecommendStore.Catalog(), Settings = new RecommendSettings { Diversity = 1 } });
        var strict = new RecommendPipeline(new RecommendParts { Catalog = RecommendStore.Catalog(), Popularity = RecommendStore.Popularity(), Settings = new RecommendSettings { Diversity = 1 } });

        Assert.Equal(3, pipeline.Recommend(new RecommendRequest { Top = 3 }).Items.Count);
        Assert.True(strict.Recommend(new RecommendRequest { Top = 3, At = Evening }).Items.Select(item => item.Product.Category[1]).Distinct().Count() > 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public void Recommend_TopOutOfBounds_Throws(int top) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RecommendStore.Pipeline().Recommend(new RecommendRequest { Top = top }));

    [Fact]
    public void Similar_UnknownId_IsNull() => Assert.Null(RecommendStore.Pipeline().Similar("nowhere", 5, null));

    [Fact]
    public void Similar_NoList_GivesTheSameCategoryFirst()
    {
        RecommendResult result = RecommendStore.Pipeline().Similar("P00", 5, null)!;

        Assert.Equal(["P01", "P02"], result.Items.Take(2).Select(item => item.Product.Id));
        Assert.Equal(5, result.Items.Count);
        Assert.All(result.Items, item => Assert.Equal(["P00"], item.Reason.Because));
        Assert.Equal(["similar"], result.Skipped);
    }

    [Fact]
    public void Ctor_PartOfAnotherCatalogue_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => new RecommendPipeline(new RecommendParts
        {
            Catalog = RecommendStore.Catalog(), Neighbours = RecommendStore.Neighbours(7),
        }));

    private sealed class FixedModel(int items, int favourite) : IBasketModel
    {
        public int ItemCount => items;

        public int MaxItems => 5;

        public string Provider => "test";

        public void Score(ReadOnlySpan<int> basket, Span<float> scores)
        {
            scores.Clear();
            scores[favourite] = 50;
        }

        public void Dispose()
        {
        }
    }
}
