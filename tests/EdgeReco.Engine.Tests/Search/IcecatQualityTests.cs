using System.IO.Compression;
using System.Text.Json;
using EdgeReco.Contracts;
using EdgeReco.Engine.Search;

namespace EdgeReco.Engine.Tests.Search;

/// <summary>Ranking quality on human ratings; needs the reference data.</summary>
public sealed class IcecatQualityTests
{
    [Fact]
    public void Search_RatedQueries_ReachesTheQualityPromised()
    {
        string folder = Path.Combine(DataFolder(), "icecat");
        if (!File.Exists(Path.Combine(folder, "products.jsonl.gz")))
        {
            Assert.Skip($"no reference data in {folder}; EDGERECO_DATA can name another place");
        }

        SearchPipeline pipeline = ShopFixture.Build(Products(Path.Combine(folder, "products.jsonl.gz")), default);
        double sum = 0;
        int queries = 0;
        foreach (var query in File.ReadLines(Path.Combine(folder, "ratings-dev.csv")).Skip(1).Select(l => l.Split(',')).GroupBy(c => c[0]))
        {
            Dictionary<string, int> ratings = query.ToDictionary(c => c[1], c => int.Parse(c[2]));
            double ideal = Gain(ratings.Values.OrderDescending());
            if (ideal > 0)
            {
                queries++;
                sum += Gain(pipeline.Search(new SearchRequest { Query = query.Key, Top = 10 }).Ids().Select(id => ratings.GetValueOrDefault(id))) / ideal;
            }
        }

        TestContext.Current.SendDiagnosticMessage($"nDCG@10 {sum / queries:f4} over {queries} queries");
        Assert.True(sum / queries >= 0.75, $"nDCG@10 is {sum / queries:f4}");
    }

    private static double Gain(IEnumerable<int> ratings) => ratings.Take(10).Select((r, i) => (Math.Pow(2, r) - 1) / Math.Log2(i + 2)).Sum();

    private static string DataFolder()
    {
        if (Environment.GetEnvironmentVariable("EDGERECO_DATA") is { Length: > 0 } folder)
        {
            return folder;
        }

        string? root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "EdgeReco.sln")))
        {
            root = Path.GetDirectoryName(root);
        }

        return Path.Combine(root ?? "", "..", "shared", "data");
    }

    private static List<Product> Products(string file)
    {
        List<Product> products = [];
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement row = document.RootElement;
            products.Add(new Product
            {
                Id = row.GetProperty("id").GetString()!,
                Name = row.GetProperty("title").GetString()!,
                Brand = row.GetProperty("supplier").GetString(),
                Description = row.TryGetProperty("short_description", out JsonElement description) ? description.GetString() : null,
                Category = row.TryGetProperty("attr_t_product_type", out JsonElement type) ? [type.GetString()!] : [],
                Attributes = [.. row.EnumerateObject().Where(p => p.Name.StartsWith("attr_", StringComparison.Ordinal)).Select(p => new ProductAttribute(p.Name[7..].Replace('_', ' '), p.Value.ToString()))],
            });
        }

        return products;
    }
}
