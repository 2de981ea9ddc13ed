using EdgeReco.Contracts;
using EdgeReco.Engine.Search;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Search;
using EdgeReco.Retrieval.Vectors;

namespace EdgeReco.Engine.Tests.Search;

public sealed class VectorFusionTests : IDisposable
{
    private readonly WordListEncoder _encoder = new();

    public void Dispose() => _encoder.Dispose();

    [Fact]
    public void Search_WordThatNoProductHolds_FindsTheMeaningAndSaysSo()
    {
        SearchResult result = Pipeline(0.3f).Search(new SearchRequest { Query = "earphones", Typos = false, Explain = true });

        SearchHit hit = Assert.Single(result.Hits);
        Assert.Equal("D-headset", hit.Product.Id);
        Assert.Equal(1, result.Total);
        Assert.Equal(ReasonCode.SimilarMeaning, hit.Reason.Code);
        Assert.Contains("earphones", hit.Reason.Text, StringComparison.Ordinal);
        Assert.Equal(hit.Score, hit.Explanation.Sum(part => part.Value), 1e-4);
        Assert.Contains(hit.Explanation, part => part.Name == "meaning");
    }

    [Fact]
    public void Search_WordsAndMeaning_ScoresAddUpAndKeepTheirReasons()
    {
        SearchResult result = Pipeline(0.3f).Search(new SearchRequest { Query = "chocolate", Explain = true });

        Assert.Equal(result.Hits.Count, result.Total);
        Assert.All(result.Hits, hit => Assert.Equal(hit.Score, hit.Explanation.Sum(part => part.Value), 1e-3));
        Assert.Equal(result.Hits.Select(hit => hit.Score).OrderDescending(), result.Hits.Select(hit => hit.Score));
        Assert.Equal(ReasonCode.TextMatch, result.Hits[0].Reason.Code);
        Assert.InRange(result.Hits[0].Score, 0.7, 1.001);
    }

    [Fact]
    public void Search_Filter_TakesNearProductsAwayAndCountsWhatIsLeft()
    {
        var request = new SearchRequest { Query = "cacao", Typos = false, Facets = [FacetField.Brand, FacetField.Stock] };
        SearchPipeline pipeline = Pipeline(0.3f);
        SearchResult all = pipeline.Search(request);
        SearchResult none = pipeline.Search(request with { Filters = [new SearchFilter.Brand(["Voltano"])] });

        Assert.Equal(["choc", "dark"], all.Ids().Order());
        Assert.Equal(2, Assert.Single(all.Facets[0].Values).Count);
        Assert.Empty(none.Hits);
        Assert.Equal(0, none.Total);

        // A brand that is filtered out is still counted, so that it can be added.
        Assert.Equal(2, Assert.Single(none.Facets[0].Values).Count);
    }

    [Fact]
    public void Search_ByPrice_TakesNearProductsOnlyWhereWordsFindNone()
    {
        SearchPipeline pipeline = Pipeline(0.3f);
        SearchResult words = pipeline.Search(new SearchRequest { Query = "chocolate", Sort = SearchSort.PriceAscending });
        SearchResult near = pipeline.Search(new SearchRequest { Query = "cacao", Typos = false, Sort = SearchSort.PriceDescending });

        Assert.All(words.Hits, hit => Assert.Equal(ReasonCode.TextMatch, hit.Reason.Code));
        Assert.Equal(["dark", "choc"], near.Ids());
    }

    [Fact]
    public void Search_CodeNumberNothingOrNonsense_DoesWithoutVectors()
    {
        SearchPipeline pipeline = Pipeline(0.3f);
        Assert.Equal("D-milk", pipeline.Search(new SearchRequest { Query = "D-milk" }).Hits[0].Product.Id);
        pipeline.Search(new SearchRequest { Query = "036000291452" });
        pipeline.Search(new SearchRequest { Query = "  " });
        pipeline.Search(new SearchRequest { Query = "200" });
        Assert.Equal(0, _encoder.Calls);

        Assert.Empty(pipeline.Search(new SearchRequest { Query = "xyzzy", Typos = false }).Hits);
        Assert.Equal(1, _encoder.Calls);
    }

    [Fact]
    public void Search_LeastSimilarity_KeepsFarProductsOut()
    {
        SearchRequest request = new() { Query = "cacao biscuits", Typos = false };
        Assert.Contains("dark", Pipeline(0.3f, 0.5f).Search(request).Ids());
        Assert.DoesNotContain("dark", Pipeline(0.3f, 0.95f).Search(request).Ids());
    }

    [Fact]
    public void Search_Pages_AreOneRanking()
    {
        SearchPipeline pipeline = Pipeline(0.4f, -1);
        string[] whole = pipeline.Search(new SearchRequest { Query = "milk chocolate", Top = 50 }).Ids();
        string[] pages = [.. Enumerable.Range(0, 10).SelectMany(page => pipeline.Search(new SearchRequest { Query = "milk chocolate", Top = 3, Offset = 3 * page }).Ids())];

        Assert.True(whole.Length > 3);
        Assert.Equal(whole, pages);
        Assert.Equal(whole.Distinct(), whole);
    }

    [Fact]
    public void Search_AfterASearchWithVectors_WordsAloneAreAsBefore()
    {
        var plain = new SearchRequest { Query = "D-milk" };
        SearchPipeline pipeline = Pipeline(0.3f);
        double before = pipeline.Search(plain).Hits[0].Score;
        pipeline.Search(new SearchRequest { Query = "milk" });

        Assert.Equal(before, pipeline.Search(plain).Hits[0].Score);
    }

    private SearchPipeline Pipeline(float weight, float least = 0.3f)
    {
        Product[] products = ShopFixture.Products;
        var catalog = new MemoryStream();
        CatalogWriter.Write(products, catalog);
        var index = new MemoryStream();
        SearchIndexWriter.Write(products, index, TestContext.Current.CancellationToken);
        int dimensions = _encoder.Dimensions;
        float[] vectors = new float[products.Length * dimensions];
        using var documents = new WordListEncoder();
        for (int i = 0; i < products.Length; i++)
        {
            documents.Encode(products[i].Name, vectors.AsSpan(i * dimensions, dimensions));
        }

        float[] mean = [.. Enumerable.Range(0, dimensions).Select(d => Enumerable.Range(0, products.Length).Average(i => vectors[(i * dimensions) + d]))];
        var part = new MemoryStream();
        VectorIndexWriter.Write(vectors, new VectorAxes(mean, [], dimensions), part);
        var settings = new FusionSettings { VectorWeight = weight, MinimumSimilarity = least };
        return new SearchPipeline(CatalogReader.Open(catalog.ToArray()), SearchIndex.Open(index.ToArray()))
        {
            Fusion = new VectorFusion(VectorIndex.Open(part.ToArray()), _encoder, settings),
        };
    }
}
