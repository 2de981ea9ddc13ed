using EdgeReco.Contracts;

namespace EdgeReco.Ingestion;

/// <summary>
/// Takes products from sales: one for each code sold between the dates, in the order of first sale, with its most common
/// name (of equally common ones the first seen) and its median price (of two middle ones the lower: a price that was asked).
/// </summary>
internal sealed class SalesCatalog(ProductMapper mapper, DateTime? from, DateTime? until)
{
    private readonly Dictionary<string, SoldProduct> _byId = new(StringComparer.Ordinal);
    private readonly List<SoldProduct> _products = [];
    private readonly BoundField _at = mapper.Field(FieldNames.At)!;

    public void Add(SourceRecord record)
    {
        if (mapper.Keep(record) && DateRange.Keep(mapper.Row, _at, from, until, out _))
        {
            AddSale();
        }
    }

    public IReadOnlyList<Product> ToProducts() => [.. _products.Select(product => product.ToProduct())];

    private void AddSale()
    {
        RowMapper row = mapper.Row;
        string id = row.RequiredText(mapper.Field(FieldNames.Id)!, TextLimits.Code);
        string? name = row.Text(mapper.Field(FieldNames.Name), TextLimits.Name);
        decimal? price = row.Price(mapper.Field(FieldNames.Price));
        if (row.Failed)
        {
            return;
        }

        if (!_byId.TryGetValue(id, out SoldProduct? product))
        {
            product = new SoldProduct(id);
            _byId.Add(id, product);
            _products.Add(product);
        }

        product.Add(
            name,
            price,
            row.Text(mapper.Field(FieldNames.Brand), TextLimits.Short),
            row.Text(mapper.Field(FieldNames.Description), TextLimits.Description),
            row.Texts(mapper.Field(FieldNames.Category), TextLimits.Levels, TextLimits.Short));
        row.Report.Used++;
    }
}
