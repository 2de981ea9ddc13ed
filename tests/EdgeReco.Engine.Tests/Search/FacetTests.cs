using EdgeReco.Contracts;
using EdgeReco.Engine.Search;

namespace EdgeReco.Engine.Tests.Search;

public sealed class FacetTests
{
    private static readonly SearchPipeline Shop = ShopFixture.Pipeline();

    [Fact]
    public void Search_BrandFacet_CountsByFallingCount() =>
        Assert.Equal("Brightmoor 4, Voltano 4, Cocova 3, Longdan 2, Haferly 1, Softley 1", Text(FacetField.Brand, ""));

    [Fact]
    public void Search_BrandFilter_LeavesOtherBrandsToChoose() =>
        Assert.Equal("Brightmoor 2, Cocova 2", Text(FacetField.Brand, "milk", new SearchFilter.Brand(["Cocova"])).Replace(", Haferly 1", "", StringComparison.Ordinal));

    [Fact]
    public void Search_CategoryFacet_ShowsTheLevelBelow()
    {
        Assert.Equal("Food 10, Household 2, Electronics 3", string.Join(", ", Text(FacetField.Category, "").Split(", ").OrderBy(t => t.Split(' ')[0] switch { "Food" => 0, "Household" => 1, _ => 2 })));
        Assert.Equal("Food/Dairy 5, Food/Sweets 3, Food/Meat 1, Food/Sauces 1", Text(FacetField.Category, "", new SearchFilter.Category(["Food"])));
        Assert.Equal("Food/Meat 1", Text(FacetField.Category, "", new SearchFilter.Category(["Food/Meat"])));
    }

    [Fact]
    public void Search_OneCategoryOnly_GoesDownToWhereItBranches() =>
        Assert.Equal("Food/Sweets/Chocolate 2, Food/Sweets/Biscuits 1", Text(FacetField.Category, "", new SearchFilter.Brand(["Cocova"])));

    [Fact]
    public void Search_Language_TranslatesLabelsNotValues()
    {
        Facet facet = Shop.Search(new SearchRequest { Query = "", Facets = [FacetField.Category, FacetField.Stock], Language = "zh" }).Facets[0];
        Assert.Contains(new FacetValue("Food", "食品", 10), facet.Values);
    }

    [Fact]
    public void Search_StockFacet_CountsWhatIsThere() => Assert.Equal("in 15", Text(FacetField.Stock, ""));

    [Fact]
    public void Search_PriceFacet_CountsEveryPricedProductOnceAndItsFilterAgrees()
    {
        Facet facet = Facet(FacetField.Price, "");
        Assert.InRange(facet.Values.Count, 3, 5);
        Assert.Equal(15, facet.Values.Sum(v => v.Count));
        foreach (FacetValue value in facet.Values)
        {
            Assert.True(SearchFilterParser.TryParse($"price:{value.Value}", out SearchFilter? filter, out _), value.Value);
            Assert.Equal(value.Count, Shop.Search(new SearchRequest { Query = "", Filters = [filter!] }).Total);
        }
    }

    [Fact]
    public void Search_OnePriceOnly_HasNoRanges() => Assert.Empty(Facet(FacetField.Price, "oat").Values);

    [Fact]
    public void Search_Facets_ComeInTheOrderAskedFor() =>
        Assert.Equal(
            [FacetField.Stock, FacetField.Brand],
            Shop.Search(new SearchRequest { Query = "milk", Facets = [FacetField.Stock, FacetField.Brand] }).Facets.Select(f => f.Field));

    private static Facet Facet(FacetField field, string query, params SearchFilter[] filters) =>
        Assert.Single(Shop.Search(new SearchRequest { Query = query, Filters = filters, Facets = [field] }).Facets);

    private static string Text(FacetField field, string query, params SearchFilter[] filters) =>
        string.Join(", ", Facet(field, query, filters).Values.Select(v => $"{v.Value} {v.Count}"));
}
