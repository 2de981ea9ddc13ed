using System.Text;
using EdgeReco.Contracts;

namespace EdgeReco.Ingestion.Tests.Mappings;

public sealed class MappingParserTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Parse_BuiltInText_IsTheMappingOfThatName(string name)
    {
        Assert.Equal(name, MappingParser.Parse(name, Encoding.UTF8.GetBytes(BuiltInMappings.Text(name)!)).Name);
    }

    public static TheoryData<string> BuiltIn() => [.. BuiltInMappings.Names];

    [Theory]
    [InlineData("{", "is not valid JSON")]
    [InlineData("[]", "must be an object")]
    [InlineData("{}", "needs 'catalog' or 'interactions'")]
    [InlineData("{\"catlog\":{}}", "unknown field 'catlog'; known are name, description, catalog, interactions")]
    [InlineData("{\"catalog\":{}}", "catalog needs 'fields'")]
    [InlineData("{\"catalog\":{\"fields\":{\"id\":\"a\"}}}", "catalog.fields needs 'name'")]
    [InlineData("{\"catalog\":{\"fields\":{\"id\":\"a\",\"nmae\":\"b\"}}}", "catalog.fields has an unknown field 'nmae'")]
    [InlineData("{\"catalog\":{\"fields\":{\"id\":\"a\",\"name\":5}}}", "catalog.fields.name must be a list")]
    [InlineData("{\"catalog\":{\"fields\":{\"id\":\"a\",\"name\":[]}}}", "catalog.fields.name must not be empty")]
    [InlineData("{\"catalog\":{\"fields\":{\"id\":\"a\",\"name\":{\"separator\":\"|\"}}}}", "needs 'column', 'columns' or 'constant'")]
    [InlineData("{\"catalog\":{\"fields\":{\"id\":\"a\",\"name\":\"b\",\"price\":{\"column\":\"p\",\"unit\":\"cents\"}}}}", "catalog.fields.price.unit must be one of major, minor")]
    [InlineData("{\"catalog\":{\"fields\":{\"id\":\"a\",\"name\":{\"column\":\"b\",\"matches\":\"(\"}}}}", "is not a regular expression")]
    [InlineData("{\"catalog\":{\"fields\":{\"id\":\"a\",\"name\":\"b\"},\"filters\":[{\"column\":\"c\"}]}}", "catalog.filters[0] needs 'rule'")]
    [InlineData("{\"catalog\":{\"from_sales\":true,\"fields\":{\"id\":\"a\",\"name\":\"b\"}}}", "catalog.fields needs 'at'")]
    [InlineData("{\"catalog\":{\"fields\":{\"id\":\"a\",\"name\":\"b\"},\"translations\":{\"Chinese\":{\"name\":\"c\"}}}}", "is not a language tag")]
    [InlineData("{\"interactions\":{\"fields\":{\"basket\":\"b\",\"product_id\":\"p\"}}}", "interactions.fields needs 'at'")]
    public void ParseFile_Mistake_IsNamedInOneLine(string json, string problem)
    {
        string path = _folder.Write("m.json", json);
        SourceException e = Assert.Throws<SourceException>(() => Mapping.Load(path));
        Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoSuchMapping_NamesTheBuiltInOnes()
    {
        SourceException e = Assert.Throws<SourceException>(() => Mapping.Load("icecta"));
        Assert.Contains("icecat, online-retail, gtin, barcodes, edgereco", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OwnMapping_MapsColumnsConstantsSeparatorsPatternsAndFilters()
    {
        string mapping = _folder.Write("m.json", """
            {
              // Comments are allowed.
              "catalog": {
                "currency": "SEK", "language": "sv",
                "fields": {
                  "id": "sku",
                  "name": ["title", "fallback"],
                  "brand": { "constant": "Own" },
                  "category": { "column": "path", "separator": ">" },
                  "price": { "column": "ore", "unit": "minor" },
                  "gtins": { "column": "codes", "separator": ";" },
                },
                "attributes": [{ "columns": "p_*" }, { "column": "colour", "name": "Färg" }],
                "translations": { "en": { "name": "title_en" } },
                "filters": [{ "rule": "inactive", "column": "active", "one_of": ["1"] }],
              },
            }
            """);
        string path = _folder.Write("c.csv", """
            sku,title,fallback,path,ore,codes,p_net_weight,colour,title_en,active
            1,Mjölk,x,Mat > Mejeri,1290,2000001230008;4006381333931,1 kg,vit,Milk,1
            2,,Ost,,,,,,,1
            3,Bröd,,,,,,,,0

            """);
        var options = new ReadOptions { Mapping = Mapping.Load(mapping) };
        CatalogResult result = CatalogReader.Read(path, options, TestContext.Current.CancellationToken);
        Product milk = result.Products[0];
        Assert.Equal(["Mjölk", "Ost"], result.Products.Select(product => product.Name));
        Assert.Equal(("Own", 12.9m, "Milk"), (milk.Brand, milk.Price, milk.Translations["en"].Name));
        Assert.Equal(["Mat", "Mejeri"], milk.Category);
        Assert.Equal(2, milk.Gtins.Count);
        Assert.Equal([new ProductAttribute("Net weight", "1 kg"), new ProductAttribute("Färg", "vit")], milk.Attributes);
        Assert.Equal([KeyValuePair.Create("inactive", 1L)], result.Report.Dropped);
        Assert.Equal(("SEK", "sv"), (options.Mapping.Currency, options.Mapping.Language));
    }
}
