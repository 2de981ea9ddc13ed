using EdgeReco.Contracts;
using EdgeReco.Ingestion;

namespace EdgeReco.Building;

/// <summary>
/// Chooses the questions of a golden set: products spread evenly over the catalogue give their name, its first words, a
/// code, a translation and a misspelt word; baskets spread evenly over the sales give their first items.
/// </summary>
internal static class GoldenQuestions
{
    private const int Products = 16;
    private const int Baskets = 24;
    private const int FirstWords = 2;
    private const int LongWord = 6;
    private const int BasketItems = 3;

    public static IReadOnlyList<string> Queries(IReadOnlyList<Product> products)
    {
        var queries = new List<string>();
        foreach (int i in Spread(products.Count, Products))
        {
            Product product = products[i];
            queries.Add(product.Name);
            queries.Add(string.Join(' ', product.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(FirstWords)));
            queries.Add(product.Gtins.Count > 0 ? product.Gtins[0] : product.Id);
            queries.AddRange(product.Translations.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => text.Value.Name));
            if (product.Name.Split(' ').FirstOrDefault(word => word.Length >= LongWord && word.All(char.IsAsciiLetter)) is { } word)
            {
                queries.Add(Misspell(word));
            }
        }

        return [.. queries.Where(query => query.Length is > 0 and <= SearchRequest.MaxQueryLength).Distinct()];
    }

    public static IReadOnlyList<(IReadOnlyList<string> Items, DateTime At)> BasketsOf(IReadOnlyList<Product> products, IReadOnlyList<Basket> baskets) =>
    [
        .. Spread(baskets.Count, Baskets)
            .Select(i => baskets[i])
            .Select(basket => ((IReadOnlyList<string>)[.. basket.Items.Take(BasketItems).Select(item => products[item].Id)], basket.At)),
    ];

    /// <summary>Two letters in the middle change places.</summary>
    public static string Misspell(string word)
    {
        int middle = word.Length / 2;
        return $"{word[..middle]}{word[middle + 1]}{word[middle]}{word[(middle + 2)..]}";
    }

    private static IEnumerable<int> Spread(int count, int wanted)
    {
        int taken = Math.Min(count, wanted);
        for (int i = 0; i < taken; i++)
        {
            yield return (int)((long)i * count / taken);
        }
    }
}
