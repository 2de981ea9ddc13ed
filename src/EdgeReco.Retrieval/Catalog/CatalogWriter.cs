using System.Globalization;
using System.Text;
using EdgeReco.Contracts;
using EdgeReco.Retrieval.Storage;

namespace EdgeReco.Retrieval.Catalog;

/// <summary>Writes the catalogue part of a bundle: same products, same bytes.</summary>
public static class CatalogWriter
{
    /// <summary>Writes the catalogue. A product's place in the list is its ordinal.</summary>
    /// <param name="products">Products with distinct ids, at most 4,000,000.</param>
    /// <param name="output">Receives the part; stays open.</param>
    /// <exception cref="InvalidDataException">Two products have one id, a category path is deeper than 64 levels, or the part would not fit into 2 GB.</exception>
    /// <remarks>
    /// Prices keep four decimals. A category level is translated as the first product that translates it says.
    /// Texts that are no valid UTF-16 get U+FFFD in place of what is wrong.
    /// </remarks>
    public static void Write(IReadOnlyList<Product> products, Stream output)
    {
        ArgumentNullException.ThrowIfNull(products);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(products.Count, CatalogFormat.MaxProducts, nameof(products));
        string[] languages = [.. products.SelectMany(p => p.Translations.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var categories = new CategoryTreeBuilder(languages);
        StringTableBuilder ids = new(), brands = new(), attributeNames = new(), values = new();
        var records = new ProductRecordWriter(languages, attributeNames, values);
        foreach (string brand in products.Select(p => p.Brand).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            brands.Intern(brand);
        }

        foreach (Product product in products)
        {
            categories.Add(product);
            records.Count(product);
        }

        categories.Number();
        int count = products.Count;
        uint[] recordOffsets = new uint[count + 1];
        long[] prices = new long[count];
        int[] stocks = new int[count];
        int[] productBrands = new int[count];
        int[] productCategories = new int[count];
        List<(ulong Gtin, int Product)> gtins = [];
        for (int i = 0; i < count; i++)
        {
            Product product = products[i];
            ids.Add(product.Id);
            records.Write(product);
            recordOffsets[i + 1] = (uint)records.Bytes.Length;
            prices[i] = product.Price is { } price ? PriceUnits(price) : CatalogFormat.NoPrice;
            stocks[i] = product.Stock ?? CatalogFormat.UnknownStock;
            productBrands[i] = product.Brand is { } brand ? brands.Intern(brand) : -1;
            productCategories[i] = categories.Find(product.Category);
            foreach (string gtin in product.Gtins)
            {
                if (Gtin.TryNormalize(gtin, out string canonical))
                {
                    gtins.Add((ulong.Parse(canonical, CultureInfo.InvariantCulture), i));
                }
            }
        }

        gtins.Sort();
        (int[] idOrder, int[] idRanks) = OrderIds(products);
        var part = new PartWriter(CatalogFormat.Magic, CatalogFormat.Version, CatalogFormat.SectionCount);
        part.Set(CatalogFormat.Counts, [count, brands.Count, categories.Count, attributeNames.Count, values.Count, languages.Length, gtins.Count]);
        part.Set(CatalogFormat.Ids, ids);
        part.Set(CatalogFormat.Brands, brands);
        part.Set(CatalogFormat.AttributeNames, attributeNames);
        part.Set(CatalogFormat.Values, values);
        part.Set(CatalogFormat.Records, recordOffsets);
        part.Set(CatalogFormat.Records + 1, records.Bytes);
        part.Set(CatalogFormat.Prices, prices);
        part.Set(CatalogFormat.Stocks, stocks);
        part.Set(CatalogFormat.ProductBrands, productBrands);
        part.Set(CatalogFormat.ProductCategories, productCategories);
        part.Set(CatalogFormat.IdOrder, idOrder);
        part.Set(CatalogFormat.IdRanks, idRanks);
        part.Set<ulong>(CatalogFormat.Gtins, [.. gtins.Select(g => g.Gtin)]);
        part.Set<int>(CatalogFormat.GtinProducts, [.. gtins.Select(g => g.Product)]);
        part.Set(CatalogFormat.CategoryParents, categories.Parents());
        part.Set(CatalogFormat.CategoryEnds, categories.Ends());
        part.Set(CatalogFormat.NameRanks, NameRanks(products, languages));
        WriteTexts(part, categories, languages);
        part.WriteTo(output);
    }

    /// <summary>A price in ten-thousandths of the currency unit, rounded half to even and capped.</summary>
    internal static long PriceUnits(decimal price) =>
        price >= long.MaxValue / CatalogFormat.PriceScale
            ? long.MaxValue
            : (long)Math.Round(Math.Max(price, 0m) * CatalogFormat.PriceScale);

    private static void WriteTexts(PartWriter part, CategoryTreeBuilder categories, string[] languages)
    {
        StringTableBuilder names = new(), translations = new(), tags = new();
        for (int c = 0; c < categories.Count; c++)
        {
            names.Add(categories.Name(c));
        }

        for (int i = 0; i < languages.Length; i++)
        {
            tags.Add(languages[i]);
            for (int c = 0; c < categories.Count; c++)
            {
                translations.Add(categories.Translation(c, i) ?? "");
            }
        }

        part.Set(CatalogFormat.CategoryNames, names);
        part.Set(CatalogFormat.CategoryTranslations, translations);
        part.Set(CatalogFormat.Languages, tags);
    }

    private static (int[] Order, int[] Ranks) OrderIds(IReadOnlyList<Product> products)
    {
        byte[][] keys = [.. products.Select(p => Encoding.UTF8.GetBytes(p.Id))];
        int[] order = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(order, (a, b) => keys[a].AsSpan().SequenceCompareTo(keys[b]) is var c and not 0 ? c : a.CompareTo(b));
        int[] ranks = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            ranks[order[i]] = i;
            if (i > 0 && keys[order[i]].AsSpan().SequenceEqual(keys[order[i - 1]]))
            {
                throw new InvalidDataException($"two products have the id '{products[order[i]].Id}'");
            }
        }

        return (order, ranks);
    }

    private static int[] NameRanks(IReadOnlyList<Product> products, string[] languages)
    {
        int[] ranks = new int[products.Count * (languages.Length + 1)];
        int[] order = new int[products.Count];
        for (int l = 0; l <= languages.Length; l++)
        {
            string[] names = [.. products.Select(p => l > 0 && p.Translations.TryGetValue(languages[l - 1], out ProductText? text) ? text.Name : p.Name)];
            for (int i = 0; i < order.Length; i++)
            {
                order[i] = i;
            }

            Array.Sort(order, (a, b) => string.Compare(names[a], names[b], StringComparison.OrdinalIgnoreCase) is var c and not 0 ? c : a.CompareTo(b));
            // Equal names share a rank, so that the next criterion decides between them.
            int rank = 0;
            for (int i = 0; i < order.Length; i++)
            {
                rank = i > 0 && !names[order[i]].Equals(names[order[i - 1]], StringComparison.OrdinalIgnoreCase) ? i : rank;
                ranks[(l * products.Count) + order[i]] = rank;
            }
        }

        return ranks;
    }
}
