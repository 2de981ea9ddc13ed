using EdgeReco.Contracts;

namespace EdgeReco.Ingestion;

/// <summary>Reads sales as baskets.</summary>
/// <remarks>
/// All lines of one invoice are one basket, wherever they stand in the file: items in file order, repeats dropped (the
/// first is kept), unknown products dropped. A basket counts from one known product on; whoever predicts the next item
/// needs two and leaves the others out. Dates are those of the lines. So counted, <c>online-retail</c> has 14,201 baskets
/// with 3,723 products before 2011-10-01 (13,090 of them with two or more), and October 2011 has 1,819 baskets with two
/// or more of these products.
/// </remarks>
public static class BasketReader
{
    /// <summary>Reads baskets.</summary>
    /// <param name="path">A source of sales.</param>
    /// <param name="options">Mapping, dates and progress.</param>
    /// <param name="ordinals">The known products' ordinals by id.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SourceException">The source cannot be used; the message says why in one line.</exception>
    public static BasketResult Read(string path, ReadOptions options, IReadOnlyDictionary<string, int> ordinals, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ordinals);
        var open = new Dictionary<string, OpenBasket>(StringComparer.Ordinal);
        var baskets = new List<OpenBasket>();
        long unknown = 0;
        SourceReport report = InteractionReader.Read(path, options, Use, cancellationToken);
        return new BasketResult([.. baskets.Select(basket => basket.Close())], unknown, report);

        void Use(Interaction sale)
        {
            if (!ordinals.TryGetValue(sale.ProductId, out int ordinal))
            {
                unknown++;
                return;
            }

            if (!open.TryGetValue(sale.Basket, out OpenBasket? basket))
            {
                basket = new OpenBasket(sale.Basket, sale.At);
                open.Add(sale.Basket, basket);
                baskets.Add(basket);
            }

            basket.Add(ordinal);
        }
    }
}
