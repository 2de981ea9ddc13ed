using EdgeReco.Contracts;
using EdgeReco.Engine.Search;

namespace EdgeReco.Engine.Tests.Search;

public sealed class SuggestionTests
{
    private static readonly SearchPipeline Shop = ShopFixture.Pipeline();

    [Theory]
    [InlineData("mil", "milk")]
    [InlineData("whole mi", "whole milk")]
    [InlineData("cho", "chocolate")]
    [InlineData("choclat", "chocolate")]
    [InlineData("milk ", "milk chocolate")]
    [InlineData("巧", "巧克力")]
    [InlineData("牛", "牛奶")]
    [InlineData("火", "火锅")]
    public void Suggest_Beginning_CompletesTheQuery(string typed, string expected) =>
        Assert.Contains(new Suggestion(expected, SuggestionKind.Query, null), Shop.Suggest(typed, 8, null));

    [Fact]
    public void Suggest_Products_AreNamedInTheLanguage()
    {
        Assert.Contains(new Suggestion("全脂牛奶 1升", SuggestionKind.Product, "D-milk"), Shop.Suggest("全脂", 8, "zh"));
        Assert.Contains(new Suggestion("Whole Milk 1 L", SuggestionKind.Product, "D-milk"), Shop.Suggest("全脂", 8, null));
    }

    [Fact]
    public void Suggest_CategoriesAndBrands_HaveTheValueForAFilter()
    {
        Assert.Contains(new Suggestion("Batteries", SuggestionKind.Category, "Household/Batteries"), Shop.Suggest("batt", 8, null));
        Assert.Contains(new Suggestion("电池", SuggestionKind.Category, "Household/Batteries"), Shop.Suggest("电池", 8, "zh"));
        Assert.Contains(new Suggestion("Voltano", SuggestionKind.Brand, "Voltano"), Shop.Suggest("volt", 8, null));
    }

    [Theory]
    [InlineData("", 8)]
    [InlineData("   ", 8)]
    [InlineData("mi", 0)]
    [InlineData("zzzzzzz", 8)]
    public void Suggest_NothingToSay_IsEmpty(string typed, int top) => Assert.Empty(Shop.Suggest(typed, top, null));

    [Fact]
    public void Suggest_AnyTop_IsKept()
    {
        for (int top = 1; top <= 12; top++)
        {
            IReadOnlyList<Suggestion> found = Shop.Suggest("m", top, null);
            Assert.InRange(found.Count, 1, top);
            Assert.Equal(found.Count, found.Distinct().Count());
        }
    }

    [Fact]
    public void Suggest_OutOfBounds_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Shop.Suggest(new string('a', 513), 8, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shop.Suggest("a", 51, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shop.Suggest("a", -1, null));
    }
}
