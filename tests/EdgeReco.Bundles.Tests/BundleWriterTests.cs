namespace EdgeReco.Bundles.Tests;

public sealed class BundleWriterTests
{
    [Fact]
    public void Complete_NewFolder_HoldsPartsAndManifestOnly()
    {
        using var temp = new TempFolder();
        Sample.Write(temp["b"]);
        Assert.Equal(["catalog.bin", "manifest.json", "search.idx"], Directory.GetFiles(temp["b"]).Select(Path.GetFileName).Order());
        Assert.Equal([temp["b"]], Directory.GetFileSystemEntries(temp.Path));
    }

    [Fact]
    public void Complete_SameContentTwice_GivesTheSameBytes()
    {
        using var temp = new TempFolder();
        BundleManifest first = Sample.Write(temp["a"]);
        BundleManifest second = Sample.Write(temp["b"]);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(File.ReadAllBytes(temp["a/manifest.json"]), File.ReadAllBytes(temp["b/manifest.json"]));
        Assert.NotEqual(first.Id, Sample.Write(temp["c"], fill: 2).Id);
    }

    [Fact]
    public void Complete_OverAnOldBundle_ReplacesIt()
    {
        using var temp = new TempFolder();
        Sample.Write(temp["b"]);
        File.WriteAllText(temp["b/left-over.txt"], "of the old bundle");
        string id = Sample.Write(temp["b"], fill: 2).Id;
        Assert.True(Bundle.TryReadManifest(temp["b"], out BundleManifest? manifest, out _));
        Assert.Equal(id, manifest.Id);
        Assert.False(File.Exists(temp["b/left-over.txt"]));
        Assert.Single(Directory.GetFileSystemEntries(temp.Path));
    }

    [Fact]
    public void Dispose_WithoutComplete_LeavesTheOldBundleAndNothingElse()
    {
        using var temp = new TempFolder();
        string id = Sample.Write(temp["b"]).Id;
        using (BundleWriter writer = BundleWriter.Create(temp["b"]))
        {
            writer.WritePart(PartRoles.Catalog, [1, 2, 3]);
        }

        Assert.True(Bundle.TryOpen(temp["b"], out Bundle? bundle, out _));
        using (bundle)
        {
            Assert.Equal(id, bundle.Manifest.Id);
        }

        Assert.Single(Directory.GetFileSystemEntries(temp.Path));
    }

    [Fact]
    public void Create_OverAFolderThatIsNoBundle_Refuses()
    {
        using var temp = new TempFolder();
        Directory.CreateDirectory(temp["photos"]);
        File.WriteAllText(temp["photos/cat.jpg"], "dear");
        IOException e = Assert.Throws<IOException>(() => BundleWriter.Create(temp["photos"]));
        Assert.Contains("is no bundle", e.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(temp["photos/cat.jpg"]));
        Assert.Single(Directory.GetFileSystemEntries(temp.Path));
    }

    [Fact]
    public void Complete_WithAnOpenPart_Throws()
    {
        using var temp = new TempFolder();
        using BundleWriter writer = BundleWriter.Create(temp["b"]);
        using Stream part = writer.CreatePart(PartRoles.Catalog);
        Assert.Throws<InvalidOperationException>(() => writer.Complete(Sample.Manifest));
    }

    [Fact]
    public void CreatePart_RoleTwice_Throws()
    {
        using var temp = new TempFolder();
        using BundleWriter writer = BundleWriter.Create(temp["b"]);
        writer.WritePart(PartRoles.Catalog, []);
        Assert.Throws<ArgumentException>(() => writer.CreatePart(PartRoles.Catalog));
    }
}
