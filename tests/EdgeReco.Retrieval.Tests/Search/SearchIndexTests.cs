using EdgeReco.Contracts;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Search;
using EdgeReco.Retrieval.Tests.Storage;

namespace EdgeReco.Retrieval.Tests.Search;

public sealed class SearchIndexTests
{
    private static readonly Product[] Products =
    [
        new() { Id = "1", Name = "Whole Milk 1 L", Brand = "Acme", Category = ["Food", "Milk"], Description = "Fresh milk from the milk farm", Price = 1 },
        new() { Id = "2", Name = "Milk Chocolate", Brand = "Cocoa", Category = ["Food", "Sweets"], Stock = 0 },
        new()
        {
            Id = "3",
            Name = "Batteries AA 4-pack",
            Attributes = [new("rechargeable", "true"), new("type", "AA")],
            Translations = new Dictionary<string, ProductText> { ["zh"] = new() { Name = "五号电池" } },
        },
    ];

    [Fact]
    public void Write_SameProducts_GivesSameBytes() => Assert.Equal(Indexes.Bytes(Products), Indexes.Bytes(Products));

    [Fact]
    public void Write_NoProducts_OpensAndFindsNothing() => Assert.Empty(Indexes.Searcher().Search("milk"));

    [Fact]
    public void Postings_OfATerm_HoldFieldsAndFrequencies()
    {
        SearchIndex index = Indexes.Of(Products);
        var postings = new PostingsCursor(index.Postings(index.Terms.Find("milk")), index.ProductCount);
        Assert.True(postings.Next());
        Assert.Equal(0, postings.Product);
        Assert.Equal(0b01101, postings.Fields);
        Assert.Equal([1, 1, 2], [postings.Frequency(0), postings.Frequency(1), postings.Frequency(2)]);
        Assert.True(postings.Next());
        Assert.Equal(1, postings.Product);
        Assert.False(postings.Next());
    }

    [Fact]
    public void Terms_Prefix_IsTheRangeThatBeginsWithIt()
    {
        TermDictionary terms = Indexes.Of(Products).Terms;
        (int from, int to) = terms.Prefix("mil");
        Assert.Equal(1, to - from);
        Assert.Equal("milk", terms.Text(from).ToString());
        Assert.Equal(terms.Count, terms.Prefix("").To);
        Assert.Equal(-1, terms.Find("mil"));
    }

    [Fact]
    public void Search_FeatureThatAProductHas_FindsIt() => Assert.Equal(["3"], Indexes.Searcher(Products).Search("rechargeable battery"));

    [Fact]
    public void Search_Damaged_NeverCrashes()
    {
        CatalogReader catalog = Indexes.Catalog(Products);
        Damage.Survives(Indexes.Bytes(Products), SearchIndex.Open, index =>
        {
            if (index.ProductCount != catalog.Count)
            {
                return;
            }

            var searcher = new ProductSearcher(catalog, index, default, new RankingOptions());
            foreach (string query in (string[])["milk", "mlik choc", "电池", "batery", "aa4", "head set", "b"])
            {
                searcher.Search(query, checkTotal: false);
                SearchScratch scratch = searcher.Rent();
                new Suggester(searcher).Suggest(query, 8, "zh", scratch);
                searcher.Return(scratch);
            }
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(100)]
    [InlineData(5000)]
    public void FieldLengths_AnyLength_IsKeptWithinAnEighth(int length)
    {
        int decoded = FieldLengths.Decode(FieldLengths.Encode(length));
        Assert.InRange(decoded, length - (length / 8), length);
    }

    [Fact]
    public void BoundedHeap_ManyOffers_KeepsTheBestInOrder()
    {
        var random = new Random(5);
        var heap = new BoundedHeap();
        for (int k = 0; k < 30; k++)
        {
            RankedProduct[] all = [.. Enumerable.Range(0, 200).Select(i => new RankedProduct(i, random.Next(20), random.Next(3), i))];
            heap.Reset(k);
            foreach (RankedProduct product in all)
            {
                heap.Offer(product);
            }

            heap.Sort();
            Assert.Equal(all.OrderByDescending(p => p.Key).ThenByDescending(p => p.Score).ThenBy(p => p.IdRank).Take(k), heap.Items.ToArray());
        }
    }
}
