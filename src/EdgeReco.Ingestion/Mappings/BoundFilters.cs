namespace EdgeReco.Ingestion;

/// <summary>The filters of a mapping with their columns' numbers in one file.</summary>
internal sealed class BoundFilters
{
    private readonly IReadOnlyList<RowFilter> _filters;
    private readonly int[] _columns;

    public BoundFilters(IReadOnlyList<RowFilter> filters, ColumnTable columns, SourceReport report)
    {
        _filters = filters;
        _columns = [.. filters.Select(filter => columns.GetOrAdd(filter.Column))];
        foreach (RowFilter filter in filters)
        {
            report.DeclareRule(filter.Rule);
        }
    }

    /// <summary>Whether the row is to be used; if not, it has been counted as dropped or as malformed.</summary>
    public bool Keep(SourceRecord record, RowMapper mapper)
    {
        for (int i = 0; i < _filters.Count; i++)
        {
            string value = record[_columns[i]].Display();
            switch (_filters[i].Keeps(value))
            {
                case true:
                    continue;
                case false:
                    mapper.Report.AddDropped(_filters[i].Rule);
                    return false;
                default:
                    mapper.Fail(_filters[i].Column, value.Length == 0 ? "is missing" : $"'{value[..Math.Min(40, value.Length)]}' is no number");
                    return false;
            }
        }

        return true;
    }
}
