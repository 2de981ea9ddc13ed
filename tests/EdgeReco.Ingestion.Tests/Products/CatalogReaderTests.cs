using EdgeReco.Contracts;

namespace EdgeReco.Ingestion.Tests.Products;

public sealed class CatalogReaderTests : IDisposable
{
    private const string Header = "id,name,brand,category,price,stock,gtins,attribute_fat_content,name_zh,category_zh\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_OwnCsv_FillsEveryField()
    {
        string path = _folder.Write("c.csv", Header + "D-1, Milk ,Acme,Food / Dairy,1.29,14,2000001230008|4006381333931,3.5%,牛奶,食品/乳品\n");
        Product milk = Assert.Single(Read(path).Products);
        Assert.Equal(("D-1", "Milk", "Acme", 1.29m, 14), (milk.Id, milk.Name, milk.Brand, milk.Price, milk.Stock));
        Assert.Equal(["Food", "Dairy"], milk.Category);
        Assert.Equal(["2000001230008", "4006381333931"], milk.Gtins);
        Assert.Equal([new ProductAttribute("Fat content", "3.5%")], milk.Attributes);
        Assert.Equal("牛奶", milk.Translations["zh"].Name);
        Assert.Equal(["食品", "乳品"], milk.Translations["zh"].Category);
    }

    [Fact]
    public void Read_OwnJsonl_FillsEveryField()
    {
        string path = _folder.Write("c.jsonl", """
            {"id":7,"name":"Milk","brand":null,"category":["Food","Dairy"],"description":"Fresh","unit":"1 L","price":1.29,"aisle":"4","shelf":"B","stock":0,
            """.Trim() + """
            "gtins":["2000001230008"],"attributes":[{"name":"fat","value":3.50},{"name":"bio","value":true}],"picture":"pictures/7.svg","translations":{"zh":{"name":"牛奶","category":["食品"],"unit":"1升"}}}
            """);
        Product milk = Assert.Single(Read(path).Products);
        Assert.Equal(("7", "Fresh", "1 L", "4", "B", "pictures/7.svg"), (milk.Id, milk.Description, milk.Unit, milk.Aisle, milk.Shelf, milk.Picture));
        Assert.False(milk.InStock);
        Assert.Null(milk.Brand);
        Assert.Equal([new ProductAttribute("fat", "3.5"), new ProductAttribute("bio", "yes")], milk.Attributes);
        Assert.Equal(("牛奶", "1升"), (milk.Translations["zh"].Name, milk.Translations["zh"].Unit));
    }

    [Theory]
    [InlineData("x,N,,,-1,,,,,", "price: -1 is negative")]
    [InlineData("x,N,,,NaN,,,,,", "price: 'NaN' is no number")]
    [InlineData("x,N,,,\"1,99\",,,,,", "price: '1,99' is no number")]
    [InlineData("x,N,,,cheap,,,,,", "price: 'cheap' is no number")]
    [InlineData("x,N,,,1e12,,,,,", "price: 1000000000000 is absurdly high")]
    [InlineData("x,N,,,1e99,,,,,", "price: '1e99' is no number")]
    [InlineData("x,N,,,1,half,,,,", "stock: 'half' is no number")]
    [InlineData(",N,,,1,1,,,,", "id: is missing")]
    [InlineData("x, ,,,1,1,,,,", "name: is missing")]
    [InlineData("x,N", "2 fields where the header has 10")]
    public void Read_MalformedRow_IsReportedWithLineFieldAndReason(string row, string problem)
    {
        string path = _folder.Write("c.csv", Header + row + "\n" + Rows(100));
        CatalogResult result = Read(path);
        Assert.StartsWith($"{path}:2: {problem}", Assert.Single(result.Report.Issues).ToString(), StringComparison.Ordinal);
        Assert.Equal((101L, 100L, 1L), (result.Report.Rows, result.Report.Used, result.Report.Malformed));
        Assert.Equal(100, result.Products.Count);
    }

    [Fact]
    public void Read_DuplicateId_KeepsTheFirstAndNamesBothLines()
    {
        string path = _folder.Write("c.csv", Header + Rows(200) + "P7,Again,,,2,,,,,\n");
        CatalogResult result = Read(path);
        Assert.Equal($"{path}:202: id: 'P7' is already the id of line 9", Assert.Single(result.Report.Issues).ToString());
        Assert.Equal("Name 7", result.Products.Single(product => product.Id == "P7").Name);
    }

    [Fact]
    public void Read_InvalidBarcode_KeepsTheRowAndWarns()
    {
        string path = _folder.Write("c.csv", Header + "x,N,,,1,,4006381333931|4006381333932|abc,,,\n");
        CatalogResult result = Read(path);
        Assert.Equal(["4006381333931"], Assert.Single(result.Products).Gtins);
        Assert.Equal((2L, 0L), (result.Report.InvalidBarcodes, result.Report.Malformed));
        Assert.Equal($"{path}:2: gtins: '4006381333932' is no GTIN; dropped", result.Report.Warnings[0].ToString());
    }

    [Fact]
    public void Read_MoreThanOnePercentMalformed_IsRefusedWithTheFirstTen()
    {
        string path = _folder.Write("c.csv", Header + Rows(980) + string.Concat(Enumerable.Repeat("x,N,,,-1,,,,,\n", 20)));
        SourceRefusedException e = Assert.Throws<SourceRefusedException>(() => Read(path));
        Assert.StartsWith($"{path}: 20 of 1000 rows are malformed (2%, at most 1% may be); the first is {path}:982: price:", e.Message, StringComparison.Ordinal);
        Assert.Equal(10, e.Report.Issues.Count);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void Read_OnePercentMalformed_IsAccepted()
    {
        string path = _folder.Write("c.csv", Header + Rows(99) + "x,N,,,-1,,,,,\n");
        Assert.Equal(99, Read(path).Products.Count);
    }

    [Fact]
    public void Read_InvalidUtf8AndLongLines_CountAsMalformed()
    {
        byte[] bytes = [.. System.Text.Encoding.UTF8.GetBytes(Header + Rows(300)), 0xff, .. ",N,,,1,,,,,\n"u8, .. new byte[10_000_000], (byte)'\n'];
        CatalogResult result = Read(_folder.Write("c.csv", bytes));
        Assert.Equal([302L, 303L], result.Report.Issues.Select(issue => issue.Line));
        Assert.Equal(300, result.Products.Count);
    }

    [Fact]
    public void Read_HeaderOnly_SaysThatThereAreNoProducts() =>
        AssertRefused(_folder.Write("c.csv", Header), new ReadOptions(), "holds no products");

    [Theory]
    [InlineData("c.jsonl", "")]
    [InlineData("c.jsonl", "\n\n")]
    [InlineData("c.csv.gz", "")]
    public void Read_EmptyFile_IsRefused(string name, string text) => AssertRefused(_folder.Write(name, text), new ReadOptions(), "");

    [Fact]
    public void Read_MissingColumn_IsNamed()
    {
        string path = _folder.Write("c.csv", "GTIN-14,Brand Name,Size\n1,2,3\n");
        AssertRefused(path, new ReadOptions { Mapping = Mapping.Load("gtin") }, "column 'Name' is missing");
        AssertRefused(path, new ReadOptions(), "column 'id' is missing");
    }

    [Fact]
    public void Read_MissingFieldInJsonl_IsNamed() =>
        AssertRefused(_folder.Write("c.jsonl", "{\"id\":\"1\",\"nam\":\"x\"}"), new ReadOptions { Mapping = Mapping.Load("edgereco") }, "column 'name' is missing");

    [Fact]
    public void Read_MappingWithoutCatalog_IsRefused()
    {
        string mapping = _folder.Write("m.json", """{"interactions":{"fields":{"basket":"b","product_id":"p","at":"t"}}}""");
        AssertRefused(_folder.Write("c.csv", Header + Rows(1)), new ReadOptions { Mapping = Mapping.Load(mapping) }, "has no 'catalog' part");
    }

    [Fact]
    public void Read_Cancelled_Stops()
    {
        string path = _folder.Write("c.csv", Header + Rows(10_000));
        Assert.Throws<OperationCanceledException>(() => CatalogReader.Read(path, new ReadOptions(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Read_Sales_GivesMostCommonNameAndMedianPrice()
    {
        string path = _folder.Write("s.csv", """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            1,85123A,OLD NAME,6,2010-12-01 08:26:00,2.00,,
            2,85123A, LANTERN ,6,2010-12-02 08:26:00,3.00,,
            3,85123A,LANTERN,6,2010-12-03 08:26:00,9.00,,
            4,85123a,,6,2010-12-03 08:26:00,1.00,,
            5,99999,LATER,6,2011-12-03 08:26:00,1.00,,

            """);
        CatalogResult result = CatalogReader.Read(path, new ReadOptions { Until = new DateTime(2011, 1, 1) }, TestContext.Current.CancellationToken);
        Assert.Equal(["85123A LANTERN 3.00", "85123a 85123a 1.00"], result.Products.Select(product => $"{product.Id} {product.Name} {product.Price}"));
        Assert.Equal("online-retail", result.Mapping.Name);
    }

    [Fact]
    public void Read_Icecat_FillsNamesBrandsPricesAndAttributes()
    {
        CatalogResult result = Read(ReferenceData.Require("icecat/products.jsonl.gz"));
        Assert.Equal((19_406, 0L, "icecat"), (result.Products.Count, result.Report.Malformed, result.Mapping.Name));
        Product notebook = result.Products.Single(product => product.Id == "2101957");
        Assert.StartsWith("HP Pavilion dv7-1211ea", notebook.Name, StringComparison.Ordinal);
        Assert.Equal(("HP", 109.95m), (notebook.Brand, notebook.Price));
        Assert.Equal(["Notebook"], notebook.Category);
        Assert.Equal(["0884420588030"], notebook.Gtins);
        Assert.Contains(new ProductAttribute("Model", "dv7-1211ea"), notebook.Attributes);
        Assert.Contains(new ProductAttribute("Display diagonal", "17"), notebook.Attributes);
        Assert.Contains(new ProductAttribute("Touchscreen", "no"), notebook.Attributes);
    }

    [Fact]
    public void Read_Gtin_FillsSizesAndBarcodes()
    {
        CatalogResult result = Read(ReferenceData.Require("gtin/items.csv.gz"));
        Assert.Equal((6_561, 0L, 1L), (result.Products.Count, result.Report.Malformed, result.Report.InvalidBarcodes));
        Product jerky = result.Products[0];
        Assert.Equal(("Turkey Jerky Teriyaki", "Trader Joe's", "4 oz"), (jerky.Name, jerky.Brand, jerky.Unit));
    }

    [Fact]
    public void Read_Barcodes_StreamsEightHundredThousandRows()
    {
        CatalogResult result = Read(ReferenceData.Require("barcodes/products.tsv.gz"));
        Assert.Equal((818_775, 0L, 10_679L), (result.Products.Count, result.Report.Malformed, result.Report.InvalidBarcodes));
        Assert.Equal("\"Baguette Lyonnais\"", result.Products.Single(product => product.Id == "0000000001151").Name);
    }

    private static CatalogResult Read(string path) => CatalogReader.Read(path, new ReadOptions(), TestContext.Current.CancellationToken);

    private static string Rows(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"P{i},Name {i},,,1.5,,,,,\n"));

    private static void AssertRefused(string path, ReadOptions options, string reason)
    {
        SourceException e = Assert.Throws<SourceException>(() => CatalogReader.Read(path, options, TestContext.Current.CancellationToken));
        Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }
}
