using EdgeReco.Contracts;
using EdgeReco.Retrieval.Storage;
using Has = EdgeReco.Retrieval.Catalog.CatalogFormat.Has;

namespace EdgeReco.Retrieval.Catalog;

/// <summary>Writes the variable part of a product: texts, GTINs, attributes, translations.</summary>
internal sealed class ProductRecordWriter(IReadOnlyList<string> languages, StringTableBuilder attributeNames, StringTableBuilder values)
{
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    public ByteWriter Bytes { get; } = new();

    /// <summary>First pass: counts the texts that may be worth sharing.</summary>
    public void Count(Product product)
    {
        CountText(product.Unit);
        CountText(product.Aisle);
        CountText(product.Shelf);
        CountText(product.Picture);
        foreach (ProductAttribute attribute in product.Attributes)
        {
            CountText(attribute.Value);
        }

        foreach (string language in languages)
        {
            if (product.Translations.TryGetValue(language, out ProductText? text))
            {
                CountText(text.Unit);
            }
        }
    }

    /// <summary>Second pass: appends the record.</summary>
    public void Write(Product product)
    {
        Bytes.Byte((byte)(Flag(product.Description, Has.Description) | Flag(product.Unit, Has.Unit) | Flag(product.Aisle, Has.Aisle)
            | Flag(product.Shelf, Has.Shelf) | Flag(product.Picture, Has.Picture)));
        Bytes.Text(product.Name);
        OptionalText(product.Description);
        Shared(product.Unit);
        Shared(product.Aisle);
        Shared(product.Shelf);
        Shared(product.Picture);
        Bytes.VarInt((uint)product.Gtins.Count);
        foreach (string gtin in product.Gtins)
        {
            Bytes.Text(gtin);
        }

        Bytes.VarInt((uint)product.Attributes.Count);
        foreach (ProductAttribute attribute in product.Attributes)
        {
            Bytes.VarInt((uint)attributeNames.Intern(attribute.Name));
            Shared(attribute.Value);
        }

        Bytes.VarInt((uint)languages.Count(product.Translations.ContainsKey));
        for (int i = 0; i < languages.Count; i++)
        {
            if (product.Translations.TryGetValue(languages[i], out ProductText? text))
            {
                Bytes.VarInt((uint)i);
                Has category = text.Category.Count > 0 ? Has.Category : Has.None;
                Bytes.Byte((byte)(Flag(text.Description, Has.Description) | Flag(text.Unit, Has.Unit) | category));
                Bytes.Text(text.Name);
                OptionalText(text.Description);
                Shared(text.Unit);
            }
        }
    }

    private static Has Flag(string? text, Has flag) => text is null ? Has.None : flag;

    private void CountText(string? text)
    {
        if (text is not null)
        {
            uses[text] = uses.GetValueOrDefault(text) + 1;
        }
    }

    private void OptionalText(string? text)
    {
        if (text is not null)
        {
            Bytes.Text(text);
        }
    }

    /// <summary>Odd: an index into the shared values. Even: twice the length, then the text itself.</summary>
    private void Shared(string? text)
    {
        if (text is null)
        {
            return;
        }

        if (uses.GetValueOrDefault(text) > 1)
        {
            Bytes.VarInt(((uint)values.Intern(text) << 1) | 1);
        }
        else
        {
            Bytes.VarInt((uint)System.Text.Encoding.UTF8.GetByteCount(text) << 1);
            Bytes.RawText(text);
        }
    }
}
