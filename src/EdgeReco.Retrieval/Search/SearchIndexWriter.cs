using EdgeReco.Contracts;

namespace EdgeReco.Retrieval.Search;

/// <summary>Writes the search index part of a bundle: same products, same bytes.</summary>
public static class SearchIndexWriter
{
    /// <summary>Indexes the products in the order of their ordinals, in all their languages.</summary>
    /// <param name="products">At most 4,000,000.</param>
    /// <param name="output">Receives the part; stays open.</param>
    /// <param name="cancellationToken">Ends the work; the output is incomplete then.</param>
    /// <exception cref="InvalidDataException">The part would not fit into 2 GB.</exception>
    public static void Write(IReadOnlyList<Product> products, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(products);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(products.Count, IndexFormat.MaxProducts, nameof(products));
        var builder = new SearchIndexBuilder();
        foreach (Product product in products)
        {
            cancellationToken.ThrowIfCancellationRequested();
            builder.Add(product);
        }

        builder.WriteTo(output);
    }
}
