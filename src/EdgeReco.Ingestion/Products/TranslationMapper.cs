using EdgeReco.Contracts;

namespace EdgeReco.Ingestion;

/// <summary>Collects the texts of a record in further languages.</summary>
internal sealed class TranslationMapper(CatalogMapping mapping, ColumnTable columns)
{
    private const string Field = "translations";

    private readonly Dictionary<string, TranslationRule> _rules = new(StringComparer.Ordinal);
    private readonly List<string> _languages = [];
    private readonly int _column = mapping.TranslationsColumn is null ? -1 : columns.GetOrAdd(mapping.TranslationsColumn);
    private int _columnsSeen;

    public bool IsWanted(string column) =>
        column == mapping.TranslationsColumn
        || mapping.Translations.Any(rule => Rules(rule).SelectMany(field => field.Columns).Any(name => new ColumnPattern(name).TryMatch(column, out _)));

    public IReadOnlyDictionary<string, ProductText> Map(SourceRecord record, RowMapper row)
    {
        FindLanguages();
        var texts = new SortedDictionary<string, ProductText>(StringComparer.Ordinal);
        foreach (string language in _languages)
        {
            if (FromColumns(_rules[language], language, row) is { } text)
            {
                texts[language] = text;
            }
        }

        if (_column >= 0 && record[_column] is { Kind: not FieldKind.None } value)
        {
            FromObject(value, texts, row);
        }

        if (texts.Count > TextLimits.Translations)
        {
            row.Fail(Field, $"has {texts.Count} languages; at most {TextLimits.Translations} are allowed");
        }

        return texts;
    }

    private static void FromObject(FieldValue value, SortedDictionary<string, ProductText> texts, RowMapper row)
    {
        if (value.Kind != FieldKind.Map || value.Items!.Any(item => item.Kind != FieldKind.Map))
        {
            row.Fail(Field, "is no object of objects by language");
            return;
        }

        for (int i = 0; i < value.Items!.Count; i++)
        {
            string language = value.Names![i];
            FieldValue text = value.Items[i];
            string name = text.Member(FieldNames.Name).Display();
            if (!LanguageTag.IsValid(language))
            {
                row.Fail(Field, "has a language tag that is none, such as 'zh'");
            }
            else if (name.Length == 0)
            {
                row.Fail(Field, $"'{language}' has no name");
            }
            else
            {
                texts[language] = new ProductText
                {
                    Name = row.Limit(Field, name, TextLimits.Name) ?? "",
                    Category = row.Texts(Field, text.Member(FieldNames.Category), "/", TextLimits.Levels, TextLimits.Short),
                    Description = NullIfEmpty(row.Limit(Field, text.Member(FieldNames.Description).Display(), TextLimits.Description)),
                    Unit = NullIfEmpty(row.Limit(Field, text.Member(FieldNames.Unit).Display(), TextLimits.Short)),
                };
            }
        }
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private ProductText? FromColumns(TranslationRule rule, string language, RowMapper row)
    {
        BoundField? Bind(FieldRule? field) => field is null ? null : BoundField.Bind($"{Field}.{language}", Fill(field, language), columns);
        string? name = row.Text(Bind(rule.Name), TextLimits.Name);
        return name is null
            ? null
            : new ProductText
            {
                Name = name,
                Category = row.Texts(Bind(rule.Category), TextLimits.Levels, TextLimits.Short),
                Description = row.Text(Bind(rule.Description), TextLimits.Description),
                Unit = row.Text(Bind(rule.Unit), TextLimits.Short),
            };
    }

    /// <summary>Looks through the columns that are new since the last record for languages that stars stand for.</summary>
    private void FindLanguages()
    {
        for (; _columnsSeen < columns.Names.Count; _columnsSeen++)
        {
            foreach (TranslationRule rule in mapping.Translations)
            {
                foreach (string pattern in rule.Name!.Columns)
                {
                    if (new ColumnPattern(pattern).TryMatch(columns.Names[_columnsSeen], out string captured))
                    {
                        AddLanguage(rule, rule.Language == "*" ? captured : rule.Language);
                    }
                }
            }
        }
    }

    private void AddLanguage(TranslationRule rule, string language)
    {
        if (LanguageTag.IsValid(language) && _rules.TryAdd(language, rule))
        {
            _languages.Add(language);
        }
    }

    private static FieldRule Fill(FieldRule rule, string language) =>
        rule with { Columns = [.. rule.Columns.Select(column => new ColumnPattern(column).Fill(language))] };

    private static IEnumerable<FieldRule> Rules(TranslationRule rule) =>
        new[] { rule.Name, rule.Category, rule.Description, rule.Unit }.OfType<FieldRule>();
}
