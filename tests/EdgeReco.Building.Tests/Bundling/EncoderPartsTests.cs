using EdgeReco.Bundles;
using EdgeReco.Contracts;
using EdgeReco.Engine;
using EdgeReco.Inference.QueryEncoders;
using EdgeReco.Tests;

namespace EdgeReco.Building.Tests.Bundling;

public sealed class EncoderPartsTests : IDisposable
{
    private static readonly string[] Roles = [PartRoles.Encoder, PartRoles.EncoderTokenizer, PartRoles.EncoderSettings, PartRoles.Vectors];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_RatingsThatVectorsHelp_BundlesTheEncoderTheSameTwice()
    {
        // What two halves of names are nearest to, the tiny encoder decides: some product is one that words put second.
        BundleBuildOptions options = Options();
        foreach (string query in new[] { "whole bread", "brown milk", "sea milk", "salt bread", "brown salt" })
        {
            foreach (string id in new[] { "m", "b", "s" })
            {
                options.Ratings = _folder.Write("ratings.csv", $"query,docid,rating\n{query},{id},3\n");
                BuildReport report = Build(options);
                if (report.Vectors!.Weight > 0)
                {
                    Check(report, query, id);
                    Assert.Equal(report.Manifest.Id, Build(options).Manifest.Id);
                    return;
                }
            }
        }

        Assert.Fail("vectors never help");
    }

    [Fact]
    public void Build_RatingsThatWordsAnswer_LeavesTheEncoderOut()
    {
        BundleBuildOptions options = Options();
        options.Ratings = _folder.Write("ratings.csv", "query,docid,rating\nwhole milk,m,3\nbrown bread,b,3\n");
        BuildReport report = Build(options);

        Assert.Equal(0, report.Vectors!.Weight);
        Assert.Equal(0, report.Manifest.Quality["search_vector_weight"]);
        Assert.Empty(report.Manifest.Parts.Select(part => part.Role).Intersect(Roles));
    }

    [Fact]
    public void Build_QueriesMadeUp_SaysWhatVectorsAreWorth()
    {
        FusionFit fit = Build(Options()).Vectors!;

        Assert.True(fit.Queries > 3);
        Assert.InRange(fit.Words, 0, 1);
        Assert.True(fit.Fused >= fit.Words);
    }

    [Fact]
    public void Build_EncodersThatDoNotFit_NamesBoth()
    {
        BundleBuildOptions options = Options();
        options.DocumentEncoder = TinyEncoder.Write(_folder["wide"], TinyEncoder.Model(dimensions: 24));
        BuildException e = Assert.Throws<BuildException>(() => Build(options));

        Assert.Contains("gives vectors of 32 numbers", e.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(options.Output));
    }

    [Fact]
    public void Build_EncoderWithoutTokenizer_IsRefused()
    {
        BundleBuildOptions options = Options();
        options.Encoder = TinyEncoder.Write(_folder["bare"], TinyEncoder.Model(), withTokenizer: false);

        Assert.Contains("tokenizer.json", Assert.Throws<BuildException>(() => Build(options)).Message, StringComparison.Ordinal);
    }

    private static BuildReport Build(BundleBuildOptions options) => new BundleBuilder(options, null).Build(TestContext.Current.CancellationToken);

    private static void Check(BuildReport report, string query, string id)
    {
        Assert.Empty(Roles.Except(report.Manifest.Parts.Select(part => part.Role)));
        var options = new StoreEngineOptions { EncoderLoader = new QueryEncoderLoader() };
        Assert.True(StoreEngine.TryOpen(report.Folder, options, out StoreEngine? store, out BundleError? error), error?.ToString());
        using (store)
        {
            Assert.Equal("CPUExecutionProvider", store.EncoderProvider);
            Assert.Contains(store.Search(new SearchRequest { Query = query }).Hits, hit => hit.Product.Id == id);
        }

        // A device that opens no encoders serves the same bundle with words alone.
        Assert.True(StoreEngine.TryOpen(report.Folder, new StoreEngineOptions { ReplayGolden = false }, out store, out error), error?.ToString());
        Assert.Null(store.EncoderProvider);
        store.Dispose();
    }

    private BundleBuildOptions Options() => new()
    {
        Catalog = _folder.Write("catalog.jsonl", """
            {"id":"m","name":"Whole Milk","brand":"Acme","description":"Fresh of the bakers"}
            {"id":"b","name":"Brown Bread","brand":"Bakers"}
            {"id":"s","name":"Sea Salt","description":"Dark tea salt"}

            """),
        Encoder = TinyEncoder.Write(_folder["encoder"], TinyEncoder.Model()),
        Output = _folder["shop"],
        Created = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };
}
