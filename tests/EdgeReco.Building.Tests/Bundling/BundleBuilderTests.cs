using EdgeReco.Bundles;
using EdgeReco.Contracts;
using EdgeReco.Engine;
using EdgeReco.Inference.BasketModels;
using EdgeReco.Ingestion;

namespace EdgeReco.Building.Tests.Bundling;

public sealed class BundleBuilderTests : IDisposable
{
    private static readonly DateTimeOffset Created = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_CatalogueSalesAndPictures_OpensAndAnswers()
    {
        BuildReport report = Build(Options());
        Assert.Equal((3, 40, 2, 1), (report.Manifest.Products, report.Baskets, report.Pictures, report.PicturesLeftOut));
        Assert.Equal(["en", "zh"], report.Manifest.Languages);
        Assert.Equal(("shop", "1.0.0", Created), (report.Manifest.Name, report.Manifest.Version, report.Manifest.Created));
        Assert.Contains("lies outside", Assert.Single(report.PictureProblems), StringComparison.Ordinal);

        using StoreEngine store = Open(report.Folder);
        Assert.Equal("m", store.Search(new SearchRequest { Query = "milk" }).Hits[0].Product.Id);
        Assert.Equal("m", store.Search(new SearchRequest { Query = "牛奶" }).Hits[0].Product.Id);
        Assert.True(store.TryGetProduct("m", null, out Product? milk));
        Assert.True(store.TryGetPicture(milk.Picture!, out string mediaType, out _));
        Assert.Equal("image/svg+xml", mediaType);
        RecommendedItem first = store.Recommend(new RecommendRequest { Basket = ["m"], At = new DateTime(2026, 1, 1, 9, 0, 0), IncludeOutOfStock = true }).Items[0];
        Assert.Equal("b", first.Product.Id);
    }

    [Fact]
    public void Build_Twice_GivesTheSameBytes()
    {
        BundleBuildOptions options = Options();
        Build(options);
        options.Output = _folder["other/shop"];
        Build(options);
        string[] files = [.. Directory.EnumerateFiles(_folder["shop"]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.Contains("manifest.json", files);
        foreach (string file in files)
        {
            Assert.Equal(File.ReadAllBytes(_folder["shop/" + file]), File.ReadAllBytes(_folder["other/shop/" + file]));
        }
    }

    [Fact]
    public void Build_FailingSource_LeavesTheOldBundleAndNothingBeside()
    {
        BundleBuildOptions options = Options();
        string id = Build(options).Manifest.Id;
        IReadOnlyList<string> before = _folder.Entries();
        _folder.Write("catalog.jsonl", "{\"id\":\"a\"}\n");
        Assert.ThrowsAny<SourceException>(() => Build(options));
        Assert.Equal(before, _folder.Entries());
        Assert.True(Bundle.TryOpen(_folder["shop"], out Bundle? bundle, out _));
        Assert.Equal(id, bundle.Manifest.Id);
        bundle.Dispose();
    }

    [Theory]
    [InlineData("catalogue")]
    [InlineData("search index")]
    [InlineData("golden set")]
    [InlineData("bundle")]
    public void Build_CancelledAtAnyStage_LeavesTheOldBundleAndNothingBeside(string stage)
    {
        BundleBuildOptions options = Options();
        string id = Build(options).Manifest.Id;
        IReadOnlyList<string> before = _folder.Entries();
        _folder.Write("catalog.jsonl", "{\"id\":\"a\",\"name\":\"Other\"}\n");
        options.Interactions = null;
        using var source = new CancellationTokenSource();
        var cancel = new CancelAt(stage, source);
        Assert.Throws<OperationCanceledException>(() => new BundleBuilder(options, cancel).Build(source.Token));
        Assert.Equal(before, _folder.Entries());
        Assert.True(Bundle.TryReadManifest(_folder["shop"], out BundleManifest? manifest, out _));
        Assert.Equal(id, manifest.Id);
    }

    [Fact]
    public void Build_OverAnotherBundle_ReplacesIt()
    {
        BundleBuildOptions options = Options();
        string first = Build(options).Manifest.Id;
        _folder.Write("catalog.jsonl", "{\"id\":\"a\",\"name\":\"Other\"}\n");
        options.Interactions = null;
        Assert.NotEqual(first, Build(options).Manifest.Id);
        using StoreEngine store = Open(_folder["shop"]);
        Assert.Equal(1, store.ProductCount);
    }

    [Fact]
    public void Build_IntoAFolderThatIsNoBundle_IsRefusedAndTouchesNothing()
    {
        BundleBuildOptions options = Options();
        options.Output = _folder.Root;
        IReadOnlyList<string> before = _folder.Entries();
        BuildException e = Assert.Throws<BuildException>(() => Build(options));
        Assert.Contains("is no bundle", e.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Entries());
    }

    [Fact]
    public void Build_SalesFileAsCatalogue_GivesProductsAndBaskets()
    {
        const string Row = "1,10001,LANTERN,6,2010-12-01 08:26:00,2.55,,\n1,10002,HANGER,1,2010-12-01 08:26:00,1.00,,\n2,10001,LANTERN,1,2010-12-02 08:26:00,2.55,,\n";
        var options = new BundleBuildOptions
        {
            Catalog = _folder.Write("sales.csv", "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n" + Row),
            Until = new DateTime(2010, 12, 2),
            Output = _folder["shop"],
            Created = Created,
        };
        BuildReport report = Build(options);
        Assert.Equal((2, 1, "GBP"), (report.Manifest.Products, report.Baskets, report.Manifest.Currency));
    }

    [Fact]
    public void Build_SalesOfUnknownProductsOnly_IsRefused()
    {
        BundleBuildOptions options = Options();
        options.Interactions = _folder.Write("b.csv", "basket,product_id,at,quantity\n1,X,2026-01-01,1\n");
        SourceException e = Assert.ThrowsAny<SourceException>(() => Build(options));
        Assert.Contains("no basket of the catalogue's products", e.Message, StringComparison.Ordinal);
    }

    private static BuildReport Build(BundleBuildOptions options) => new BundleBuilder(options, null).Build(TestContext.Current.CancellationToken);

    private static StoreEngine Open(string folder)
    {
        var options = new StoreEngineOptions { ModelLoader = new OnnxBasketModelLoader() };
        Assert.True(StoreEngine.TryOpen(folder, options, out StoreEngine? store, out BundleError? error), error?.ToString());
        return store!;
    }

    private BundleBuildOptions Options()
    {
        const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        _folder.Write("pictures/m.svg", Svg);
        _folder.Write("pictures/b.svg", Svg);
        string catalog = _folder.Write("catalog.jsonl", """
            {"id":"m","name":"Whole Milk","brand":"Acme","price":1.29,"gtins":["2000001230008"],"picture":"pictures/m.svg","translations":{"zh":{"name":"全脂牛奶"}}}
            {"id":"b","name":"Brown Bread","price":2.5,"picture":"pictures/b.svg"}
            {"id":"s","name":"Sea Salt","price":0.99,"picture":"../outside.svg"}

            """);
        string sales = "basket,product_id,at,quantity\n" + string.Concat(Enumerable.Range(0, 40).Select(i =>
            $"{i},m,2026-01-{1 + (i % 28):00}T09:00:00,1\n{i},{(i % 8 == 0 ? "s" : "b")},2026-01-{1 + (i % 28):00}T09:00:00,1\n"));
        return new BundleBuildOptions
        {
            Catalog = catalog,
            Interactions = _folder.Write("baskets.csv", sales),
            Output = _folder["shop"],
            Created = Created,
        };
    }

    private sealed class CancelAt(string stage, CancellationTokenSource source) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            if (value.Stage == stage && !(stage == "bundle" && value.Share >= 1))
            {
                source.Cancel();
            }
        }
    }
}
