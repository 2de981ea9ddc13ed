using EdgeReco.Contracts;
using EdgeReco.Engine.Search;

namespace EdgeReco.Engine.Tests.Search;

public sealed class HighlightTests
{
    private static readonly SearchPipeline Shop = ShopFixture.Pipeline();

    [Theory]
    [InlineData("whole milk", "[Whole] [Milk] 1 L")]
    [InlineData("choclate milk", "[Milk] [Chocolate] Bar 100 g")]
    [InlineData("battery", "AA [Batteries] 4-pack")]
    [InlineData("pap", "[Paper] Towels 2 rolls")]
    [InlineData("creme", "[Crème] fraîche 200 g")]
    [InlineData("usbc", "[USB-C] Charger 20W")]
    [InlineData("500 g", "Strawberry Yogurt [500g]")]
    public void Search_Name_IsMarkedWhereItMatched(string query, string expected) => Assert.Equal(expected, Name(query, null));

    [Theory]
    [InlineData("牛奶", "全脂[牛奶] 1升")]
    [InlineData("全脂牛奶", "[全脂牛奶] 1升")]
    [InlineData("milk", null)]
    [InlineData("酸奶", "草莓[酸奶] 500克")]
    public void Search_ChineseName_IsMarkedToo(string query, string? expected) => Assert.Equal(expected, Name(query, "zh"));

    [Fact]
    public void Search_CategoryAndBrand_AreMarked()
    {
        Highlight[] highlights = [.. Shop.Search(new SearchRequest { Query = "brightmoor dairy yogurt" }).Hits[0].Highlights];
        Assert.Equal(["name", "brand", "category", "category"], highlights.Select(h => h.Field));
        Assert.Equal(["Strawberry Yogurt 500g", "Brightmoor", "Dairy", "Yogurt"], highlights.Select(h => h.Text));
    }

    [Fact]
    public void Search_LongDescription_IsCutToThePassage()
    {
        Highlight highlight = Shop.Search(new SearchRequest { Query = "voucher" }).Hits[0].Highlights.Single(h => h.Field == "description");
        Assert.InRange(highlight.Text.Length, 20, 200);
        Assert.Contains("[voucher]", Marked(highlight), StringComparison.Ordinal);
        Assert.False(char.IsWhiteSpace(highlight.Text[0]));
    }

    [Fact]
    public void Search_Markup_StaysText()
    {
        SearchPipeline pipeline = ShopFixture.Pipeline(new Product { Id = "x", Name = "<b>Evil</b> & co" });
        Assert.Equal("<b>[Evil]</b> & co", Marked(pipeline.Search(new SearchRequest { Query = "evil" }).Hits[0].Highlights[0]));
    }

    private static string? Name(string query, string? language) =>
        Shop.Search(new SearchRequest { Query = query, Language = language }).Hits[0].Highlights.SingleOrDefault(h => h.Field == "name") is { } name ? Marked(name) : null;

    private static string Marked(Highlight highlight)
    {
        SearchPipelineTests.CheckSpans(highlight);
        string text = highlight.Text;
        foreach (TextSpan span in highlight.Spans.Reverse())
        {
            text = text.Insert(span.Start + span.Length, "]").Insert(span.Start, "[");
        }

        return text;
    }
}
