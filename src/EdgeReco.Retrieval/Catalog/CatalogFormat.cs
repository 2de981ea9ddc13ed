namespace EdgeReco.Retrieval.Catalog;

/// <summary>Sections of a catalogue part. A string table takes two: offsets, then UTF-8 bytes.</summary>
internal static class CatalogFormat
{
    public const string Kind = "catalogue";

    /// <summary>"ERCATLG1" read as little-endian bytes.</summary>
    public const ulong Magic = 0x31474C5441435245;
    public const int Version = 1;

    /// <summary>Counts (int32): products, brands, categories, attribute names, shared values, languages, GTINs.</summary>
    public const int Counts = 0;
    public const int Ids = 1;
    public const int Brands = 3;
    public const int CategoryNames = 5;

    /// <summary>Language-major: language * categories + category; an empty text means not translated.</summary>
    public const int CategoryTranslations = 7;
    public const int AttributeNames = 9;

    /// <summary>Texts that more than one product holds (attribute values, units, shelves).</summary>
    public const int Values = 11;
    public const int Languages = 13;

    /// <summary>Offsets of the product records, then their bytes.</summary>
    public const int Records = 15;

    /// <summary>int64: price * <see cref="PriceScale"/>, or <see cref="NoPrice"/>.</summary>
    public const int Prices = 17;

    /// <summary>int32: pieces, or <see cref="UnknownStock"/>.</summary>
    public const int Stocks = 18;

    /// <summary>int32: brand, or -1.</summary>
    public const int ProductBrands = 19;

    /// <summary>int32: category, or -1.</summary>
    public const int ProductCategories = 20;

    /// <summary>int32: ordinals by id in UTF-8 byte order.</summary>
    public const int IdOrder = 21;

    /// <summary>int32: place in <see cref="IdOrder"/> by ordinal.</summary>
    public const int IdRanks = 22;

    /// <summary>uint64: canonical GTINs, ascending.</summary>
    public const int Gtins = 23;

    /// <summary>int32: the product of each GTIN.</summary>
    public const int GtinProducts = 24;

    /// <summary>int32: parent category or -1; categories stand in depth-first order.</summary>
    public const int CategoryParents = 25;

    /// <summary>int32: first category after the subtree.</summary>
    public const int CategoryEnds = 26;

    /// <summary>int32: (languages + 1) * products places in the order of names, primary language first.</summary>
    public const int NameRanks = 27;
    public const int SectionCount = 28;

    public const int CountFields = 7;
    public const long PriceScale = 10_000;
    public const long NoPrice = -1;
    public const int UnknownStock = int.MinValue;
    public const int MaxProducts = 4_000_000;

    /// <summary>Bits of a record's first byte, in the order in which the texts follow the name.</summary>
    [Flags]
    public enum Has : byte
    {
        None = 0,
        Description = 1,
        Unit = 2,
        Aisle = 4,
        Shelf = 8,
        Picture = 16,
        Category = 32,
    }
}
