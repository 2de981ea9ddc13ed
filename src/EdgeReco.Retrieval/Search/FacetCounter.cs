using EdgeReco.Contracts;
using EdgeReco.Retrieval.Catalog;

namespace EdgeReco.Retrieval.Search;

/// <summary>
/// Counts the matching products by brand, category and stock. A filter on the counted field itself is left out of the
/// count for brand, price and stock, so that a shopper can add a second brand; categories count below the chosen one.
/// </summary>
internal static class FacetCounter
{
    private const int MaxValues = 50;

    public static Facet Count(FacetField field, SearchScratch scratch, CatalogReader catalog, string? language) => field switch
    {
        FacetField.Brand => new Facet(field, Brands(scratch, catalog)),
        FacetField.Category => new Facet(field, Categories(scratch, catalog, catalog.LanguageOf(language))),
        FacetField.Price => new Facet(field, PriceFacet.Count(scratch, catalog, language)),
        FacetField.Stock => new Facet(field, Stock(scratch, catalog, language)),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>Categories of all levels that hold matching products, those with most first.</summary>
    public static List<FacetValue> AllCategories(SearchScratch scratch, CatalogReader catalog, int language)
    {
        Span<int> counts = CategoryCounts(scratch, catalog);
        List<FacetValue> values = [];
        for (int category = 0; category < counts.Length; category++)
        {
            if (counts[category] > 0)
            {
                values.Add(new FacetValue(catalog.Categories.Path(category), catalog.Categories.Name(category, language), counts[category]));
            }
        }

        return Greatest(values);
    }

    /// <summary>Brands of the matching products, those with most first.</summary>
    public static List<FacetValue> Brands(SearchScratch scratch, CatalogReader catalog)
    {
        ReadOnlySpan<int> brands = catalog.Brands.Span;
        Span<int> counts = Cleared(scratch, catalog.BrandCount);
        for (int i = 0; i < scratch.TouchedCount; i++)
        {
            if ((scratch.Fails[i] & ~ProductFilter.BrandFails) == 0 && brands[scratch.Touched[i]] is >= 0 and var brand)
            {
                counts[brand]++;
            }
        }

        List<FacetValue> values = [];
        for (int brand = 0; brand < counts.Length; brand++)
        {
            if (counts[brand] > 0)
            {
                values.Add(new FacetValue(catalog.BrandName(brand), catalog.BrandName(brand), counts[brand]));
            }
        }

        return Greatest(values);
    }

    private static List<FacetValue> Categories(SearchScratch scratch, CatalogReader catalog, int language) =>
        Greatest(Level(catalog.Categories, CategoryCounts(scratch, catalog), scratch.Filter.Category, language));

    private static Span<int> CategoryCounts(SearchScratch scratch, CatalogReader catalog)
    {
        CategoryTree tree = catalog.Categories;
        ReadOnlySpan<int> categories = catalog.ProductCategories.Span;
        Span<int> counts = Cleared(scratch, tree.Count);
        for (int i = 0; i < scratch.TouchedCount; i++)
        {
            if (scratch.Fails[i] == 0 && categories[scratch.Touched[i]] is >= 0 and var category)
            {
                counts[category]++;
            }
        }

        // Children come after their parents: one walk from the end adds every subtree up.
        for (int category = counts.Length - 1; category >= 0; category--)
        {
            if (tree.Parent(category) is >= 0 and var parent)
            {
                counts[parent] += counts[category];
            }
        }

        return counts;
    }

    /// <summary>The children of a category; where all is in one child, that child's children, and so on.</summary>
    private static List<FacetValue> Level(CategoryTree tree, Span<int> counts, int parent, int language)
    {
        List<FacetValue> values = Children(tree, counts, parent, language, out int only);
        while (values.Count == 1)
        {
            List<FacetValue> below = Children(tree, counts, only, language, out only);
            if (below.Count == 0)
            {
                break;
            }

            values = below;
        }

        return values.Count == 0 && parent >= 0 && counts[parent] > 0
            ? [new FacetValue(tree.Path(parent), tree.Name(parent, language), counts[parent])]
            : values;
    }

    private static List<FacetValue> Children(CategoryTree tree, Span<int> counts, int parent, int language, out int last)
    {
        List<FacetValue> values = [];
        last = parent;
        int end = tree.End(parent);
        for (int child = parent + 1; child < end; child = tree.End(child))
        {
            if (counts[child] > 0)
            {
                last = child;
                values.Add(new FacetValue(tree.Path(child), tree.Name(child, language), counts[child]));
            }
        }

        return values;
    }

    private static List<FacetValue> Stock(SearchScratch scratch, CatalogReader catalog, string? language)
    {
        ReadOnlySpan<int> stocks = catalog.Stocks.Span;
        int count = 0;
        for (int i = 0; i < scratch.TouchedCount; i++)
        {
            count += (scratch.Fails[i] & ~ProductFilter.StockFails) == 0 && CatalogReader.IsInStock(stocks[scratch.Touched[i]]) ? 1 : 0;
        }

        return count == 0 ? [] : [new FacetValue("in", FacetLabels.InStock(language), count)];
    }

    private static Span<int> Cleared(SearchScratch scratch, int count)
    {
        Span<int> counts = scratch.Counts.AsSpan(0, count);
        counts.Clear();
        return counts;
    }

    private static List<FacetValue> Greatest(List<FacetValue> values)
    {
        values.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        if (values.Count > MaxValues)
        {
            values.RemoveRange(MaxValues, values.Count - MaxValues);
        }

        return values;
    }
}
