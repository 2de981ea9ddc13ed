using System.Text.RegularExpressions;
using EdgeReco.Contracts;
using EdgeReco.Demo.Catalogue;

namespace EdgeReco.Demo.Tests.Catalogue;

public sealed partial class CatalogueTests
{
    private static IReadOnlyList<Product> Products => DefaultStore.Value.Products;

    [Fact]
    public void Products_Count_IsAbout1500InManyCategoriesAndBrands()
    {
        Assert.InRange(Products.Count, 1_400, 1_700);
        Assert.InRange(Products.Select(p => string.Join('/', p.Category)).Distinct().Count(), 110, 150);
        Assert.InRange(Products.Select(p => p.Brand).Distinct().Count(), 50, 100);
    }

    [Fact]
    public void Products_Ids_AreUniqueAndFollowThePosition()
    {
        for (int i = 0; i < Products.Count; i++)
        {
            Assert.Equal($"D-{i + 1:D6}", Products[i].Id);
        }
    }

    [Fact]
    public void Products_Gtins_AreUniqueValidAndOfTheRestrictedRange()
    {
        var seen = new HashSet<string>();
        foreach (Product product in Products)
        {
            string gtin = Assert.Single(product.Gtins);
            Assert.Equal(13, gtin.Length);
            Assert.InRange(int.Parse(gtin.AsSpan(0, 3)), 200, 299);
            Assert.True(Gtin.TryNormalize(gtin, out _), gtin);
            Assert.True(seen.Add(gtin), gtin);
        }
    }

    [Fact]
    public void Products_Fields_AreAllFilled()
    {
        foreach (Product product in Products)
        {
            ProductText zh = product.Translations["zh"];
            string?[] texts = [product.Name, product.Brand, product.Description, product.Unit, product.Aisle, product.Shelf, product.Picture, zh.Name, zh.Description, zh.Unit, .. product.Category, .. zh.Category];
            Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text), product.Id));
            Assert.All(texts, text => Assert.Equal(text!.Trim(), text));
            Assert.NotNull(product.Stock);
            Assert.InRange(product.Category.Count, 2, 3);
            Assert.Equal(product.Category.Count, zh.Category.Count);
            Assert.DoesNotContain(product.Category, level => level.Contains('/') || level.Contains('|'));
        }
    }

    [Fact]
    public void Products_ChineseTexts_AreChinese()
    {
        foreach (Product product in Products)
        {
            ProductText zh = product.Translations["zh"];
            Assert.Matches(Han(), zh.Name);
            Assert.Matches(Han(), zh.Description!);
            Assert.Matches(Han(), zh.Unit!);
            Assert.All(zh.Category, level => Assert.Matches(Han(), level));
            Assert.DoesNotMatch(Han(), product.Name);
            Assert.DoesNotMatch(Han(), product.Description!);
            // Latin letters only where Chinese shops write them too.
            foreach (Match latin in Latin().Matches(zh.Name))
            {
                Assert.Contains(latin.Value, Terms);
            }
        }
    }

    [Fact]
    public void Products_NamesOfABrand_AreUnique()
    {
        Assert.Equal(Products.Count, Products.Select(p => (p.Brand, p.Name)).Distinct().Count());
        Assert.Equal(Products.Count, Products.Select(p => (p.Brand, p.Translations["zh"].Name)).Distinct().Count());
    }

    [Fact]
    public void Products_Categories_HaveOneTranslationAndOnePlace()
    {
        foreach (IGrouping<string, Product> leaf in Products.GroupBy(p => string.Join('/', p.Category)))
        {
            Assert.Single(leaf.Select(p => string.Join('/', p.Translations["zh"].Category)).Distinct());
            Assert.Single(leaf.Select(p => (p.Aisle, p.Shelf)).Distinct());
        }
    }

    [Fact]
    public void Products_Prices_ArePricePoints()
    {
        foreach (Product product in Products)
        {
            int cents = (int)(product.Price!.Value * 100);
            Assert.InRange(cents, 19, 10_000);
            Assert.Contains(cents % 10, (int[])[5, 9]);
        }
    }

    [Fact]
    public void Products_LargerPack_CostsMoreButLessByTheUnit()
    {
        IReadOnlyList<Article> articles = Assortment.Build(new EdgeReco.Demo.Pictures.PictureGallery(), 1);
        foreach (var kind in articles.GroupBy(a => (a.Row, a.Brand)))
        {
            Article[] bySize = [.. kind.OrderBy(a => a.Size.Total)];
            for (int i = 1; i < bySize.Length; i++)
            {
                Article small = bySize[i - 1], large = bySize[i];
                Assert.True(large.Product.Price > small.Product.Price, $"{large.Product.Name} {large.Product.Brand}");
                Assert.True(large.Product.Price * small.Size.Total < small.Product.Price * large.Size.Total, large.Product.Name);
            }
        }
    }

    [Fact]
    public void Products_Stock_HasAFewOutOfStock()
    {
        Assert.InRange(Products.Count(p => !p.InStock), 15, 80);
    }

    [Fact]
    public void Products_Descriptions_AreVaried()
    {
        Assert.True(Products.Select(p => p.Description).Distinct().Count() > Products.Count * 3 / 4);
    }

    [Fact]
    public void Brands_Names_AreUniqueInBothLanguages()
    {
        Assert.Equal(Brands.All.Count, Brands.All.Select(b => b.Name.En).Distinct().Count());
        Assert.Equal(Brands.All.Count, Brands.All.Select(b => b.Name.Zh).Distinct().Count());
        Assert.Empty(Brands.All.Select(b => b.Name.En).Except(Products.Select(p => p.Brand!)));
    }

    private static readonly HashSet<string> Terms = new(StringComparer.Ordinal)
    {
        "LED", "USB", "C", "A", "E", "GU", "CR", "HDMI", "W", "GB", "HB", "B", "D", "SPF", "x", "Lightning", "Micro", "Omega",
    };

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Latin();
}
