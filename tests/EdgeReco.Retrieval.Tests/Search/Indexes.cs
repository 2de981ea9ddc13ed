using EdgeReco.Contracts;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Search;

namespace EdgeReco.Retrieval.Tests.Search;

/// <summary>Builds parts in memory.</summary>
internal static class Indexes
{
    public static SearchIndex Of(params Product[] products) => SearchIndex.Open(Bytes(products));

    public static byte[] Bytes(params Product[] products)
    {
        var output = new MemoryStream();
        SearchIndexWriter.Write(products, output);
        return output.ToArray();
    }

    public static CatalogReader Catalog(params Product[] products)
    {
        var output = new MemoryStream();
        CatalogWriter.Write(products, output);
        return CatalogReader.Open(output.ToArray());
    }

    public static ProductSearcher Searcher(params Product[] products) => new(Catalog(products), Of(products), default, new RankingOptions());

    public static string[] Search(this ProductSearcher searcher, string query, bool prefix = true, bool typos = true, bool checkTotal = true)
    {
        SearchScratch scratch = searcher.Rent();
        try
        {
            searcher.Search(new SearchRequest { Query = query, Prefix = prefix, Typos = typos }, scratch);
            if (checkTotal)
            {
                Assert.Equal(scratch.Total, scratch.Best.Count);
            }

            return [.. scratch.Best.Items.ToArray().Select(p => searcher.Catalog.GetId(p.Ordinal))];
        }
        finally
        {
            searcher.Return(scratch);
        }
    }
}
