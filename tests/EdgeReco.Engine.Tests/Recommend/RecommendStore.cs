using EdgeReco.Contracts;
using EdgeReco.Engine.Recommend;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Neighbours;
using EdgeReco.Retrieval.Popularity;

namespace EdgeReco.Engine.Tests.Recommend;

/// <summary>A small store: twelve products in three categories, one of them out of stock.</summary>
internal static class RecommendStore
{
    public const int Count = 12;
    public const int OutOfStock = 3;

    public static CatalogReader Catalog(int count = Count)
    {
        using var stream = new MemoryStream();
        CatalogWriter.Write(
            [
                .. Enumerable.Range(0, count).Select(i => new Product
                {
                    Id = $"P{i:00}",
                    Name = $"Product {i}",
                    Brand = $"Brand {i % 2}",
                    Category = ["Food", $"Kind {i / 4}"],
                    Stock = i == OutOfStock ? 0 : 5,
                    Translations = new Dictionary<string, ProductText> { ["zh"] = new() { Name = $"商品{i}" } },
                }),
            ],
            stream);
        return CatalogReader.Open(stream.ToArray());
    }

    /// <summary>Each product is followed by the next one, then by the one after it.</summary>
    public static NeighbourIndex Neighbours(int count = Count) => NeighbourIndex.Open(NeighbourWriter.Write(
        [.. Enumerable.Range(0, count).Select(i => (IReadOnlyList<Neighbour>)[new((i + 1) % count, 1f), new((i + 2) % count, 0.25f)])]));

    /// <summary>Product 5 sells best, at eight o'clock product 7.</summary>
    public static PopularityIndex Popularity(int count = Count)
    {
        int[] counts = [.. Enumerable.Range(0, count).Select(i => i == 5 ? 100 : count - i)];
        int[] ranked = [.. Enumerable.Range(0, count).OrderByDescending(i => counts[i]).ThenBy(i => i)];
        return PopularityIndex.Open(PopularityWriter.Write(
            counts,
            ranked,
            [.. Enumerable.Range(0, 24).Select(hour => (IReadOnlyList<(int, float)>)[hour == 8 ? (7, 0.9f) : (5, 0.5f)])]));
    }

    public static RecommendPipeline Pipeline(IBasketModel? model = null) => new(new RecommendParts
    {
        Catalog = Catalog(),
        Model = model,
        Neighbours = Neighbours(),
        Popularity = Popularity(),
        Settings = new RecommendSettings { Diversity = 0 },
    });
}
