namespace EdgeReco.Ingestion;

/// <summary>A field's rule with its columns' numbers in one file.</summary>
internal sealed class BoundField
{
    private readonly int[] _columns;

    private BoundField(string name, FieldRule rule, int[] columns)
    {
        Name = name;
        Rule = rule;
        _columns = columns;
    }

    public string Name { get; }

    public FieldRule Rule { get; }

    public static BoundField Bind(string name, FieldRule rule, ColumnTable columns) =>
        new(name, rule, [.. rule.Columns.Select(column => columns.GetOrAdd(column))]);

    /// <summary>The first column that holds something that counts, or the constant, or nothing.</summary>
    public FieldValue Get(SourceRecord record)
    {
        foreach (int column in _columns)
        {
            FieldValue value = record[column];
            if (value.Kind != FieldKind.None && (Rule.Matches is null || Rule.Matches.IsMatch(value.Display())))
            {
                return value;
            }
        }

        return Rule.Constant is null ? default : FieldValue.OfText(Rule.Constant);
    }
}
