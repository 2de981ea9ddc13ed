using System.Text.Json;
using EdgeReco.Contracts;
using EdgeReco.Retrieval.Catalog;
using EdgeReco.Retrieval.Tests.Storage;

namespace EdgeReco.Retrieval.Tests.Catalog;

public sealed class CatalogReaderTests
{
    private static readonly Product Milk = new()
    {
        Id = "D-1",
        Name = "Whole Milk",
        Brand = "Brightmoor",
        Category = ["Food", "Dairy", "Milk"],
        Description = "Fresh whole milk.",
        Unit = "1 L",
        Price = 1.29m,
        Aisle = "4",
        Shelf = "B",
        Stock = 14,
        Gtins = ["036000291452", "4006381333931"],
        Attributes = [new("fat", "3.5%"), new("organic", "no")],
        Picture = "milk.svg",
        Translations = new Dictionary<string, ProductText>
        {
            ["zh"] = new() { Name = "全脂牛奶", Category = ["食品", "乳制品", "牛奶"], Description = "新鲜全脂牛奶。", Unit = "1 升" },
        },
    };

    private static readonly Product Cable = new() { Id = "d-1", Name = "USB-C Cable", Category = ["Electronics"], Stock = 0, Attributes = [new("colour", "no")] };
    private static readonly Product Bare = new() { Id = "Ä", Name = "Bare", Price = 0m };

    [Fact]
    public void Read_NoLanguage_GivesTheProductBackWhole() =>
        Assert.Equal(Json([Milk, Cable, Bare]), Json([.. Enumerable.Range(0, 3).Select(i => Open(Milk, Cable, Bare).Read(i))]));

    [Theory]
    [InlineData("zh")]
    [InlineData("ZH")]
    [InlineData("zh-Hans-CN")]
    public void Read_Language_PutsItsTextsIntoTheMainFields(string language)
    {
        Product product = Open(Milk).Read(0, language);
        Assert.Equal("全脂牛奶", product.Name);
        Assert.Equal(["食品", "乳制品", "牛奶"], product.Category);
        Assert.Equal("新鲜全脂牛奶。", product.Description);
        Assert.Equal("1 升", product.Unit);
        Assert.Empty(product.Translations);
        Assert.Equal(1.29m, product.Price);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("")]
    public void Read_UnknownLanguage_FallsBackToThePrimaryOne(string language)
    {
        Product product = Open(Milk).Read(0, language);
        Assert.Equal("Whole Milk", product.Name);
        Assert.Equal("1 L", product.Unit);
        Assert.Empty(product.Translations);
    }

    [Fact]
    public void TryFind_Id_IsExact()
    {
        CatalogReader reader = Open(Milk, Cable, Bare);
        Assert.True(reader.TryFind("d-1", out int cable));
        Assert.Equal(1, cable);
        Assert.True(reader.TryFind("Ä", out int bare));
        Assert.Equal(2, bare);
        Assert.False(reader.TryFind("D-", out int none));
        Assert.Equal(-1, none);
        Assert.False(reader.TryFind(new string('x', 4000), out _));
    }

    [Theory]
    [InlineData("036000291452")]
    [InlineData("0036000291452")]
    [InlineData("00036000291452")]
    [InlineData("4006381333931")]
    public void TryFindGtin_AnyForm_FindsTheProduct(string scanned)
    {
        Assert.True(Gtin.TryNormalize(scanned, out string gtin));
        Assert.True(Open(Cable, Milk).TryFindGtin(gtin, out int ordinal));
        Assert.Equal(1, ordinal);
    }

    [Fact]
    public void Columns_OfAProduct_NeedNoProduct()
    {
        CatalogReader reader = Open(Milk, Cable, Bare);
        Assert.Equal(1.29m, reader.Price(0));
        Assert.Null(reader.Price(1));
        Assert.Equal(0m, reader.Price(2));
        Assert.Equal(14, reader.Stock(0));
        Assert.False(reader.InStock(1));
        Assert.True(reader.InStock(2));
        Assert.Equal("Brightmoor", reader.BrandName(reader.Brand(0)));
        Assert.Equal(-1, reader.Brand(2));
        Assert.Equal("Food/Dairy/Milk", reader.CategoryPath(0));
        Assert.Equal("", reader.CategoryPath(2));
        Assert.Equal(["zh"], reader.Languages);
    }

    [Fact]
    public void Categories_Subtree_IsARange()
    {
        CategoryTree tree = Open(Milk, Cable, Bare with { Category = ["Food", "TV/Audio"] }).Categories;
        Assert.True(tree.TryFind("food", out int food));
        Assert.True(tree.TryFind("Food/Dairy/Milk", out int milk));
        Assert.True(tree.TryFind("Food/TV/Audio", out int slash));
        Assert.False(tree.TryFind("Food/Dair", out _));
        Assert.False(tree.TryFind("", out _));
        Assert.InRange(milk, food + 1, tree.End(food) - 1);
        Assert.InRange(slash, food + 1, tree.End(food) - 1);
        Assert.Equal("牛奶", tree.Name(milk, 1));
        Assert.Equal("Electronics", tree.Path(0));
    }

    [Fact]
    public void Write_SameProducts_GivesSameBytes() => Assert.Equal(Write(Milk, Cable, Bare), Write(Milk, Cable, Bare));

    [Fact]
    public void Write_NoProducts_OpensEmpty() => Assert.Equal(0, Open().Count);

    [Fact]
    public void Write_DuplicateId_Throws() =>
        Assert.Equal("two products have the id 'D-1'", Assert.Throws<InvalidDataException>(() => Write(Milk, Cable, Milk)).Message);

    [Fact]
    public void Write_CategoryTooDeep_Throws() =>
        Assert.Throws<InvalidDataException>(() => Write(Cable with { Category = [.. Enumerable.Range(0, 65).Select(i => $"level {i}")] }));

    [Fact]
    public void Read_Damaged_NeverCrashes() =>
        Damage.Survives(Write(Milk, Cable, Bare), CatalogReader.Open, static reader =>
        {
            for (int i = 0; i < reader.Count; i++)
            {
                reader.Read(i);
                reader.Read(i, "zh");
                reader.TryFind(reader.GetId(i), out _);
                reader.CategoryPath(i);
                reader.Price(i);
            }

            reader.TryFindGtin("00036000291452", out _);
            reader.Categories.TryFind("Food/Dairy/Milk", out _);
        });

    private static CatalogReader Open(params Product[] products) => CatalogReader.Open(Write(products));

    private static byte[] Write(params Product[] products)
    {
        var output = new MemoryStream();
        CatalogWriter.Write(products, output);
        return output.ToArray();
    }

    private static string Json(Product[] products) => JsonSerializer.Serialize(products);
}
