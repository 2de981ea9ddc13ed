using EdgeReco.Contracts;

namespace EdgeReco.Host.Tests.Kiosk;

/// <summary>The products of a small store for the page's tests, among them one whose texts are an attack.</summary>
internal static class Shelf
{
    public const string Attack = "<img src=x onerror=alert(1)>";

    public const string MilkBarcode = "2000000000015";

    public static IReadOnlyList<Product> Products { get; } = Build();

    private static List<Product> Build()
    {
        (string En, string Zh, string[] Names, string[] ChineseNames)[] departments =
        [
            ("Dairy", "乳品", ["Milk", "Butter", "Yoghurt", "Cheese"], ["牛奶", "黄油", "酸奶", "奶酪"]),
            ("Bakery", "面包", ["Bread", "Rolls", "Cake", "Croissant"], ["面包", "小餐包", "蛋糕", "牛角包"]),
            ("Drinks", "饮料", ["Tea", "Coffee", "Juice", "Water"], ["茶", "咖啡", "果汁", "矿泉水"]),
        ];
        string[] brands = ["Brightmoor", "Hillfarm", "Nordhus"];
        var products = new List<Product>();
        foreach ((string en, string zh, string[] names, string[] chinese) in departments)
        {
            for (int i = 0; i < names.Length; i++)
            {
                for (int j = 0; j < brands.Length; j++)
                {
                    int number = products.Count + 1;
                    string body = $"20000000{number:D4}";
                    products.Add(new Product
                    {
                        Id = $"P-{number:D3}",
                        Name = $"{brands[j]} {names[i]}",
                        Brand = brands[j],
                        Category = [en, names[i]],
                        Description = $"{names[i]} by {brands[j]}.",
                        Unit = "500 g",
                        Price = 0.99m + (number * 0.5m),
                        Aisle = (1 + (products.Count / 12)).ToString(),
                        Shelf = "B",
                        Stock = number % 9 == 0 ? 0 : 20,
                        Gtins = [body + Gtin.CheckDigit(body)],
                        Picture = "picture.svg",
                        Translations = new Dictionary<string, ProductText>
                        {
                            ["zh"] = new() { Name = $"{chinese[i]} {number}", Category = [zh, chinese[i]], Description = $"{chinese[i]}。" },
                        },
                    });
                }
            }
        }

        products.Add(new Product
        {
            Id = Attack,
            Name = Attack,
            Brand = "<b>Brand</b>",
            Category = ["<i>Odd</i>"],
            Description = "<script>alert(2)</script>",
            Price = 1,
            Attributes = [new ProductAttribute("<u>name</u>", "<svg onload=alert(3)>")],
            Picture = "attack.svg",
        });
        return products;
    }
}
