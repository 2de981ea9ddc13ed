using EdgeReco.Contracts;
using EdgeReco.Demo.Baskets;

namespace EdgeReco.Demo.Tests.Baskets;

public sealed class BasketTests
{
    private static readonly Dictionary<string, Product> Products = DefaultStore.Value.Products.ToDictionary(p => p.Id);

    private static readonly IGrouping<string, Interaction>[] All = [.. DefaultStore.Value.Interactions.GroupBy(i => i.Basket)];

    [Fact]
    public void Baskets_Sizes_AreThoseOfANeighbourhoodShop()
    {
        Assert.Equal(24_000, All.Length);
        Assert.InRange(All.Average(b => b.Count()), 7, 9.5);
        Assert.InRange(All.Max(b => b.Count()), 25, Basket.Capacity);
        Assert.Contains(All, b => b.Count() == 1);
    }

    [Fact]
    public void Baskets_Lines_AreDistinctKnownProductsAtOneTime()
    {
        foreach (IGrouping<string, Interaction> basket in All)
        {
            Assert.Equal(basket.Count(), basket.Select(i => i.ProductId).Distinct().Count());
            Assert.All(basket, i => Assert.True(Products.ContainsKey(i.ProductId)));
            Assert.All(basket, i => Assert.InRange(i.Quantity, 1, 6));
            Assert.Single(basket.Select(i => i.At).Distinct());
        }
    }

    [Fact]
    public void Baskets_Times_AreInOrderWithinOpeningHoursOfTheYear()
    {
        DateTime[] times = [.. All.Select(b => b.First().At)];
        Assert.Equal(times.Order(), times);
        Assert.All(times, t => Assert.InRange(t.Hour, 7, 21));
        Assert.All(times, t => Assert.InRange(t, new DateTime(2025, 7, 1), new DateTime(2026, 7, 1)));
        Assert.DoesNotContain(times, t => t is { Month: 12, Day: 25 });
        Assert.Equal(15, times.Select(t => t.Hour).Distinct().Count());
    }

    [Theory]
    [InlineData("Hot Pot Bases", "Enoki Mushrooms", 5)]
    [InlineData("Hot Pot Bases", "Lamb & Beef Slices", 5)]
    [InlineData("Pasta", "Pasta Sauces", 3)]
    [InlineData("Nappies & Wipes", "Purées & Snacks", 5)]
    [InlineData("Chargers", "Cables", 5)]
    [InlineData("Surface Cleaners", "Cleaning Tools", 3)]
    [InlineData("Moving Box", "Packing Tape", 10)]
    public void Baskets_OfAMission_HoldWhatGoesTogether(string first, string second, double least)
    {
        HashSet<string> with = Having(first), also = Having(second);
        double lift = with.Count(also.Contains) * (double)All.Length / with.Count / also.Count;
        Assert.True(lift > least, $"lift of {first} and {second} is {lift:0.0}");
    }

    [Fact]
    public void Baskets_Seasons_ShowInTheMonths()
    {
        Assert.True(SoldIn("Lollies & Cones", 7) > 4 * SoldIn("Lollies & Cones", 1));
        Assert.True(SoldIn("Hot Pot Bases", 1) > 2 * SoldIn("Hot Pot Bases", 7));
        Assert.True(SoldIn("Red Envelopes", 2) > 5 * SoldIn("Red Envelopes", 5));
        Assert.True(SoldIn("Lotus Seed Mooncakes", 9) > 20);
    }

    [Fact]
    public void Baskets_Hours_FollowTheMissions()
    {
        Assert.True(ShareAt("Rolls & Buns", 7, 10) > 0.35);
        Assert.True(ShareAt("Hot Pot Bases", 16, 21) > 0.6);
        Assert.True(ShareAt("Chilled Meals", 11, 14) > 0.5);
    }

    [Fact]
    public void Baskets_Popularity_IsSkewedButReachesAlmostEverything()
    {
        int[] sold = [.. DefaultStore.Value.Interactions.GroupBy(i => i.ProductId).Select(g => g.Count()).OrderDescending()];
        Assert.True(sold.Length > Products.Count * 98 / 100);
        Assert.InRange(sold.Take(sold.Length / 10).Sum() / (double)sold.Sum(), 0.25, 0.6);
    }

    [Fact]
    public void Missions_Table_HasManyDifferentOnes()
    {
        IReadOnlyList<Mission> missions = MissionTable.Read(
            Missions.Table, new ArticleIndex(EdgeReco.Demo.Catalogue.Assortment.Build(new EdgeReco.Demo.Pictures.PictureGallery(), 1)));
        Assert.True(missions.Count >= 18);
        Assert.Equal(missions.Count, missions.Select(m => m.Name).Distinct().Count());
        Assert.All(missions, m => Assert.All(m.Slots, s => Assert.InRange(s.Permille, 1, 1000)));
        Assert.All(missions, m => Assert.True(m.Months.Sum() > 0 && m.Days.Sum() > 0 && m.Hours.Sum() > 0));
    }

    private static bool Is(Product product, string what) =>
        product.Category[^1] == what || product.Name.StartsWith(what, StringComparison.Ordinal);

    private static HashSet<string> Having(string what) =>
        [.. DefaultStore.Value.Interactions.Where(i => Is(Products[i.ProductId], what)).Select(i => i.Basket)];

    private static int SoldIn(string what, int month) =>
        DefaultStore.Value.Interactions.Count(i => i.At.Month == month && Is(Products[i.ProductId], what));

    private static double ShareAt(string what, int from, int until)
    {
        Interaction[] lines = [.. DefaultStore.Value.Interactions.Where(i => Is(Products[i.ProductId], what))];
        return lines.Count(i => i.At.Hour >= from && i.At.Hour <= until) / (double)lines.Length;
    }
}
