namespace EdgeReco.Training.Tests.Products;

public sealed class SimilarProductsTests
{
    [Fact]
    public void Build_WithoutSales_FindsTheSameCategory()
    {
        ProductFeatures features = ProductFeatures.Build(SmallStore.Products);
        BasketFit fit = BasketFitter.Fit(
            new BasketLog(SmallStore.ProductCount), features, new BasketFitOptions(), null, TestContext.Current.CancellationToken);

        ScoredItem[][] similar = SimilarProducts.Build(SmallStore.Products, features, fit, new SimilarProductOptions(), new ParallelOptions());

        for (int product = 0; product < similar.Length; product++)
        {
            Assert.DoesNotContain(similar[product], item => item.Item == product);
            Assert.All(similar[product].Take(SmallStore.GroupSize - 1), item => Assert.Equal(product / SmallStore.GroupSize, item.Item / SmallStore.GroupSize));
        }
    }
}
