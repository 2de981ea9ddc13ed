namespace EdgeReco.Ingestion;

/// <summary>Chooses a built-in mapping from a file's columns, and checks that a mapping's columns are there.</summary>
internal static class MappingDetector
{
    private const int ShownColumns = 12;

    /// <summary>The columns of a file: its header, or the fields of the first records of a JSONL file.</summary>
    public static IReadOnlyList<string> Probe(string path)
    {
        using RecordReader reader = RecordReader.Open(path);
        for (int i = 0; reader.File.Format == SourceFormat.Jsonl && i < SourceLimits.ProbeRecords; i++)
        {
            if (reader.Read() == ReadStatus.End)
            {
                break;
            }
        }

        return reader.Columns.Names;
    }

    public static Mapping DetectCatalog(string path, IReadOnlyList<string> columns) =>
        Detect(path, columns, mapping => mapping.Catalog?.Detect);

    public static Mapping DetectInteractions(string path, IReadOnlyList<string> columns) =>
        Detect(path, columns, mapping => mapping.Interactions?.Detect);

    /// <summary>Checks that for each of the fields at least one of its columns is there.</summary>
    /// <exception cref="SourceException">A column is missing; it is named.</exception>
    public static void Require(string path, IReadOnlyList<string> columns, IReadOnlyDictionary<string, FieldRule> fields, params ReadOnlySpan<string> required)
    {
        foreach (string field in required)
        {
            if (fields.TryGetValue(field, out FieldRule? rule) && rule.Constant is null && !rule.Columns.Any(columns.Contains))
            {
                throw Missing(path, columns, rule.Columns[0], $"the field '{field}'");
            }
        }
    }

    /// <summary>Checks that the columns of all filters are there.</summary>
    /// <exception cref="SourceException">A column is missing; it is named.</exception>
    public static void Require(string path, IReadOnlyList<string> columns, IReadOnlyList<RowFilter> filters)
    {
        foreach (RowFilter filter in filters)
        {
            if (!columns.Contains(filter.Column))
            {
                throw Missing(path, columns, filter.Column, $"the filter '{filter.Rule}'");
            }
        }
    }

    private static Mapping Detect(string path, IReadOnlyList<string> columns, Func<Mapping, IReadOnlyList<string>?> needs)
    {
        foreach (Mapping mapping in BuiltInMappings.All)
        {
            if (needs(mapping) is { Count: > 0 } needed && needed.All(columns.Contains))
            {
                return mapping;
            }
        }

        // The own shape is what a file without a mapping is meant to be: name what it lacks of it.
        IReadOnlyList<string> own = needs(BuiltInMappings.Find("edgereco")!)!;
        IReadOnlyList<string> missing = [.. own.Where(column => !columns.Contains(column))];
        string known = string.Join(", ", BuiltInMappings.Names);
        throw new SourceException(
            $"{path}: no built-in mapping fits its columns ({List(columns)}); column '{missing[0]}' is missing for the own shape; give --mapping with one of {known} or a mapping file");
    }

    private static SourceException Missing(string path, IReadOnlyList<string> columns, string column, string user) =>
        new($"{path}: column '{column}' is missing; {user} needs it; the file has {List(columns)}");

    private static string List(IReadOnlyList<string> columns) => columns.Count switch
    {
        0 => "no columns",
        <= ShownColumns => string.Join(", ", columns),
        _ => $"{string.Join(", ", columns.Take(ShownColumns))} and {columns.Count - ShownColumns} more",
    };
}
