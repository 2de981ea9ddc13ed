using EdgeReco.Contracts;

namespace EdgeReco.Training;

/// <summary>
/// What the catalogue says of products, as sparse features that several products share: words of the name, brand,
/// category levels, the beginning of the id (families of products have neighbouring ids).
/// </summary>
public sealed class ProductFeatures
{
    private ProductFeatures(int[] starts, int[] features, ProductFeatureKind[] kinds, int[] productCounts)
    {
        Starts = starts;
        Features = features;
        Kinds = kinds;
        ProductCounts = productCounts;
    }

    /// <summary>Products.</summary>
    public int ProductCount => Starts.Length - 1;

    /// <summary>Distinct features; each is shared by at least two products.</summary>
    public int Count => Kinds.Length;

    internal int[] Starts { get; }

    internal int[] Features { get; }

    internal ProductFeatureKind[] Kinds { get; }

    internal int[] ProductCounts { get; }

    /// <summary>The features of a product, ascending.</summary>
    internal ReadOnlySpan<int> Of(int product) => Features.AsSpan(Starts[product]..Starts[product + 1]);

    /// <summary>For each feature the products that have it, ascending.</summary>
    internal (int[] Starts, int[] Products) Carriers()
    {
        int[] starts = new int[Count + 1];
        for (int feature = 0; feature < Count; feature++)
        {
            starts[feature + 1] = starts[feature] + ProductCounts[feature];
        }

        int[] next = starts[..^1];
        int[] products = new int[Features.Length];
        for (int product = 0; product < ProductCount; product++)
        {
            foreach (int feature in Of(product))
            {
                products[next[feature]++] = product;
            }
        }

        return (starts, products);
    }

    /// <summary>Collects the features of a catalogue.</summary>
    /// <param name="products">The catalogue in order of ordinals.</param>
    public static ProductFeatures Build(IReadOnlyList<Product> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        var numbers = new Dictionary<(ProductFeatureKind, string), int>();
        var counts = new List<int>();
        var kinds = new List<ProductFeatureKind>();
        var raw = new List<int>[products.Count];
        for (int product = 0; product < products.Count; product++)
        {
            var mine = new HashSet<int>();
            ProductFeatureExtractor.Extract(products[product], (kind, text) =>
            {
                if (!numbers.TryGetValue((kind, text), out int number))
                {
                    number = counts.Count;
                    numbers.Add((kind, text), number);
                    counts.Add(0);
                    kinds.Add(kind);
                }

                if (mine.Add(number))
                {
                    counts[number]++;
                }
            });
            raw[product] = [.. mine];
        }

        // Numbered in the order of first use; those of one product only say nothing about others.
        int[] renumbered = new int[counts.Count];
        int kept = 0;
        for (int number = 0; number < renumbered.Length; number++)
        {
            renumbered[number] = counts[number] > 1 ? kept++ : -1;
        }

        int[] starts = new int[products.Count + 1];
        var features = new List<int>();
        for (int product = 0; product < products.Count; product++)
        {
            features.AddRange(raw[product].Select(number => renumbered[number]).Where(number => number >= 0).Order());
            starts[product + 1] = features.Count;
        }

        return new ProductFeatures(
            starts,
            [.. features],
            [.. kinds.Where((_, number) => renumbered[number] >= 0)],
            [.. counts.Where(count => count > 1)]);
    }
}
