using EdgeReco.Contracts;
using EdgeReco.Engine;

namespace EdgeReco.Cli.Commands;

/// <summary>Searches as shoppers type them, made from the bundle's own products.</summary>
internal static class SearchWorkload
{
    private const int Products = 1000;
    private const int PrefixLetters = 3;

    public static Action<int> Create(StoreEngine store)
    {
        string[] queries = [.. StoreAccess.Sample(store, Products).SelectMany(Queries).Where(query => query.Length is > 0 and <= SearchRequest.MaxQueryLength)];
        if (queries.Length == 0)
        {
            throw new UserErrorException("the bundle has no products to search for");
        }

        // A fixed shuffle: neighbours in the catalogue must not be neighbours in time.
        new Random(1).Shuffle(queries);
        SearchRequest[] requests = [.. queries.Select(query => new SearchRequest { Query = query })];
        return i => store.Search(requests[i % requests.Length]);
    }

    private static IEnumerable<string> Queries(Product product)
    {
        string[] words = product.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        yield return product.Name;
        yield return string.Join(' ', words.Take(2));
        yield return words[0][..Math.Min(PrefixLetters, words[0].Length)];
        string last = words[^1];
        yield return $"{words[0]} {last[..Math.Max(1, last.Length / 2)]}";
        if (words.FirstOrDefault(word => word.Length > 5) is { } word)
        {
            yield return word.Remove(word.Length / 2, 1);
        }

        yield return product.Gtins.Count > 0 ? product.Gtins[0] : product.Id;
    }
}
