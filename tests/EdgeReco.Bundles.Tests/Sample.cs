namespace EdgeReco.Bundles.Tests;

internal static class Sample
{
    public static BundleManifest Manifest { get; } = new()
    {
        Format = 0,
        Id = "",
        Name = "corner shop",
        Version = "1.2.3",
        Release = 7,
        Created = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        MinimumRuntime = "0.1.0",
        Languages = ["en", "zh"],
        Products = 2,
        Parts = [],
        Models = [new ModelContract(PartRoles.BasketModel, [new TensorContract("items", "int64", [1, 20])], [new TensorContract("scores", "float", [1, 2])])],
        Quality = new SortedDictionary<string, double> { ["validation_hr@20"] = 0.41 },
    };

    /// <summary>Writes a bundle with a 5,000-byte catalogue and an empty search index.</summary>
    public static BundleManifest Write(string folder, byte fill = 1)
    {
        using BundleWriter writer = BundleWriter.Create(folder);
        writer.WritePart(PartRoles.Catalog, Enumerable.Repeat(fill, 5000).ToArray());
        writer.WritePart(PartRoles.SearchIndex, []);
        return writer.Complete(Manifest);
    }

    public static BundleError Refused(string folder)
    {
        Assert.False(Bundle.TryOpen(folder, out Bundle? bundle, out BundleError? error));
        Assert.Null(bundle);
        Assert.DoesNotContain('\n', error.ToString());
        return error;
    }
}
