using EdgeReco.Contracts;
using EdgeReco.Retrieval.Search;

namespace EdgeReco.Retrieval.Tests.Search;

public sealed class ProductSearcherTests
{
    private static readonly Product[] Products =
    [
        .. Enumerable.Range(0, 500).Select(i => new Product
        {
            Id = $"P{i}",
            Name = $"{Word(i)} {Word(i / 7)} {(i % 3 == 0 ? "keyboard" : "mouse")} {i} 牛奶",
            Brand = $"Brand {i % 9}",
            Category = ["Things", Word(i % 5)],
            Price = i % 50,
        }),
    ];

    private static readonly ProductSearcher Searcher = Indexes.Searcher(Products);

    [Fact]
    public void Search_SteadyState_AllocatesNothing()
    {
        string[] queries = ["keyboard", "keybord", "wireles mouse", "brand 3 mouse", "k", "牛奶", "奶", "P77", "red keyboard 12", "", "mousepad"];
        SearchRequest[] requests =
        [
            .. queries.Select(q => new SearchRequest { Query = q, Filters = [new SearchFilter.Price(1, 40), new SearchFilter.Brand(["brand 3", "brand 4"])] }),
        ];
        SearchScratch scratch = Searcher.Rent();
        for (int i = 0; i < 3; i++)
        {
            Run(requests, scratch);
        }

        foreach (SearchRequest request in requests)
        {
            // The least of a few: the run-time itself may allocate while it compiles better code.
            long allocated = long.MaxValue;
            for (int i = 0; i < 5; i++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                Searcher.Search(request, scratch);
                allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            Assert.True(allocated == 0, $"'{request.Query}' allocated {allocated} bytes");
        }

        Searcher.Return(scratch);
    }

    [Fact]
    public void Search_AfterOtherSearches_GivesTheSameAnswer()
    {
        string[] queries = ["keyboard red", "keybord", "牛奶", "zzz", "P3", "", "blue mouse 7", "k"];
        string[][] fresh = [.. queries.Select(q => Indexes.Searcher(Products).Search(q, checkTotal: false))];
        for (int round = 0; round < 3; round++)
        {
            Assert.Equal(fresh, queries.Select(q => Searcher.Search(q, checkTotal: false)));
        }
    }

    [Fact]
    public void Search_Filter_NeverAddsProducts()
    {
        foreach (string query in (string[])["red blue keyboard", "keyboard 12", "mouse green 3"])
        {
            SearchScratch scratch = Searcher.Rent();
            Searcher.Search(new SearchRequest { Query = query, Top = 1000 }, scratch);
            HashSet<int> all = [.. scratch.Best.Items.ToArray().Select(p => p.Ordinal)];
            Searcher.Search(new SearchRequest { Query = query, Top = 1000, Filters = [new SearchFilter.Brand(["Brand 3"])] }, scratch);
            Assert.All(scratch.Best.Items.ToArray(), p => Assert.Contains(p.Ordinal, all));
            Searcher.Return(scratch);
        }
    }

    [Fact]
    public void Search_OtherOrder_LeavesLooseMatchesOut()
    {
        ProductSearcher searcher = Indexes.Searcher(
            new Product { Id = "1", Name = "oat drink", Price = 3 },
            new Product { Id = "2", Name = "oat flakes", Price = 1 },
            new Product { Id = "3", Name = "soda drink", Price = 2 });
        SearchScratch scratch = searcher.Rent();
        searcher.Search(new SearchRequest { Query = "oat drink" }, scratch);
        Assert.Equal(3, scratch.Total);
        searcher.Search(new SearchRequest { Query = "oat drink", Sort = SearchSort.PriceAscending }, scratch);
        Assert.Equal(1, scratch.Total);
        searcher.Return(scratch);
    }

    [Fact]
    public void Constructor_PartsOfDifferentSizes_Throws() =>
        Assert.Throws<InvalidDataException>(() => new ProductSearcher(Indexes.Catalog(Products[..2]), Indexes.Of(Products[..3]), default, new RankingOptions()));

    private static void Run(SearchRequest[] requests, SearchScratch scratch)
    {
        foreach (SearchRequest request in requests)
        {
            Searcher.Search(request, scratch);
        }
    }

    private static string Word(int i) => (i % 6) switch { 0 => "red", 1 => "blue", 2 => "wireless", 3 => "small", 4 => "green", _ => "large" };
}
