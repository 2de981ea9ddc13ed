namespace EdgeReco.Training.Tests;

public sealed class BasketFitterTests
{
    private static BasketFitOptions Options => new() { Model = SmallStore.Model, HeldOutShare = 0.2, LeastBaskets = 100 };

    [Fact]
    public void Fit_Twice_GivesTheSameBytes()
    {
        BasketFit first = Fit(SmallStore.Baskets(), Options);
        BasketFit second = Fit(SmallStore.Baskets(), Options with { Model = SmallStore.Model with { Threads = 3 } });

        Assert.Equal(first.Int8Model!.ToBytes(), second.Int8Model!.ToBytes());
        Assert.Equal(first.Fusion, second.Fusion);
    }

    [Fact]
    public void Fit_StoreWithPlainRules_ExpectsTheNextItem()
    {
        BasketFit fit = Fit(SmallStore.Baskets(), Options);

        Assert.True(fit.HeldOut!.Value.HitRate10 > 0.95);
        Assert.All(fit.Quantization, tensor => Assert.True(tensor.Sqnr > 30, tensor.ToString()));
    }

    [Fact]
    public void Fit_TooFewBaskets_GivesNoModel()
    {
        BasketFit fit = Fit(SmallStore.Baskets(20), Options);

        Assert.Null(fit.Int8Model);
        Assert.Contains(fit.Neighbours, list => list.Count > 0);
    }

    [Fact]
    public void Fit_NoBaskets_GivesNothing()
    {
        BasketFit fit = Fit(new BasketLog(SmallStore.ProductCount), Options);

        Assert.Null(fit.Int8Model);
        Assert.All(fit.Neighbours, Assert.Empty);
        Assert.All(fit.Popularity.Counts, count => Assert.Equal(0, count));
    }

    private static BasketFit Fit(BasketLog log, BasketFitOptions options) =>
        BasketFitter.Fit(log, ProductFeatures.Build(SmallStore.Products), options, null, TestContext.Current.CancellationToken);
}
