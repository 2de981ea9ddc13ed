using EdgeReco.Contracts;
using EdgeReco.Retrieval.Catalog;

namespace EdgeReco.Retrieval.Search;

/// <summary>Filters in a form that is quick to ask, once per product.</summary>
internal sealed class ProductFilter(int brands, int categories)
{
    public const byte BrandFails = 1;
    public const byte CategoryFails = 2;
    public const byte PriceFails = 4;
    public const byte StockFails = 8;

    // By brand or category + 1 (0: none): how many of the conditions allow it.
    private readonly byte[] brandHits = new byte[brands + 1];
    private readonly byte[] categoryHits = new byte[categories + 1];
    private byte brandConditions;
    private byte categoryConditions;
    private long minPrice;
    private long maxPrice;
    private bool hasPrice;
    private bool inStock;

    /// <summary>The narrowest category filtered by, or -1.</summary>
    public int Category { get; private set; }

    public void Set(IReadOnlyList<SearchFilter> filters, CatalogReader catalog)
    {
        Reset();
        for (int i = 0; i < filters.Count; i++)
        {
            switch (filters[i])
            {
                case SearchFilter.Brand brand:
                    AddBrands(brand.Values, catalog);
                    break;
                case SearchFilter.Category category:
                    AddCategories(category.Paths, catalog.Categories);
                    break;
                case SearchFilter.Price price:
                    hasPrice = true;
                    minPrice = Math.Max(minPrice, price.Min is { } min ? CatalogWriter.PriceUnits(min) : 0);
                    maxPrice = Math.Min(maxPrice, price.Max is { } max ? CatalogWriter.PriceUnits(max) : long.MaxValue);
                    break;
                case SearchFilter.InStock:
                    inStock = true;
                    break;
                case var other:
                    throw new ArgumentException($"unknown filter {other.GetType().Name}", nameof(filters));
            }
        }
    }

    /// <summary>The filters that the product fails, a bit each; 0 when it passes.</summary>
    public byte Fails(int brand, int category, long price, int stock)
    {
        int fails = 0;
        fails |= brandHits[brand + 1] < brandConditions ? BrandFails : 0;
        fails |= categoryHits[category + 1] < categoryConditions ? CategoryFails : 0;
        fails |= hasPrice && (price < minPrice || price > maxPrice) ? PriceFails : 0;
        fails |= inStock && !CatalogReader.IsInStock(stock) ? StockFails : 0;
        return (byte)fails;
    }

    private void Reset()
    {
        if (brandConditions > 0)
        {
            Array.Clear(brandHits);
        }

        if (categoryConditions > 0)
        {
            Array.Clear(categoryHits);
        }

        brandConditions = categoryConditions = 0;
        (minPrice, maxPrice, hasPrice, inStock) = (0, long.MaxValue, false, false);
        Category = -1;
    }

    private void AddBrands(IReadOnlyList<string> values, CatalogReader catalog)
    {
        byte before = brandConditions++;
        for (int brand = 0; brand < catalog.BrandCount; brand++)
        {
            for (int i = 0; i < values.Count; i++)
            {
                if (values[i].Equals(catalog.BrandName(brand), StringComparison.OrdinalIgnoreCase))
                {
                    brandHits[brand + 1] += (byte)(brandHits[brand + 1] == before ? 1 : 0);
                }
            }
        }
    }

    private void AddCategories(IReadOnlyList<string> paths, CategoryTree categories)
    {
        byte before = categoryConditions++;
        for (int i = 0; i < paths.Count; i++)
        {
            if (!categories.TryFind(paths[i], out int found))
            {
                continue;
            }

            for (int category = found; category < categories.End(found); category++)
            {
                categoryHits[category + 1] += (byte)(categoryHits[category + 1] == before ? 1 : 0);
            }

            Category = paths.Count == 1 ? Math.Max(Category, found) : Category;
        }
    }
}
