using EdgeReco.Contracts;

namespace EdgeReco.Ingestion.Tests.Sales;

public sealed class BasketReaderTests : IDisposable
{
    private static readonly Dictionary<string, int> Ordinals = new() { ["A"] = 0, ["B"] = 1, ["C"] = 2 };

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_ScatteredRepeatedAndUnknownLines_GiveBasketsInFileOrder()
    {
        string path = _folder.Write("b.csv", """
            basket,product_id,at,quantity
            1,B,2026-05-01T10:00:00,1
            2,A,2026-05-01 10:05,2
            1,A,2026-05-01T10:01:00,1
            1,B,2026-05-01T10:02:00,1
            1,X,2026-05-01T10:03:00,1
            3,X,2026-05-01T10:03:00,1

            """);
        BasketResult result = BasketReader.Read(path, new ReadOptions(), Ordinals, TestContext.Current.CancellationToken);
        Assert.Equal(["1: 1 0", "2: 0"], result.Baskets.Select(basket => $"{basket.Key}: {string.Join(' ', basket.Items)}"));
        Assert.Equal(new DateTime(2026, 5, 1, 10, 0, 0), result.Baskets[0].At);
        Assert.Equal(2, result.UnknownProductLines);
        Assert.Equal("edgereco", result.Report.Mapping);
    }

    [Fact]
    public void Read_Dates_FromIsInclusiveUntilExclusive()
    {
        string path = _folder.Write("b.csv", "basket,product_id,at,quantity\n1,A,2026-05-01,1\n2,A,2026-05-02,1\n3,A,2026-05-03,1\n");
        var options = new ReadOptions { From = new DateTime(2026, 5, 2), Until = new DateTime(2026, 5, 3) };
        BasketResult result = BasketReader.Read(path, options, Ordinals, TestContext.Current.CancellationToken);
        Assert.Equal(["2"], result.Baskets.Select(basket => basket.Key));
        Assert.Equal([KeyValuePair.Create("outside the dates", 2L)], result.Report.Dropped);
    }

    [Theory]
    [InlineData("1,A,yesterday,1", "at: 'yesterday' is no time")]
    [InlineData("1,A,2026-05-01,many", "quantity: 'many' is no number")]
    [InlineData("1,A,2026-05-01,0", "quantity: 0 is not above zero")]
    [InlineData("1,A,2026-05-01,1.5", "quantity: 1.5 is no whole number")]
    [InlineData(",A,2026-05-01,1", "basket: is missing")]
    [InlineData("1,,2026-05-01,1", "product_id: is missing")]
    public void Read_MalformedLine_IsReportedWithLineAndField(string row, string problem)
    {
        string good = string.Concat(Enumerable.Repeat("1,A,2026-05-01,1\n", 200));
        string path = _folder.Write("b.csv", $"basket,product_id,at,quantity\n{row}\n{good}");
        BasketResult result = BasketReader.Read(path, new ReadOptions(), Ordinals, TestContext.Current.CancellationToken);
        Assert.StartsWith($"{path}:2: {problem}", Assert.Single(result.Report.Issues).ToString(), StringComparison.Ordinal);
        Assert.Equal(200, result.Report.Used);
    }

    [Fact]
    public void Read_OnlineRetailRules_CountDroppedLinesApart()
    {
        string path = _folder.Write("r.csv", """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123A,LANTERN,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            C536366,85123A,LANTERN,-6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            A536366,85123A,LANTERN,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            536367,POST,POSTAGE,1,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            536368,85123A,LANTERN,0,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            536369,85123A,LANTERN,1,2010-12-01 08:26:00,0.0,17850.0,United Kingdom

            """);
        var ordinals = new Dictionary<string, int> { ["85123A"] = 0 };
        BasketResult result = BasketReader.Read(path, new ReadOptions(), ordinals, TestContext.Current.CancellationToken);
        Assert.Single(result.Baskets);
        Assert.Equal(0, result.Report.Malformed);
        Assert.Equal(
            ["cancelled or adjusted invoice 2", "stock code is no product 1", "quantity not above zero 1", "price not above zero 1"],
            result.Report.Dropped.Select(rule => $"{rule.Key} {rule.Value}"));
    }

    [Fact]
    public void Read_OnlineRetail_CountsAreThoseOfTheDesign()
    {
        string path = ReferenceData.Require("online-retail/transactions.csv.gz");
        CancellationToken token = TestContext.Current.CancellationToken;
        var boundary = new DateTime(2011, 10, 1);
        CatalogResult catalog = CatalogReader.Read(path, new ReadOptions { Until = boundary }, token);
        Dictionary<string, int> ordinals = catalog.Products.Select((product, i) => (product.Id, i)).ToDictionary();
        BasketResult fit = BasketReader.Read(path, new ReadOptions { Until = boundary }, ordinals, token);
        BasketResult october = BasketReader.Read(path, new ReadOptions { From = boundary }, ordinals, token);
        Basket[] tested = [.. october.Baskets.Where(basket => basket.Items.Count >= 2)];

        Assert.Equal(3_723, catalog.Products.Count);
        Assert.Equal(14_201, fit.Baskets.Count);
        Assert.Equal(3_723, fit.Baskets.SelectMany(basket => basket.Items).Distinct().Count());
        Assert.Equal(1_819, tested.Length);
        Assert.Equal(41_485, tested.Sum(basket => Math.Min(basket.Items.Count, 60) - 1));
        Assert.Equal(0, fit.Report.Malformed);
        Assert.Equal([7_855, 2_043, 1_157, 1_014], fit.Report.Dropped.Take(4).Select(rule => rule.Value));
        Product lantern = catalog.Products.First(product => product.Id == "85123A");
        Assert.Equal(("WHITE HANGING HEART T-LIGHT HOLDER", 2.95m), (lantern.Name, lantern.Price));
    }
}
