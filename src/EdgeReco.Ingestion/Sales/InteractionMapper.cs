using EdgeReco.Contracts;

namespace EdgeReco.Ingestion;

/// <summary>Makes interactions from the records of one file.</summary>
internal sealed class InteractionMapper
{
    private readonly RowMapper _row;
    private readonly ReadOptions _options;
    private readonly BoundFilters _filters;
    private readonly BoundField _basket;
    private readonly BoundField _product;
    private readonly BoundField _at;
    private readonly BoundField? _quantity;
    private readonly HashSet<string> _used;

    public InteractionMapper(InteractionMapping mapping, ColumnTable columns, SourceReport report, ReadOptions options)
    {
        BoundField? Bind(string name) => mapping.Fields.TryGetValue(name, out FieldRule? rule) ? BoundField.Bind(name, rule, columns) : null;
        _row = new RowMapper(report);
        _options = options;
        _filters = new BoundFilters(mapping.Filters, columns, report);
        _basket = Bind(FieldNames.Basket)!;
        _product = Bind(FieldNames.ProductId)!;
        _at = Bind(FieldNames.At)!;
        _quantity = Bind(FieldNames.Quantity);
        _used = [.. mapping.Fields.Values.SelectMany(rule => rule.Columns), .. mapping.Filters.Select(filter => filter.Column)];
    }

    public bool IsWanted(string column) => _used.Contains(column);

    /// <summary>Makes an interaction; null when the row is malformed or left out, which has been counted.</summary>
    public Interaction? Map(SourceRecord record)
    {
        _row.Begin(record);
        if (!_filters.Keep(record, _row) || !DateRange.Keep(_row, _at, _options.From, _options.Until, out DateTime at))
        {
            return null;
        }

        string basket = _row.RequiredText(_basket, TextLimits.Code);
        string product = _row.RequiredText(_product, TextLimits.Code);
        int quantity = _row.Count(_quantity) ?? 1;
        if (quantity <= 0)
        {
            _row.Fail(FieldNames.Quantity, $"{quantity} is not above zero");
        }

        return _row.Failed ? null : new Interaction(basket, product, at, quantity);
    }
}
