using System.Text;
using EdgeReco.Contracts;

namespace EdgeReco.Ingestion;

/// <summary>Collects the attributes of a record in source order.</summary>
internal sealed class AttributeMapper(IReadOnlyList<AttributeRule> rules, ColumnTable columns, IReadOnlySet<string> usedElsewhere)
{
    private const string Field = "attributes";

    private readonly List<(AttributeRule? Rule, string Name)> _byColumn = [];

    public bool IsWanted(string column) => Find(column).Rule is not null;

    public IReadOnlyList<ProductAttribute> Map(SourceRecord record, RowMapper row)
    {
        if (rules.Count == 0)
        {
            return [];
        }

        List<ProductAttribute>? attributes = null;
        foreach (int column in record.Present)
        {
            (AttributeRule? rule, string name) = ByColumn(column);
            if (rule is null)
            {
                continue;
            }

            attributes ??= [];
            FieldValue value = record[column];
            if (rule.Pairs)
            {
                AddPairs(attributes, value, row);
            }
            else
            {
                Add(attributes, name, value, row);
            }
        }

        if (attributes?.Count > TextLimits.Attributes)
        {
            row.Fail(Field, $"has {attributes.Count} attributes; at most {TextLimits.Attributes} are allowed");
        }

        return attributes is null ? [] : attributes;
    }

    private static void AddPairs(List<ProductAttribute> attributes, FieldValue value, RowMapper row)
    {
        if (value.Kind == FieldKind.Map)
        {
            for (int i = 0; i < value.Items!.Count; i++)
            {
                Add(attributes, value.Names![i], value.Items[i], row);
            }
        }
        else if (value.Kind == FieldKind.List && value.Items!.All(item => item.Kind == FieldKind.Map))
        {
            foreach (FieldValue pair in value.Items!)
            {
                Add(attributes, pair.Member("name").Display(), pair.Member("value"), row);
            }
        }
        else
        {
            row.Fail(Field, "is neither an object nor a list of {\"name\", \"value\"}");
        }
    }

    private static void Add(List<ProductAttribute> attributes, string name, FieldValue value, RowMapper row)
    {
        string text = value.Display();
        if (value.Kind == FieldKind.Map)
        {
            row.Fail(Field, $"'{name}' is no single value");
        }
        else if (name.Length is 0 or > TextLimits.Short)
        {
            row.Fail(Field, name.Length == 0 ? "an attribute has no name" : $"a name is longer than {TextLimits.Short} characters");
        }
        else if (text.Length > 0 && row.Limit(Field, text, TextLimits.AttributeValue) is not null)
        {
            attributes.Add(new ProductAttribute(name, text));
        }
    }

    private (AttributeRule? Rule, string Name) ByColumn(int column)
    {
        while (_byColumn.Count <= column)
        {
            _byColumn.Add(Find(columns.Names[_byColumn.Count]));
        }

        return _byColumn[column];
    }

    private (AttributeRule? Rule, string Name) Find(string column)
    {
        foreach (AttributeRule rule in rules)
        {
            // A family takes what no field has taken; a column named outright is taken even so.
            if ((!rule.Columns.IsFamily || !usedElsewhere.Contains(column)) && rule.Columns.TryMatch(column, out string captured))
            {
                return (rule, rule.Name ?? Readable(rule.Columns.IsFamily ? captured : column));
            }
        }

        return (null, "");
    }

    /// <summary><c>product_colour</c> is <c>Product colour</c>.</summary>
    private static string Readable(string column)
    {
        var name = new StringBuilder(column.Length);
        foreach (char c in column)
        {
            if (c is not ('_' or ' '))
            {
                name.Append(name.Length == 0 ? char.ToUpperInvariant(c) : c);
            }
            else if (name.Length > 0 && name[^1] != ' ')
            {
                name.Append(' ');
            }
        }

        return name.ToString().TrimEnd();
    }
}
