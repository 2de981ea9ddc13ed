using System.Text.Json;

namespace EdgeReco.Ingestion;

/// <summary>Reads a mapping file; every unknown or misplaced word is an error that names it.</summary>
internal static class MappingParser
{
    private const int MaxBytes = 1 << 20;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 };

    public static Mapping ParseFile(string path)
    {
        if (!File.Exists(path))
        {
            string names = string.Join(", ", BuiltInMappings.Names);
            throw new SourceException($"{path}: no such mapping; it is neither a file nor one of {names}");
        }

        try
        {
            if (new FileInfo(path).Length > MaxBytes)
            {
                throw new SourceException($"{path}: is too large for a mapping");
            }

            return Parse(path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    public static Mapping Parse(string source, byte[] utf8)
    {
        try
        {
            ReadOnlyMemory<byte> text = utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8.AsMemory(3) : utf8;
            using JsonDocument document = JsonDocument.Parse(text, Options);
            return Root(new MappingNode(source, "", document.RootElement));
        }
        catch (JsonException e)
        {
            throw new SourceException($"{source}:{e.LineNumber + 1}: is not valid JSON", e);
        }
        catch (InvalidOperationException e)
        {
            throw new SourceException($"{source}: holds an escape that is no character", e);
        }
    }

    private static Mapping Root(MappingNode root)
    {
        root.RequireMembers("name", "description", "catalog", "interactions");
        CatalogMapping? catalog = root.Member("catalog") is { } products ? Catalog(products) : null;
        InteractionMapping? interactions = root.Member("interactions") is { } sales ? Interactions(sales) : null;
        if (catalog is null && interactions is null)
        {
            throw root.Error("needs 'catalog' or 'interactions'");
        }

        string name = root.Member("name")?.Text() ?? Path.GetFileNameWithoutExtension(root.Source);
        return new Mapping(name, catalog, interactions);
    }

    private static CatalogMapping Catalog(MappingNode node)
    {
        node.RequireMembers("detect", "currency", "language", "from_sales", "fields", "attributes", "translations_column", "translations", "filters");
        bool fromSales = node.Member("from_sales")?.Boolean() ?? false;
        string[] required = fromSales ? [FieldNames.Id, FieldNames.Name, FieldNames.At] : [FieldNames.Id, FieldNames.Name];
        return new CatalogMapping
        {
            Detect = node.Member("detect")?.Texts() ?? [],
            Currency = node.Member("currency")?.Text(),
            Language = node.Member("language")?.Text(),
            FromSales = fromSales,
            Fields = Fields(node, FieldNames.Product, required),
            Attributes = [.. node.Member("attributes")?.Elements().Select(Attribute) ?? []],
            TranslationsColumn = node.Member("translations_column")?.Text(),
            Translations = [.. node.Member("translations")?.Members().Select(Translation) ?? []],
            Filters = Filters(node),
        };
    }

    private static InteractionMapping Interactions(MappingNode node)
    {
        node.RequireMembers("detect", "fields", "filters");
        return new InteractionMapping
        {
            Detect = node.Member("detect")?.Texts() ?? [],
            Fields = Fields(node, FieldNames.Interaction, [FieldNames.Basket, FieldNames.ProductId, FieldNames.At]),
            Filters = Filters(node),
        };
    }

    private static Dictionary<string, FieldRule> Fields(MappingNode parent, IReadOnlyList<string> known, string[] required)
    {
        MappingNode node = parent.Member("fields") ?? throw parent.Error("needs 'fields'");
        node.RequireMembers([.. known]);
        foreach (string name in required)
        {
            if (node.Member(name) is null)
            {
                throw node.Error($"needs '{name}'");
            }
        }

        return node.Members().ToDictionary(member => member.Name, Field, StringComparer.Ordinal);
    }

    private static FieldRule Field(MappingNode node)
    {
        if (!node.IsObject)
        {
            return new FieldRule { Columns = node.Texts() };
        }

        node.RequireMembers("column", "columns", "constant", "separator", "matches", "unit", "format");
        var rule = new FieldRule
        {
            Columns = (node.Member("column") ?? node.Member("columns"))?.Texts() ?? [],
            Constant = node.Member("constant")?.Text(),
            Separator = node.Member("separator")?.Text(),
            Matches = node.Member("matches")?.Pattern(),
            MinorUnit = node.Member("unit")?.OneOf("major", "minor") == "minor",
            Format = node.Member("format")?.Text(),
        };
        return rule.Columns.Count > 0 || rule.Constant is not null ? rule : throw node.Error("needs 'column', 'columns' or 'constant'");
    }

    private static AttributeRule Attribute(MappingNode node)
    {
        node.RequireMembers("column", "columns", "name", "pairs");
        MappingNode columns = node.Member("column") ?? node.Member("columns") ?? throw node.Error("needs 'column' or 'columns'");
        return new AttributeRule(new ColumnPattern(columns.Text()), node.Member("name")?.Text(), node.Member("pairs")?.Boolean() ?? false);
    }

    private static TranslationRule Translation(MappingNode node)
    {
        node.RequireMembers([.. FieldNames.Translation]);
        if (node.Name != "*" && !LanguageTag.IsValid(node.Name))
        {
            throw node.Error("is not a language tag such as 'zh'");
        }

        return new TranslationRule
        {
            Language = node.Name,
            Name = Field(node.Member(FieldNames.Name) ?? throw node.Error("needs 'name'")),
            Category = node.Member(FieldNames.Category) is { } category ? Field(category) : null,
            Description = node.Member(FieldNames.Description) is { } description ? Field(description) : null,
            Unit = node.Member(FieldNames.Unit) is { } unit ? Field(unit) : null,
        };
    }

    private static List<RowFilter> Filters(MappingNode parent) => [.. parent.Member("filters")?.Elements().Select(Filter) ?? []];

    private static RowFilter Filter(MappingNode node)
    {
        node.RequireMembers("rule", "column", "not_starts_with", "one_of", "matches", "greater_than");
        return new RowFilter
        {
            Rule = node.Member("rule")?.Text() ?? throw node.Error("needs 'rule', the name that dropped rows are counted under"),
            Column = node.Member("column")?.Text() ?? throw node.Error("needs 'column'"),
            NotStartsWith = node.Member("not_starts_with")?.Texts() ?? [],
            OneOf = node.Member("one_of")?.Texts() ?? [],
            Matches = node.Member("matches")?.Pattern(),
            GreaterThan = node.Member("greater_than")?.Number(),
        };
    }
}
