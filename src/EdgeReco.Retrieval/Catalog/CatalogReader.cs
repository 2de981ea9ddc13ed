using System.Buffers;
using System.Globalization;
using System.Text;
using EdgeReco.Contracts;
using EdgeReco.Retrieval.Storage;

namespace EdgeReco.Retrieval.Catalog;

/// <summary>
/// A catalogue over mapped bytes. Opening it reads the columns once to check them and no product; a product is made
/// when it is read. Safe to use from several threads.
/// </summary>
public sealed class CatalogReader
{
    private readonly StringTable ids;
    private readonly StringTable brands;
    private readonly StringTable attributeNames;
    private readonly StringTable values;
    private readonly Column<uint> recordOffsets;
    private readonly ReadOnlyMemory<byte> records;
    private readonly Column<ulong> gtins;
    private readonly Column<int> gtinProducts;
    private readonly Column<int> idOrder;
    private readonly string?[] brandNames;
    private readonly string[] languages;

    private CatalogReader(PartReader part)
    {
        ReadOnlySpan<int> counts = part.Column<int>(CatalogFormat.Counts, CatalogFormat.CountFields).Span;
        foreach (int value in counts)
        {
            if (value is < 0 or > CatalogFormat.MaxProducts * 64)
            {
                throw part.Invalid(CatalogFormat.Counts, $"holds the count {value}");
            }
        }

        Count = counts[0];
        BrandCount = counts[1];
        languages = part.Strings(CatalogFormat.Languages, counts[5]).ToArray();
        Categories = new CategoryTree(part, counts[2], languages.Length);
        ids = part.Strings(CatalogFormat.Ids, Count);
        brands = part.Strings(CatalogFormat.Brands, BrandCount);
        attributeNames = part.Strings(CatalogFormat.AttributeNames, counts[3]);
        values = part.Strings(CatalogFormat.Values, counts[4]);
        records = part.Bytes(CatalogFormat.Records + 1);
        recordOffsets = part.Offsets(CatalogFormat.Records, Count, records.Length);
        Prices = part.Column<long>(CatalogFormat.Prices, Count);
        Stocks = part.Column<int>(CatalogFormat.Stocks, Count);
        Brands = part.Column(CatalogFormat.ProductBrands, Count, -1, BrandCount);
        ProductCategories = part.Column(CatalogFormat.ProductCategories, Count, -1, Categories.Count);
        idOrder = part.Column(CatalogFormat.IdOrder, Count, 0, Count);
        IdRanks = part.Column(CatalogFormat.IdRanks, Count, 0, Count);
        gtins = part.Column<ulong>(CatalogFormat.Gtins, counts[6]);
        gtinProducts = part.Column(CatalogFormat.GtinProducts, counts[6], 0, Count);
        NameRanks = part.Column<int>(CatalogFormat.NameRanks, checked(Count * (languages.Length + 1)));
        brandNames = new string?[BrandCount];
    }

    /// <summary>Products; their ordinals are 0 to <c>Count - 1</c>.</summary>
    public int Count { get; }

    /// <summary>Distinct brands.</summary>
    public int BrandCount { get; }

    /// <summary>The category tree.</summary>
    public CategoryTree Categories { get; }

    /// <summary>Languages with translations, by BCP 47 tag in ordinal order; the primary language is not among them.</summary>
    public IReadOnlyList<string> Languages => languages;

    internal Column<long> Prices { get; }

    internal Column<int> Stocks { get; }

    internal Column<int> Brands { get; }

    internal Column<int> ProductCategories { get; }

    internal Column<int> IdRanks { get; }

    internal Column<int> NameRanks { get; }

    /// <summary>Opens a catalogue.</summary>
    /// <param name="part">What <see cref="CatalogWriter"/> wrote; must stay valid while the reader is used.</param>
    /// <exception cref="InvalidDataException">It is no catalogue, or it is damaged.</exception>
    public static CatalogReader Open(ReadOnlyMemory<byte> part)
    {
        try
        {
            return new CatalogReader(PartReader.Open(part, CatalogFormat.Kind, CatalogFormat.Magic, CatalogFormat.Version, CatalogFormat.SectionCount));
        }
        catch (OverflowException)
        {
            throw new InvalidDataException("the catalogue's counts are too large");
        }
    }

    /// <summary>Makes the product.</summary>
    /// <param name="ordinal">0 to <c>Count - 1</c>.</param>
    /// <param name="language">
    /// Null: texts in the primary language, the others in <see cref="Product.Translations"/>. A language: its texts stand
    /// in the main fields and Translations is empty; what it lacks, or an unknown language, falls back to the primary one.
    /// </param>
    public Product Read(int ordinal, string? language = null)
    {
        ReadOnlySpan<uint> at = recordOffsets.Span;
        ReadOnlySpan<byte> bytes = records.Span[(int)at[ordinal]..(int)at[ordinal + 1]];
        var record = new ProductRecordReader(bytes, attributeNames, values);
        record.ReadTexts();
        string[] productGtins = record.ReadGtins();
        ProductAttribute[] attributes = record.ReadAttributes();
        int category = ProductCategories[ordinal];
        int wanted = LanguageOf(language);
        (string? Name, string? Description, string? Unit, bool HasCategory) own = default;
        Dictionary<string, ProductText>? translations = null;
        uint count = record.ReadTranslationCount();
        for (uint i = 0; i < count; i++)
        {
            int found = record.ReadTranslationLanguage();
            bool take = language is null || found == wanted - 1;
            var text = record.ReadTranslation(take);
            if (!take || (uint)found >= (uint)languages.Length || text.Name is null)
            {
                continue;
            }

            if (language is not null)
            {
                own = text;
                continue;
            }

            (translations ??= new Dictionary<string, ProductText>(StringComparer.Ordinal))[languages[found]] = new ProductText
            {
                Name = text.Name,
                Description = text.Description,
                Unit = text.Unit,
                Category = text.HasCategory ? Categories.Levels(category, found + 1) : [],
            };
        }

        var product = new Product
        {
            Id = GetId(ordinal),
            Name = own.Name ?? Encoding.UTF8.GetString(record.Name),
            Description = own.Description ?? (record.HasDescription ? Encoding.UTF8.GetString(record.Description) : null),
            Unit = own.Unit ?? record.Unit,
            Category = Categories.Levels(category, wanted),
            Brand = Brand(ordinal) is >= 0 and var brand ? BrandName(brand) : null,
            Price = Price(ordinal),
            Stock = Stock(ordinal),
            Aisle = record.Aisle,
            Shelf = record.Shelf,
            Picture = record.Picture,
            Gtins = productGtins,
            Attributes = attributes,
        };
        return translations is null ? product : product with { Translations = translations };
    }

    /// <summary>The product's id.</summary>
    /// <param name="ordinal">0 to <c>Count - 1</c>.</param>
    public string GetId(int ordinal) => ids[ordinal];

    /// <summary>Finds a product by its id, exactly as the catalogue writes it.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ordinal">The product, or -1.</param>
    public bool TryFind(ReadOnlySpan<char> id, out int ordinal)
    {
        int bytes = Encoding.UTF8.GetByteCount(id);
        byte[]? rented = bytes > 256 ? ArrayPool<byte>.Shared.Rent(bytes) : null;
        try
        {
            Span<byte> key = rented ?? stackalloc byte[256];
            key = key[..Encoding.UTF8.GetBytes(id, key)];
            ReadOnlySpan<int> order = idOrder.Span;
            int low = 0, high = order.Length - 1;
            while (low <= high)
            {
                int middle = (low + high) >>> 1;
                int compared = ids.Utf8(order[middle]).SequenceCompareTo(key);
                if (compared == 0)
                {
                    ordinal = order[middle];
                    return true;
                }

                (low, high) = compared < 0 ? (middle + 1, high) : (low, middle - 1);
            }
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }

        ordinal = -1;
        return false;
    }

    /// <summary>Finds a product by a GTIN; of several products with the same one, the first.</summary>
    /// <param name="canonicalGtin14">14 digits, as <see cref="Gtin.TryNormalize"/> gives them.</param>
    /// <param name="ordinal">The product, or -1.</param>
    public bool TryFindGtin(ReadOnlySpan<char> canonicalGtin14, out int ordinal)
    {
        ordinal = -1;
        if (canonicalGtin14.Length != Gtin.Length || !ulong.TryParse(canonicalGtin14, NumberStyles.None, CultureInfo.InvariantCulture, out ulong gtin))
        {
            return false;
        }

        ReadOnlySpan<ulong> sorted = gtins.Span;
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = sorted[middle] < gtin ? (middle + 1, high) : (low, middle);
        }

        if (low == sorted.Length || sorted[low] != gtin)
        {
            return false;
        }

        ordinal = gtinProducts[low];
        return true;
    }

    /// <summary>The price in the catalogue's currency, or null.</summary>
    /// <param name="ordinal">0 to <c>Count - 1</c>.</param>
    public decimal? Price(int ordinal) => Prices[ordinal] is >= 0 and var units ? ToPrice(units) : null;

    /// <summary>Pieces in stock, or null when the source does not say.</summary>
    /// <param name="ordinal">0 to <c>Count - 1</c>.</param>
    public int? Stock(int ordinal) => Stocks[ordinal] is var stock && stock == CatalogFormat.UnknownStock ? null : stock;

    /// <summary>False only when the source says that nothing is left.</summary>
    /// <param name="ordinal">0 to <c>Count - 1</c>.</param>
    public bool InStock(int ordinal) => IsInStock(Stocks[ordinal]);

    /// <summary>The product's brand, 0 to <c>BrandCount - 1</c>, or -1.</summary>
    /// <param name="ordinal">0 to <c>Count - 1</c>.</param>
    public int Brand(int ordinal) => Brands[ordinal];

    /// <summary>A brand's name.</summary>
    /// <param name="brand">0 to <c>BrandCount - 1</c>.</param>
    public string BrandName(int brand) => brandNames[brand] ??= brands[brand];

    /// <summary>The product's own (narrowest) category in <see cref="Categories"/>, or -1.</summary>
    /// <param name="ordinal">0 to <c>Count - 1</c>.</param>
    public int Category(int ordinal) => ProductCategories[ordinal];

    /// <summary>The category path of a product as a filter takes it; empty when it has none.</summary>
    /// <param name="ordinal">0 to <c>Count - 1</c>.</param>
    public string CategoryPath(int ordinal) => Categories.Path(ProductCategories[ordinal]);

    /// <summary>0 for the primary language, 1 and up for <see cref="Languages"/>; <c>zh-CN</c> finds <c>zh</c>.</summary>
    /// <param name="language">A BCP 47 tag or null; an unknown one gives 0.</param>
    public int LanguageOf(string? language)
    {
        for (ReadOnlySpan<char> tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            for (int i = 0; i < languages.Length; i++)
            {
                if (tag.Equals(languages[i], StringComparison.OrdinalIgnoreCase))
                {
                    return i + 1;
                }
            }
        }

        return 0;
    }

    internal static bool IsInStock(int stock) => stock is > 0 or CatalogFormat.UnknownStock;

    internal static decimal ToPrice(long units) => units / (decimal)CatalogFormat.PriceScale;
}
