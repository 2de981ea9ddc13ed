using EdgeReco.Contracts;

namespace EdgeReco.Ingestion;

/// <summary>Makes products from the records of one file.</summary>
internal sealed class ProductMapper
{
    private readonly CatalogMapping _mapping;
    private readonly Dictionary<string, BoundField> _fields;
    private readonly AttributeMapper _attributes;
    private readonly TranslationMapper _translations;
    private readonly BoundFilters _filters;
    private readonly HashSet<string> _used;

    public ProductMapper(CatalogMapping mapping, ColumnTable columns, SourceReport report)
    {
        _mapping = mapping;
        Row = new RowMapper(report);
        _fields = mapping.Fields.ToDictionary(field => field.Key, field => BoundField.Bind(field.Key, field.Value, columns), StringComparer.Ordinal);
        _filters = new BoundFilters(mapping.Filters, columns, report);
        _used = [.. mapping.Fields.Values.SelectMany(rule => rule.Columns), .. mapping.Filters.Select(filter => filter.Column)];
        _attributes = new AttributeMapper(mapping.Attributes, columns, _used);
        _translations = new TranslationMapper(mapping, columns);
    }

    public RowMapper Row { get; }

    /// <summary>Whether any rule looks at a column.</summary>
    public bool IsWanted(string column) => _used.Contains(column) || _attributes.IsWanted(column) || _translations.IsWanted(column);

    public BoundField? Field(string name) => _fields.GetValueOrDefault(name);

    /// <summary>Whether the filters keep a row, which from here on is the one looked at.</summary>
    public bool Keep(SourceRecord record)
    {
        Row.Begin(record);
        return _filters.Keep(record, Row);
    }

    /// <summary>Makes a product; null when the row is malformed or filtered out, which has been counted.</summary>
    public Product? Map(SourceRecord record)
    {
        if (!Keep(record))
        {
            return null;
        }

        var product = new Product
        {
            Id = Row.RequiredText(_fields[FieldNames.Id], TextLimits.Code),
            Name = Row.RequiredText(_fields[FieldNames.Name], TextLimits.Name),
            Brand = Row.Text(Field(FieldNames.Brand), TextLimits.Short),
            Category = Row.Texts(Field(FieldNames.Category), TextLimits.Levels, TextLimits.Short),
            Description = Row.Text(Field(FieldNames.Description), TextLimits.Description),
            Unit = Row.Text(Field(FieldNames.Unit), TextLimits.Short),
            Price = Row.Price(Field(FieldNames.Price)),
            Aisle = Row.Text(Field(FieldNames.Aisle), TextLimits.Short),
            Shelf = Row.Text(Field(FieldNames.Shelf), TextLimits.Short),
            Stock = Row.Count(Field(FieldNames.Stock)),
            Picture = Row.Text(Field(FieldNames.Picture), TextLimits.Name),
            Attributes = _attributes.Map(record, Row),
            Gtins = Row.Gtins(Field(FieldNames.Gtins)),
        };
        if (_mapping.TranslationsColumn is not null || _mapping.Translations.Count > 0)
        {
            IReadOnlyDictionary<string, ProductText> translations = _translations.Map(record, Row);
            product = translations.Count == 0 ? product : product with { Translations = translations };
        }

        return Row.Failed ? null : product;
    }
}
