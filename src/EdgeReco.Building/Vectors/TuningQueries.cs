using EdgeReco.Contracts;
using EdgeReco.Ingestion;

namespace EdgeReco.Building;

/// <summary>
/// Makes up queries whose answers are known, from products spread evenly over the catalogue: words of a name, the same
/// misspelt, brand and category, and words of a description that the name lacks. The last kind is asked of a store without
/// descriptions: it stands for shoppers who use other words than the shop does.
/// </summary>
internal static class TuningQueries
{
    public const string OtherWords = "other words";

    /// <summary>Products that lend their words to each kind.</summary>
    private const int Products = 120;
    private const int LongWord = 5;
    private const int NameWords = 3;
    private const int DescriptionWords = 3;
    private const int HanLetters = 4;

    /// <summary>Makes the queries.</summary>
    /// <param name="products">The whole products.</param>
    public static IReadOnlyList<TuningQuery> Of(IReadOnlyList<Product> products)
    {
        var random = new Random(17);
        var queries = new List<TuningQuery>();
        string[][] names = [.. products.Select(product => Texts(product).Select(text => text.Name).ToArray())];
        string[][] descriptions = [.. products.Select(product => Texts(product).Select(text => text.Description ?? "").ToArray())];
        int taken = Math.Min(products.Count, Products);
        for (int i = 0; i < taken; i++)
        {
            int at = (int)((long)i * products.Count / taken);
            Product product = products[at];
            ProductText[] texts = [.. Texts(product)];
            ProductText text = texts[i % texts.Length];
            string words = Run(Words(text.Name), NameWords, random);
            Add(queries, "name", words, products, other => Contains(names[other], words));
            if (words.Split(' ').FirstOrDefault(word => word.Length >= LongWord && word.All(char.IsAsciiLetter)) is { } longWord)
            {
                string misspelt = words.Replace(longWord, GoldenQuestions.Misspell(longWord), StringComparison.Ordinal);
                Add(queries, "misspelt", misspelt, products, other => Contains(names[other], words));
            }

            if (product.Brand is { } brand && text.Category.Count > 0)
            {
                Add(queries, "brand and category", $"{brand} {text.Category[^1]}", products, other => products[other].Brand == brand && products[other].Category.SequenceEqual(product.Category));
            }

            string unlike = Run([.. Words(text.Description ?? "").Where(word => !text.Name.Contains(word, StringComparison.OrdinalIgnoreCase))], DescriptionWords, random);
            Add(queries, OtherWords, unlike, products, other => other == at || Contains(descriptions[other], unlike));
        }

        return queries;
    }

    /// <summary>The store that is asked: what shoppers' other words are taken from is not in it.</summary>
    public static Product WithoutDescription(Product product) => product with
    {
        Description = null,
        Attributes = [],
        Translations = product.Translations.ToDictionary(pair => pair.Key, pair => pair.Value with { Description = null }),
    };

    private static void Add(List<TuningQuery> queries, string kind, string query, IReadOnlyList<Product> products, Func<int, bool> isRelevant)
    {
        if (query.Length is 0 or > SearchRequest.MaxQueryLength)
        {
            return;
        }

        Rating[] ratings = [.. Enumerable.Range(0, products.Count).Where(isRelevant).Select(other => new Rating(products[other].Id, 1))];
        if (ratings.Length > 0)
        {
            queries.Add(new TuningQuery(kind, new RatedQuery(query, ratings)));
        }
    }

    private static IEnumerable<ProductText> Texts(Product product) =>
    [
        new ProductText { Name = product.Name, Category = product.Category, Description = product.Description },
        .. product.Translations.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value),
    ];

    private static bool Contains(string[] texts, string words) => texts.Any(text => text.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Words between spaces; of a text without spaces, runs of a few letters.</summary>
    private static string[] Words(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 || text.Length <= HanLetters || char.IsAsciiLetter(text[0])
            ? [.. words.Select(word => word.Trim('.', ',', ';', ':', '!', '?', '(', ')')).Where(word => word.Length > 0)]
            : [.. Enumerable.Range(0, text.Length / HanLetters).Select(i => text.Substring(i * HanLetters, HanLetters))];
    }

    private static string Run(string[] words, int most, Random random)
    {
        if (words.Length == 0)
        {
            return "";
        }

        int count = words[0].All(char.IsAscii) ? Math.Min(most, words.Length) : 1;
        int start = random.Next(words.Length - count + 1);
        return string.Join(' ', words[start..(start + count)]);
    }
}
