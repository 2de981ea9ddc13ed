using EdgeReco.Contracts;
using EdgeReco.Engine.Search;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Search;

namespace EdgeReco.Engine.Tests.Search;

/// <summary>A small supermarket in English and Chinese.</summary>
internal static class ShopFixture
{
    public static readonly Product[] Products =
    [
        Item("milk", "Whole Milk 1 L", "全脂牛奶 1升", "Brightmoor", "Food/Dairy/Milk", "食品/乳制品/牛奶", 1.29m, 14, "036000291452"),
        Item("skim", "Skimmed Milk 1 L", "脱脂牛奶 1升", "Brightmoor", "Food/Dairy/Milk", "食品/乳制品/牛奶", 1.19m, 5),
        Item("oat", "Oat Drink 1 L", "燕麦饮 1升", "Haferly", "Food/Dairy/Milk", "食品/乳制品/牛奶", 2.49m, 0),
        Item("choc", "Milk Chocolate Bar 100 g", "牛奶巧克力 100克", "Cocova", "Food/Sweets/Chocolate", "食品/糖果/巧克力", 1.99m, 20),
        Item("dark", "Dark Chocolate 70% 100 g", "黑巧克力 100克", "Cocova", "Food/Sweets/Chocolate", "食品/糖果/巧克力", 2.29m, 20),
        Item("biscuit", "Butter Biscuits 200 g", "黄油饼干 200克", "Cocova", "Food/Sweets/Biscuits", "食品/糖果/饼干", 1.59m, 20, description: "Crisp butter biscuits, lovely with a glass of cold milk."),
        Item("yogurt", "Strawberry Yogurt 500g", "草莓酸奶 500克", "Brightmoor", "Food/Dairy/Yogurt", "食品/乳制品/酸奶", 1.89m, 9),
        Item("beef", "Beef Slices for Hot Pot 400 g", "火锅牛肉片 400克", "Longdan", "Food/Meat", "食品/肉类", 8.99m, 9),
        Item("hotpot", "Hot Pot Soup Base 200 g", "火锅底料 200克", "Longdan", "Food/Sauces", "食品/酱料", 3.49m, 9),
        Item("aa", "AA Batteries 4-pack", "五号电池 4节", "Voltano", "Household/Batteries", "家居/电池", 4.99m, 30),
        Item("charger", "USB-C Charger 20W", "USB-C 充电器 20W", "Voltano", "Electronics/Phone", "电子/手机配件", 14.9m, 3),
        Item("headset", "Wireless Headset X200", "无线耳机 X200", "Voltano", "Electronics/Audio", "电子/音频", 39.9m, 3),
        Item("powerbank", "Power Bank 10000 mAh", "充电宝 10000毫安", "Voltano", "Electronics/Phone", "电子/手机配件", 24.9m, 3),
        Item("creme", "Crème fraîche 200 g", "法式酸奶油 200克", "Brightmoor", "Food/Dairy", "食品/乳制品", 1.39m, 4),
        Item("towel", "Paper Towels 2 rolls", "厨房纸巾 2卷", "Softley", "Household/Paper", "家居/纸品", 2.99m, 40),
        new Product { Id = "SKU-77A", Name = "Gift Card", Description = new string('x', 10) + " A card for every occasion. " + string.Concat(Enumerable.Repeat("It can be spent on anything in the store. ", 20)) + "Redeem voucher online." },
    ];

    public static SearchPipeline Pipeline(params Product[] more) => Build([.. Products, .. more], default);

    public static SearchPipeline Build(IReadOnlyList<Product> products, ReadOnlyMemory<float> popularity)
    {
        var catalog = new MemoryStream();
        CatalogWriter.Write(products, catalog);
        var index = new MemoryStream();
        SearchIndexWriter.Write(products, index, TestContext.Current.CancellationToken);
        return new SearchPipeline(CatalogReader.Open(catalog.ToArray()), SearchIndex.Open(index.ToArray()), popularity);
    }

    public static string[] Ids(this SearchResult result) => [.. result.Hits.Select(h => h.Product.Id.Replace("D-", "", StringComparison.Ordinal))];

    private static Product Item(string id, string name, string chinese, string brand, string category, string chineseCategory, decimal price, int stock, string? gtin = null, string? description = null) => new()
    {
        Id = "D-" + id,
        Name = name,
        Brand = brand,
        Category = category.Split('/'),
        Description = description,
        Price = price,
        Stock = stock,
        Gtins = gtin is null ? [] : [gtin],
        Translations = new Dictionary<string, ProductText> { ["zh"] = new() { Name = chinese, Category = chineseCategory.Split('/') } },
    };
}
