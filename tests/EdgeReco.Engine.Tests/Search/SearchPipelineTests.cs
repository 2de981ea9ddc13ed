using EdgeReco.Contracts;
using EdgeReco.Engine.Search;

namespace EdgeReco.Engine.Tests.Search;

public sealed class SearchPipelineTests
{
    private static readonly SearchPipeline Shop = ShopFixture.Pipeline();

    [Theory]
    [InlineData("whole milk", "milk")]
    [InlineData("chocolates", "dark")]
    [InlineData("battery", "aa")]
    [InlineData("choco", "dark")]
    [InlineData("paper tow", "towel")]
    [InlineData("creme fraiche", "creme")]
    [InlineData("CRÈME", "creme")]
    [InlineData("yoghurt strawbery", "yogurt")]
    [InlineData("choclate dark", "dark")]
    [InlineData("bateries", "aa")]
    [InlineData("chagrer", "charger")]
    [InlineData("head set", "headset")]
    [InlineData("powerbank", "powerbank")]
    [InlineData("usbc", "charger")]
    [InlineData("usb c", "charger")]
    [InlineData("500 g", "yogurt")]
    [InlineData("1l oat", "oat")]
    [InlineData("x200", "headset")]
    [InlineData("hot pot beef", "beef")]
    [InlineData("milk chocolate", "choc")]
    [InlineData("longdan soup", "hotpot")]
    [InlineData("牛奶", "milk")]
    [InlineData("牛奶巧克力", "choc")]
    [InlineData("电池", "aa")]
    [InlineData("奶牛全脂", "milk")]
    [InlineData("火锅 牛肉", "beef")]
    [InlineData("肉", "beef")]
    [InlineData("耳机x200", "headset")]
    [InlineData("ｘ２００", "headset")]
    public void Search_Query_PutsTheRightProductFirst(string query, string expected) => Assert.Equal(expected, Search(query).Ids()[0]);

    [Fact]
    public void Search_HeadNoun_BeatsModifier()
    {
        Assert.Equal(["milk", "skim", "choc"], Search("milk").Ids().Take(3));
        Assert.Equal("choc", Search("牛奶").Ids()[2]);
    }

    [Theory]
    [InlineData("SKU-77A")]
    [InlineData("sku-77a")]
    [InlineData(" SKU-77A ")]
    public void Search_Sku_PutsThatProductFirst(string query)
    {
        SearchResult result = ShopFixture.Pipeline(new Product { Id = "other", Name = "SKU 77A sku-77a" }).Search(new SearchRequest { Query = query });
        Assert.Equal("SKU-77A", result.Hits[0].Product.Id);
        Assert.Equal(ReasonCode.ExactCode, result.Hits[0].Reason.Code);
    }

    [Theory]
    [InlineData("036000291452")]
    [InlineData("0036000291452")]
    [InlineData("00036000291452")]
    public void Search_Gtin_FindsAnyForm(string query) => Assert.Equal(["milk"], Search(query).Ids());

    [Fact]
    public void Search_Typo_SaysWhatItUnderstood()
    {
        SearchResult result = Search("dark choclate");
        Assert.Equal("dark chocolate", result.Corrected);
        Assert.Equal(ReasonCode.TypoMatch, result.Hits[0].Reason.Code);
        Assert.Equal("Matches “dark chocolate”", result.Hits[0].Reason.Text);
        Assert.Empty(Shop.Search(new SearchRequest { Query = "choclate", Typos = false, Prefix = false }).Hits);
    }

    [Fact]
    public void Search_ExactWord_IsNotCorrected()
    {
        SearchResult result = Search("oat");
        Assert.Null(result.Corrected);
        Assert.Equal(["oat"], result.Ids());
    }

    [Fact]
    public void Search_Prefix_OnlyWhenAsked()
    {
        Assert.Contains("choc", Search("choco").Ids());
        Assert.Empty(Shop.Search(new SearchRequest { Query = "choco", Prefix = false, Typos = false }).Hits);
        Assert.Empty(Shop.Search(new SearchRequest { Query = "choco ", Typos = false }).Hits);
    }

    [Fact]
    public void Search_NotAllWordsKnown_StillFindsTheRest()
    {
        Assert.Equal("charger", Search("charger zzzzqqqq").Ids()[0]);
        Assert.Equal("headset", Search("the wireless headset for batteries").Ids()[0]);
    }

    [Fact]
    public void Search_Language_GivesTextsAndReasonsInIt()
    {
        SearchHit hit = Shop.Search(new SearchRequest { Query = "milk", Language = "zh" }).Hits[0];
        Assert.Equal("全脂牛奶 1升", hit.Product.Name);
        Assert.Equal(["食品", "乳制品", "牛奶"], hit.Product.Category);
        Assert.Equal("匹配“milk”", hit.Reason.Text);
    }

    [Fact]
    public void Search_Filters_AllMustHold()
    {
        Assert.Equal(["skim", "milk"], Shop.Search(new SearchRequest { Query = "", Sort = SearchSort.PriceAscending, Filters = [new SearchFilter.Category(["food/dairy/milk"]), new SearchFilter.InStock()] }).Ids());
        Assert.Equal(["choc"], Shop.Search(new SearchRequest { Query = "milk", Filters = [new SearchFilter.Brand(["cocova", "nobody"]), new SearchFilter.Price(1.99m, 1.99m)] }).Ids());
        Assert.Empty(Shop.Search(new SearchRequest { Query = "milk", Filters = [new SearchFilter.Brand(["nobody"])] }).Hits);
        Assert.Empty(Shop.Search(new SearchRequest { Query = "milk", Filters = [new SearchFilter.Brand(["Cocova"]), new SearchFilter.Brand(["Brightmoor"])] }).Hits);
    }

    [Fact]
    public void Search_Sort_OrdersAllMatches()
    {
        Assert.Equal(["skim", "milk", "choc", "oat"], Sorted("milk", SearchSort.PriceAscending).Where(id => id is not "biscuit"));
        Assert.Equal("headset", Sorted("", SearchSort.PriceDescending)[0]);
        Assert.Equal("SKU-77A", Sorted("", SearchSort.PriceDescending)[^1]);
        Assert.Equal("SKU-77A", Sorted("", SearchSort.PriceAscending)[^1]);
        Assert.Equal(["AA Batteries 4-pack", "Beef Slices for Hot Pot 400 g"], Shop.Search(new SearchRequest { Query = "", Sort = SearchSort.Name, Top = 2 }).Hits.Select(h => h.Product.Name));
    }

    [Fact]
    public void Search_EmptyQuery_ListsByPopularity()
    {
        float[] popularity = new float[ShopFixture.Products.Length];
        popularity[4] = 10;
        popularity[2] = 5;
        SearchResult result = ShopFixture.Build(ShopFixture.Products, popularity).Search(new SearchRequest { Query = "  ", Top = 2 });
        Assert.Equal(["dark", "oat"], result.Ids());
        Assert.Equal(ShopFixture.Products.Length, result.Total);
        Assert.Equal(ReasonCode.Popular, result.Hits[0].Reason.Code);
        Assert.Empty(result.Hits[0].Highlights);
    }

    [Fact]
    public void Search_Pages_AreSlicesOfOneOrder()
    {
        string[] all = Shop.Search(new SearchRequest { Query = "g", Top = 100 }).Ids();
        Assert.True(all.Length > 5);
        string[] paged = [.. Enumerable.Range(0, all.Length).SelectMany(i => Shop.Search(new SearchRequest { Query = "g", Top = 1, Offset = i }).Ids())];
        Assert.Equal(all, paged);
        Assert.Empty(Shop.Search(new SearchRequest { Query = "g", Offset = SearchRequest.MaxOffset }).Hits);
    }

    [Fact]
    public void Search_Explain_PartsAddUpToTheScore()
    {
        foreach (string query in (string[])["milk chocolate", "choclate dark", "牛奶", "head set", "SKU-77A", "usb c charger"])
        {
            foreach (SearchHit hit in Shop.Search(new SearchRequest { Query = query, Explain = true }).Hits)
            {
                Assert.NotEmpty(hit.Explanation);
                Assert.Equal(hit.Score, hit.Explanation.Sum(p => p.Value), 3);
            }
        }

        Assert.Contains("term milk", Shop.Search(new SearchRequest { Query = "milk", Explain = true }).Hits[0].Explanation.Select(p => p.Name));
    }

    [Fact]
    public void Search_OutOfBounds_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Shop.Search(new SearchRequest { Query = new string('a', 513) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shop.Search(new SearchRequest { Query = "", Top = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shop.Search(new SearchRequest { Query = "", Top = 1001 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shop.Search(new SearchRequest { Query = "", Offset = 10_001 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shop.Search(new SearchRequest { Query = "", Sort = (SearchSort)99 }));
    }

    [Fact]
    public void Search_WeirdQueries_AreAnswered()
    {
        string[] queries =
        [
            "\uD800", "\uDC00\uD800 milk", "👍🏽👨‍👩‍👧", "שלום", "…!?—", "%_*\"'\\", "\0\0", "a\u0300\u0301\u0302", new string('a', 512), new string('牛', 512),
            string.Concat(Enumerable.Repeat("ab ", 170)), string.Concat(Enumerable.Repeat("milk chocolate ", 34)), new string('\u0301', 512), string.Concat(Enumerable.Repeat("1-a/", 128)),
        ];
        foreach (string query in queries)
        {
            Assert.NotNull(Search(query).Hits);
            Assert.NotNull(Shop.Suggest(query, 8, "zh"));
        }

        var random = new Random(11);
        for (int i = 0; i < 2000; i++)
        {
            string query = new([.. Enumerable.Range(0, random.Next(24)).Select(_ => random.Next(5) == 0 ? (char)random.Next(0x10000) : "milk chocolate牛奶-'7"[random.Next(19)])]);
            SearchResult result = Search(query);
            Assert.All(result.Hits.SelectMany(h => h.Highlights), CheckSpans);
            Shop.Suggest(query, 5, null);
        }
    }

    [Fact]
    public void Search_SeveralThreads_GiveOneAnswer()
    {
        string[] expected = Search("milk").Ids();
        Parallel.For(0, 200, i => Assert.Equal(i % 2 == 0 ? expected : ["oat"], Search(i % 2 == 0 ? "milk" : "oat").Ids()));
    }

    internal static void CheckSpans(Highlight highlight)
    {
        int end = -1;
        foreach (TextSpan span in highlight.Spans)
        {
            Assert.True(span.Start > end && span.Length > 0 && span.Start + span.Length <= highlight.Text.Length);
            end = span.Start + span.Length - 1;
        }
    }

    private static SearchResult Search(string query) => Shop.Search(new SearchRequest { Query = query });

    private static string[] Sorted(string query, SearchSort sort) => Shop.Search(new SearchRequest { Query = query, Sort = sort }).Ids();
}
