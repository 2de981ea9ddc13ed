using EdgeReco.Contracts;

namespace EdgeReco.Training.Tests.Products;

public sealed class ProductFeaturesTests
{
    [Fact]
    public void Build_SharedAndOwnWords_KeepsTheShared()
    {
        ProductFeatures features = ProductFeatures.Build(
        [
            new Product { Id = "A1", Name = "Red Teacup", Brand = "Acme" },
            new Product { Id = "B2", Name = "teacup, BLUE", Brand = "acme" },
            new Product { Id = "C3", Name = "Lamp" },
        ]);

        Assert.Equal(2, features.Count);
        Assert.Equal(features.Of(0).ToArray(), features.Of(1).ToArray());
        Assert.True(features.Of(2).IsEmpty);
    }

    [Fact]
    public void Build_ChineseNames_SharePairsOfSigns()
    {
        ProductFeatures features = ProductFeatures.Build(
            [new Product { Id = "1", Name = "全脂牛奶" }, new Product { Id = "2", Name = "低脂牛奶" }]);

        Assert.Equal(2, features.Of(0).Length);
    }

    [Fact]
    public void Build_NoProducts_HasNothing() => Assert.Equal(0, ProductFeatures.Build([]).Count);
}
