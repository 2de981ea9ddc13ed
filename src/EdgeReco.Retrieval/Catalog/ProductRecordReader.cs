using System.Text;
using EdgeReco.Contracts;
using EdgeReco.Retrieval.Storage;
using Has = EdgeReco.Retrieval.Catalog.CatalogFormat.Has;

namespace EdgeReco.Retrieval.Catalog;

/// <summary>Materialises the variable part of a product. Texts of the languages not asked for are skipped, not decoded.</summary>
internal ref struct ProductRecordReader(ReadOnlySpan<byte> record, StringTable attributeNames, StringTable values)
{
    private readonly StringTable attributeNames = attributeNames;
    private readonly StringTable values = values;
    private ByteCursor cursor = new(record);

    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> Description { get; private set; }

    public bool HasDescription { get; private set; }

    public string? Unit { get; private set; }

    public string? Aisle { get; private set; }

    public string? Shelf { get; private set; }

    public string? Picture { get; private set; }

    public void ReadTexts()
    {
        var has = (Has)cursor.Byte();
        Name = cursor.Raw(cursor.VarInt());
        HasDescription = has.HasFlag(Has.Description);
        Description = HasDescription ? cursor.Raw(cursor.VarInt()) : default;
        Unit = has.HasFlag(Has.Unit) ? Shared() : null;
        Aisle = has.HasFlag(Has.Aisle) ? Shared() : null;
        Shelf = has.HasFlag(Has.Shelf) ? Shared() : null;
        Picture = has.HasFlag(Has.Picture) ? Shared() : null;
    }

    public string[] ReadGtins()
    {
        string[] gtins = Array(cursor.VarInt());
        for (int i = 0; i < gtins.Length; i++)
        {
            gtins[i] = cursor.Text();
        }

        return gtins;
    }

    public ProductAttribute[] ReadAttributes()
    {
        uint count = cursor.VarInt();
        var attributes = count <= cursor.Remaining ? new ProductAttribute[count] : [];
        for (int i = 0; i < attributes.Length; i++)
        {
            attributes[i] = new ProductAttribute(attributeNames[(int)cursor.VarInt()], Shared());
        }

        return attributes;
    }

    public uint ReadTranslationCount() => Math.Min(cursor.VarInt(), (uint)cursor.Remaining);

    public int ReadTranslationLanguage() => (int)cursor.VarInt();

    /// <summary>Reads one translation; <paramref name="wanted"/> false skips it and gives nulls.</summary>
    public (string? Name, string? Description, string? Unit, bool HasCategory) ReadTranslation(bool wanted)
    {
        var has = (Has)cursor.Byte();
        ReadOnlySpan<byte> name = cursor.Raw(cursor.VarInt());
        ReadOnlySpan<byte> description = has.HasFlag(Has.Description) ? cursor.Raw(cursor.VarInt()) : default;
        string? unit = has.HasFlag(Has.Unit) ? Shared() : null;
        return wanted
            ? (Encoding.UTF8.GetString(name), has.HasFlag(Has.Description) ? Encoding.UTF8.GetString(description) : null, unit, has.HasFlag(Has.Category))
            : default;
    }

    // Each entry takes at least one byte, so a damaged count cannot ask for more than the record holds.
    private readonly string[] Array(uint count) => count <= cursor.Remaining ? new string[count] : [];

    private string Shared()
    {
        uint tag = cursor.VarInt();
        return (tag & 1) == 1 ? values[(int)(tag >> 1)] : Encoding.UTF8.GetString(cursor.Raw(tag >> 1));
    }
}
