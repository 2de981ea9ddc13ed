using System.Globalization;
using EdgeReco.Contracts;
using EdgeReco.Demo.Pictures;
using EdgeReco.Demo.Sampling;

namespace EdgeReco.Demo.Catalogue;

/// <summary>Turns the tables into the store's articles: texts, prices, codes, stock, pictures, popularity.</summary>
internal static class Assortment
{
    private const ulong StockStream = 1;
    private const ulong PopularityStream = 2;

    /// <summary>All leaf categories, in the order of the departments.</summary>
    public static IReadOnlyList<Leaf> ReadLeaves() => [.. Departments.Tables.SelectMany(CatalogueTable.Read)];

    /// <summary>Builds the articles; ids follow the order of the tables.</summary>
    public static IReadOnlyList<Article> Build(PictureGallery gallery, ulong seed)
    {
        var stock = new Pcg32(seed, StockStream);
        var popularity = new Pcg32(seed, PopularityStream);
        int[] brandStrength = [.. Brands.All.Select(b => BrandStrength(b, popularity))];
        var articles = new List<Article>();
        foreach (Leaf leaf in ReadLeaves())
        {
            int median = MedianTotal(leaf);
            for (int r = 0; r < leaf.Rows.Count; r++)
            {
                Row row = leaf.Rows[r];
                for (int b = 0; b < row.Brands.Count; b++)
                {
                    (Brand brand, bool allSizes) = row.Brands[b];
                    IReadOnlyList<PackSize> sizes = allSizes ? row.Sizes : [row.Sizes[0]];
                    Dictionary<PackSize, int> prices = Prices(sizes, brand.Tier);
                    for (int s = 0; s < sizes.Count; s++)
                    {
                        PackSize size = sizes[s];
                        string picture = gallery.Add(row, brand, size, ScaleStep(size, median));
                        Product product = Describe(articles.Count, row, r, brand, size, s, prices[size]) with
                        {
                            Stock = Stock(stock, prices[size]),
                            Picture = "pictures/" + picture,
                        };
                        articles.Add(new Article(product, row, brand, size, Popularity(popularity, r, b, s, brandStrength[brand.Index])));
                    }
                }
            }
        }

        return articles;
    }

    private static Product Describe(int position, Row row, int rowIndex, Brand brand, PackSize size, int sizeIndex, int cents)
    {
        Leaf leaf = row.Leaf;
        Bilingual unit = size.Text(Container(row.Shape), leaf.Counter);
        string enSize = size.IsSingle ? "" : size is { Unit.Key: "pc" or "egg", Packs: 1 } ? $" {size.Number:0} Pack" : " " + unit.En;
        string zhSize = size.IsSingle ? "" : " " + unit.Zh;
        Bilingual? more = MoreAbout(leaf, rowIndex, brand, sizeIndex);
        bool organic = brand.IsOrganic && leaf.IsFood && !row.Name.En.Contains("Organic", StringComparison.Ordinal);
        Bilingual name = organic ? new Bilingual("Organic " + row.Name.En, "有机" + row.Name.Zh) : row.Name;
        bool marked = !organic || row.Attributes.Any(a => a.Name == "organic");
        return new Product
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"D-{position + 1:D6}"),
            Name = name.En + enSize,
            Brand = brand.Name.En,
            Category = [.. leaf.Path.Select(p => p.En)],
            Description = more is { } en ? $"{row.About.En} {en.En}" : row.About.En,
            Unit = unit.En,
            Price = new decimal(cents, 0, 0, false, 2),
            Aisle = leaf.Aisle.ToString(CultureInfo.InvariantCulture),
            Shelf = leaf.Shelf.ToString(),
            Gtins = [Barcode(position, brand)],
            Attributes = marked ? row.Attributes : [.. row.Attributes, new ProductAttribute("organic", "yes")],
            Translations = new Dictionary<string, ProductText>
            {
                ["zh"] = new()
                {
                    Name = (leaf.Loose ? "" : brand.Name.Zh) + name.Zh + zhSize,
                    Category = [.. leaf.Path.Select(p => p.Zh)],
                    Description = more is { } zh ? row.About.Zh + zh.Zh : row.About.Zh,
                    Unit = unit.Zh,
                },
            },
        };
    }

    // Every third article of a brand ends with one of its sentences, every third with one on keeping or using it.
    private static Bilingual? MoreAbout(Leaf leaf, int row, Brand brand, int size) => ((row + brand.Index + size) % 3) switch
    {
        0 when brand.Voices.Count > 0 => brand.Voices[(row + size) % brand.Voices.Count],
        1 when leaf.Tips.Count > 0 => leaf.Tips[(row + brand.Index) % leaf.Tips.Count],
        _ => null,
    };

    // GS1 prefixes 200-299 are for use inside a company: no article anywhere else has these numbers.
    private static string Barcode(int position, Brand brand)
    {
        string body = string.Create(CultureInfo.InvariantCulture, $"2{brand.Index:D2}0{(position + 1) * 7:D8}");
        return body + Gtin.CheckDigit(body);
    }

    // A larger pack costs more than a smaller one, and less by the unit.
    private static Dictionary<PackSize, int> Prices(IReadOnlyList<PackSize> sizes, PriceTier tier)
    {
        var prices = new Dictionary<PackSize, int>();
        PackSize? smaller = null;
        foreach (PackSize size in sizes.OrderBy(s => s.Total))
        {
            int price = PriceLadder.At(size.Cents, tier);
            if (smaller is not null && smaller.Unit.IsCount == size.Unit.IsCount)
            {
                while ((long)price * smaller.Total >= (long)prices[smaller] * size.Total)
                {
                    price = PriceLadder.Below(price);
                }
            }

            prices.Add(size, price);
            smaller = size;
        }

        return prices;
    }

    private static int Stock(Pcg32 random, int cents)
    {
        int roll = random.Next(1000);
        int most = cents < 500 ? 60 : cents < 1500 ? 30 : 12;
        return roll < 25 ? 0 : roll < 110 ? random.Between(1, 4) : random.Between(5, most);
    }

    // Zipf-like: the first row, its first brand, the usual size and a strong brand sell most, with some luck.
    private static int Popularity(Pcg32 random, int row, int brand, int size, int brandStrength)
    {
        int weight = 4000 / (2 + row) * 3 / (3 + (2 * brand)) * brandStrength / 100;
        weight = size == 0 ? weight : weight * 2 / (3 + (2 * size));
        return Math.Max(1, weight * random.Between(60, 150) / 100);
    }

    private static int BrandStrength(Brand brand, Pcg32 random) =>
        random.Between(50, 150) + brand.Tier switch { PriceTier.Value => 25, PriceTier.Premium => -30, _ => 0 };

    private static int MedianTotal(Leaf leaf)
    {
        int[] totals = [.. leaf.Rows.SelectMany(r => r.Sizes).Where(s => s.Packs == 1).Select(s => s.Total).Order()];
        return totals.Length == 0 ? 1 : totals[totals.Length / 2];
    }

    private static int ScaleStep(PackSize size, int median)
    {
        decimal one = size.Number * size.Unit.Scale;
        return one * 10 < median * 6 ? 0 : one * 10 > median * 17 ? 2 : 1;
    }

    private static string Container(string shape) => shape switch
    {
        "can" or "slim-can" or "tin" => "罐",
        "carton" or "brick" or "box" or "tub" => "盒",
        "bottle" or "water-bottle" or "beer-bottle" or "wine-bottle" or "glass-bottle" or "jar" or "drink-bottle" => "瓶",
        "cup" or "noodle-cup" => "杯",
        _ => "包",
    };
}
