namespace EdgeReco.Contracts.Tests;

public sealed class SearchFilterParserTests
{
    [Fact]
    public void TryParse_Brands_SplitsAtBar()
    {
        Assert.True(SearchFilterParser.TryParse("brand: Acme | Globex", out SearchFilter? filter, out _));
        Assert.Equal(["Acme", "Globex"], Assert.IsType<SearchFilter.Brand>(filter).Values);
    }

    [Theory]
    [InlineData("price:1..5", 1.0, 5.0)]
    [InlineData("price:..5", null, 5.0)]
    [InlineData("price:2.50..", 2.5, null)]
    public void TryParse_PriceRange_ReadsBounds(string text, double? min, double? max)
    {
        Assert.True(SearchFilterParser.TryParse(text, out SearchFilter? filter, out _));
        var price = Assert.IsType<SearchFilter.Price>(filter);
        Assert.Equal(((decimal?)min, (decimal?)max), (price.Min, price.Max));
    }

    [Theory]
    [InlineData("price:..")]
    [InlineData("price:5..1")]
    [InlineData("price:-1..2")]
    [InlineData("price:a..b")]
    [InlineData("brand:")]
    [InlineData("stock:out")]
    [InlineData("colour:red")]
    [InlineData("")]
    public void TryParse_Malformed_SaysSo(string text)
    {
        Assert.False(SearchFilterParser.TryParse(text, out SearchFilter? filter, out string error));
        Assert.Null(filter);
        Assert.Contains("not a filter", error, StringComparison.Ordinal);
    }
}
