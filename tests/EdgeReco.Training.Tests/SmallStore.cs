using EdgeReco.Contracts;

namespace EdgeReco.Training.Tests;

/// <summary>A store whose baskets follow plain rules: items of one group are bought one after another.</summary>
internal static class SmallStore
{
    public const int Groups = 8;
    public const int GroupSize = 5;
    public const int ProductCount = Groups * GroupSize;

    public static BasketLog Baskets(int count = 600, ulong seed = 3)
    {
        var log = new BasketLog(ProductCount);
        var random = new DeterministicRandom(seed);
        var start = new DateTime(2026, 1, 1, 8, 0, 0);
        for (int basket = 0; basket < count; basket++)
        {
            int group = random.NextInt(Groups);
            int first = random.NextInt(GroupSize);
            int length = 2 + random.NextInt(GroupSize - 1);
            int[] items = [.. Enumerable.Range(0, length).Select(i => (group * GroupSize) + ((first + i) % GroupSize))];
            log.Add(items, start.AddHours(basket * 3 % 12).AddDays(basket / 5));
        }

        return log;
    }

    public static IReadOnlyList<Product> Products { get; } =
    [
        .. Enumerable.Range(0, ProductCount).Select(i => new Product
        {
            Id = $"P-{i:000}",
            Name = $"Flavour{i % GroupSize} of range{i / GroupSize}",
            Brand = $"Brand{i % 3}",
            Category = ["Food", $"Group {i / GroupSize}"],
        }),
    ];

    public static BasketModelOptions Model { get; } = new()
    {
        Dimension = 8, MaxItems = 6, Heads = 2, Hidden = 8, Epochs = 4, Batch = 64, LearningRate = 0.02f, Seed = 5,
    };
}
