using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EdgeReco.Contracts;

namespace EdgeReco.Demo.Tests;

public sealed class DemoStoreWriterTests : IDisposable
{
    // Of all files of the default options, in ordinal order of their paths. It changes whenever the store does: then
    // rebuild models/demo and put the new hash here.
    private const string Golden = "49398614def8aab9bc8c5c6c4633e71a9a05ed0a12f95029043315d85ea4ce8a";

    private readonly string _folder = Directory.CreateTempSubdirectory("edgereco-demo-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Write_DefaultStore_GivesTheGoldenBytes()
    {
        DemoStoreWriter.Write(_folder, DefaultStore.Value);
        Assert.Equal(Golden, Hash(_folder));
    }

    [Fact]
    public void Write_Ratings_AreOfKnownProductsAndOfWordsThatNamesLack()
    {
        DemoStore store = DefaultStore.Value;
        var names = store.Products.ToDictionary(p => p.Id, p => p.Name);
        Assert.True(store.Ratings.Select(r => r.Query).Distinct().Count() > 100);
        Assert.All(store.Ratings, r => Assert.True(names.ContainsKey(r.ProductId) && r.Grade is >= 1 and <= 3));
        Assert.Equal(store.Ratings.Count, store.Ratings.Select(r => (r.Query, r.ProductId)).Distinct().Count());
        Assert.DoesNotContain(store.Ratings, r => r.Grade == 3 && names[r.ProductId].Equals(r.Query, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Write_TwoRuns_GiveTheSameBytes()
    {
        var options = new DemoStoreOptions { Seed = 7, Baskets = 300 };
        string first = Path.Combine(_folder, "1"), second = Path.Combine(_folder, "2");
        DemoStoreWriter.Write(first, DemoStoreGenerator.Generate(options));
        DemoStoreWriter.Write(second, DemoStoreGenerator.Generate(options));
        Assert.Equal(Hash(first), Hash(second));
    }

    [Fact]
    public void Write_OtherSeed_GivesOtherBaskets()
    {
        DemoStore a = DemoStoreGenerator.Generate(new DemoStoreOptions { Seed = 7, Baskets = 50 });
        DemoStore b = DemoStoreGenerator.Generate(new DemoStoreOptions { Seed = 8, Baskets = 50 });
        Assert.NotEqual(a.Interactions, b.Interactions);
        Assert.Equal(a.Products.Select(p => p.Name), b.Products.Select(p => p.Name));
        Assert.Equal(a.Pictures, b.Pictures);
    }

    [Fact]
    public void Write_Catalog_IsSnakeCaseJsonLines()
    {
        DemoStore store = DefaultStore.Value with { Interactions = [] };
        DemoStoreWriter.Write(_folder, store);
        string[] lines = File.ReadAllText(Path.Combine(_folder, "catalog.jsonl")).Split('\n');
        Assert.Equal("", lines[^1]);
        Assert.Equal(store.Products.Count, lines.Length - 1);
        using JsonDocument line = JsonDocument.Parse(lines[0]);
        Product product = store.Products[0];
        JsonElement root = line.RootElement;
        Assert.Equal(product.Id, root.GetProperty("id").GetString());
        Assert.Equal(product.Price, root.GetProperty("price").GetDecimal());
        Assert.Equal(product.Gtins[0], root.GetProperty("gtins")[0].GetString());
        Assert.Equal(product.Translations["zh"].Name, root.GetProperty("translations").GetProperty("zh").GetProperty("name").GetString());
        Assert.True(File.Exists(Path.Combine(_folder, root.GetProperty("picture").GetString()!)));
    }

    [Fact]
    public void Write_Interactions_AreCsvWithHeader()
    {
        DemoStore store = DemoStoreGenerator.Generate(new DemoStoreOptions { Baskets = 3 });
        DemoStoreWriter.Write(_folder, store);
        string[] lines = File.ReadAllText(Path.Combine(_folder, "interactions.csv")).Split('\n');
        Assert.Equal("basket,product_id,at,quantity", lines[0]);
        Assert.Equal(store.Interactions.Count + 2, lines.Length);
        Assert.Matches(@"^B000001,D-\d{6},202[56]-\d\d-\d\dT\d\d:\d\d:\d\d,\d$", lines[1]);
    }

    private static string Hash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path + "\n"));
            hash.AppendData(File.ReadAllBytes(Path.Combine(folder, path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
