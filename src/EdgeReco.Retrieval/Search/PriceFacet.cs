using System.Globalization;
using EdgeReco.Contracts;
using EdgeReco.Retrieval.Catalog;

namespace EdgeReco.Retrieval.Search;

/// <summary>
/// Price ranges that fit the products found: bounds near their quantiles, rounded to numbers that people like. The
/// first range is open below and the last above; together they hold every priced product once.
/// </summary>
internal static class PriceFacet
{
    private const int Ranges = 5;
    private const int MaxSample = 1024;
    private const long Cent = CatalogFormat.PriceScale / 100;

    public static List<FacetValue> Count(SearchScratch scratch, CatalogReader catalog, string? language)
    {
        ReadOnlySpan<long> prices = catalog.Prices.Span;
        Span<long> bounds = stackalloc long[Ranges - 1];
        int boundCount = Bounds(scratch, prices, bounds);
        bounds = bounds[..boundCount];
        Span<int> counts = stackalloc int[Ranges];
        counts.Clear();
        for (int i = 0; i < scratch.TouchedCount; i++)
        {
            long price = prices[scratch.Touched[i]];
            if (price >= 0 && Counts(scratch.Fails[i]))
            {
                int range = 0;
                while (range < bounds.Length && price >= bounds[range])
                {
                    range++;
                }

                counts[range]++;
            }
        }

        List<FacetValue> values = [];
        for (int range = 0; bounds.Length > 0 && range <= bounds.Length; range++)
        {
            if (counts[range] > 0)
            {
                values.Add(Value(range, bounds, counts[range], language));
            }
        }

        return values;
    }

    private static bool Counts(byte fails) => (fails & ~ProductFilter.PriceFails) == 0;

    private static FacetValue Value(int range, ReadOnlySpan<long> bounds, int count, string? language)
    {
        string from = range > 0 ? Text(bounds[range - 1]) : "";
        string to = range < bounds.Length ? Text(bounds[range] - Cent) : "";
        string label = from.Length == 0 ? FacetLabels.Under(language, Text(bounds[0]))
            : to.Length == 0 ? FacetLabels.AndOver(language, from)
            : FacetLabels.Between(from, to);
        return new FacetValue($"{from}..{to}", label, count);
    }

    private static string Text(long units) => CatalogReader.ToPrice(units).ToString(CultureInfo.InvariantCulture);

    private static int Bounds(SearchScratch scratch, ReadOnlySpan<long> prices, Span<long> bounds)
    {
        Span<long> sample = stackalloc long[MaxSample];
        int step = Math.Max(1, (scratch.TouchedCount + MaxSample - 1) / MaxSample);
        int count = 0;
        for (int i = 0; i < scratch.TouchedCount; i += step)
        {
            if (prices[scratch.Touched[i]] is >= 0 and var price && Counts(scratch.Fails[i]))
            {
                sample[count++] = price;
            }
        }

        sample = sample[..count];
        sample.Sort();
        int found = 0;
        for (int i = 1; i < Ranges && count > 1; i++)
        {
            long bound = Round(sample[i * count / Ranges]);
            if (bound > sample[0] && bound <= sample[^1] && (found == 0 || bound > bounds[found - 1]))
            {
                bounds[found++] = bound;
            }
        }

        return found;
    }

    /// <summary>The nearest of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten; at least a cent.</summary>
    private static long Round(long units)
    {
        ReadOnlySpan<int> nice = [10, 15, 20, 25, 30, 40, 50, 60, 80, 100];
        long power = Cent;
        while (units / power >= 10 && power < long.MaxValue / 1000)
        {
            power *= 10;
        }

        long best = power;
        foreach (int step in nice)
        {
            long candidate = step * power / 10;
            if (candidate % Cent == 0 && Math.Abs(candidate - units) < Math.Abs(best - units))
            {
                best = candidate;
            }
        }

        return best;
    }
}
