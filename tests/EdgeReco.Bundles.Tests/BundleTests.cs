using System.Text.Json.Nodes;

namespace EdgeReco.Bundles.Tests;

public sealed class BundleTests
{
    [Fact]
    public void TryOpen_WholeBundle_GivesPartsAndManifest()
    {
        using var temp = new TempFolder();
        Sample.Write(temp["b"]);
        Assert.True(Bundle.TryOpen(temp["b"], out Bundle? bundle, out _));
        using (bundle)
        {
            Assert.Equal("corner shop", bundle.Manifest.Name);
            Assert.Equal(0.41, bundle.Manifest.Quality["validation_hr@20"]);
            Assert.Equal([1, 20], bundle.Manifest.Models[0].Inputs[0].Shape);
            Assert.True(bundle.TryGetPart(PartRoles.Catalog, out ReadOnlyMemory<byte> catalog));
            Assert.Equal(5000, catalog.Length);
            Assert.False(catalog.Span.ContainsAnyExcept((byte)1));
            Assert.True(bundle.TryGetPart(PartRoles.SearchIndex, out ReadOnlyMemory<byte> empty));
            Assert.True(empty.IsEmpty);
            Assert.False(bundle.TryGetPart(PartRoles.Pictures, out _));
            Assert.True(bundle.TryGetPartPath(PartRoles.Catalog, out string? path));
            Assert.True(File.Exists(path));
        }
    }

    [Fact]
    public void TryOpen_NoSuchFolder_SaysSo()
    {
        using var temp = new TempFolder();
        Assert.Contains("no such folder", Sample.Refused(temp["nowhere"]).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TryOpen_ForeignFolder_NamesTheManifest()
    {
        using var temp = new TempFolder();
        BundleError error = Sample.Refused(temp.Path);
        Assert.Equal(BundleManifest.FileName, error.Part);
        Assert.Contains("no bundle", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TryOpen_TruncatedPart_NamesIt()
    {
        using var temp = new TempFolder();
        Sample.Write(temp["b"]);
        using (FileStream file = File.OpenWrite(temp["b/catalog.bin"]))
        {
            file.SetLength(4999);
        }

        Assert.Equal("part catalog (catalog.bin)", Sample.Refused(temp["b"]).Part);
    }

    [Fact]
    public void TryOpen_EveryKindOfBitFlip_NamesThePart()
    {
        using var temp = new TempFolder();
        Sample.Write(temp["b"]);
        byte[] good = File.ReadAllBytes(temp["b/catalog.bin"]);
        foreach (int bit in new[] { 0, 7, 8 * 2500, (8 * 5000) - 1 })
        {
            byte[] bad = [.. good];
            bad[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(temp["b/catalog.bin"], bad);
            BundleError error = Sample.Refused(temp["b"]);
            Assert.Equal("part catalog (catalog.bin)", error.Part);
            Assert.Contains("SHA-256", error.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TryOpen_MissingPart_NamesIt()
    {
        using var temp = new TempFolder();
        Sample.Write(temp["b"]);
        File.Delete(temp["b/search.idx"]);
        Assert.Equal("part search-index (search.idx)", Sample.Refused(temp["b"]).Part);
    }

    [Theory]
    [InlineData("format", 2)]
    [InlineData("format", "one")]
    [InlineData("id", "0123")]
    [InlineData("id", null)]
    [InlineData("products", -1)]
    [InlineData("minimum_runtime", "99.0.0")]
    [InlineData("minimum_runtime", "soon")]
    [InlineData("languages", null)]
    [InlineData("parts", null)]
    public void TryOpen_ManifestFieldWrong_IsRefused(string field, object? value)
    {
        using var temp = new TempFolder();
        Sample.Write(temp["b"]);
        Edit(temp, manifest => manifest[field] = value is null ? null : JsonValue.Create(value));
        Assert.Equal(BundleManifest.FileName, Sample.Refused(temp["b"]).Part);
    }

    [Theory]
    [InlineData("file", "../catalog.bin")]
    [InlineData("file", "/etc/passwd")]
    [InlineData("file", "manifest.json")]
    [InlineData("file", "search.idx")]
    [InlineData("file", null)]
    [InlineData("role", "search-index")]
    [InlineData("bytes", -5)]
    [InlineData("bytes", 1L << 40)]
    [InlineData("sha256", "XYZ")]
    public void TryOpen_PartFieldWrong_IsRefused(string field, object? value)
    {
        using var temp = new TempFolder();
        Sample.Write(temp["b"]);
        Edit(temp, manifest => manifest["parts"]![0]![field] = value is null ? null : JsonValue.Create(value));
        Assert.Equal(BundleManifest.FileName, Sample.Refused(temp["b"]).Part);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\0\0\0\0")]
    public void TryOpen_ManifestIsNoManifest_IsRefused(string text)
    {
        using var temp = new TempFolder();
        Sample.Write(temp["b"]);
        File.WriteAllText(temp["b/manifest.json"], text);
        Assert.Equal(BundleManifest.FileName, Sample.Refused(temp["b"]).Part);
    }

    [Fact]
    public void TryOpen_HugeManifest_IsNotRead()
    {
        using var temp = new TempFolder();
        Sample.Write(temp["b"]);
        File.WriteAllText(temp["b/manifest.json"], new string(' ', (1 << 20) + 1));
        Assert.Contains("at most", Sample.Refused(temp["b"]).Reason, StringComparison.Ordinal);
    }

    private static void Edit(TempFolder temp, Action<JsonNode> change)
    {
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(temp["b/manifest.json"]))!;
        change(manifest);
        File.WriteAllText(temp["b/manifest.json"], manifest.ToString());
    }
}
