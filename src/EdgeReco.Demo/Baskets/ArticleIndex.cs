using EdgeReco.Demo.Catalogue;

namespace EdgeReco.Demo.Baskets;

/// <summary>Finds the articles that a mission's word means: a row's name, a leaf category, a group or a department.</summary>
internal sealed class ArticleIndex
{
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);

    public ArticleIndex(IReadOnlyList<Article> articles)
    {
        for (int i = 0; i < articles.Count; i++)
        {
            Row row = articles[i].Row;
            Add("row:" + row.Name.En, i);
            for (int level = 0; level < row.Leaf.Path.Count; level++)
            {
                string rank = level == row.Leaf.Path.Count - 1 ? "leaf:" : "group:";
                Add(rank + row.Leaf.Path[level].En, i);
            }
        }
    }

    /// <summary>Articles for a word: rows of that name, else a leaf category, else a group or department.</summary>
    /// <exception cref="FormatException">The catalogue has no such thing: a table names what is not sold.</exception>
    public IReadOnlyList<int> Find(string key)
    {
        foreach (string rank in (ReadOnlySpan<string>)["row:", "leaf:", "group:"])
        {
            if (_byKey.TryGetValue(rank + key, out List<int>? articles))
            {
                return articles;
            }
        }

        throw new FormatException($"Nothing in the catalogue is called '{key}'.");
    }

    private void Add(string key, int article)
    {
        if (!_byKey.TryGetValue(key, out List<int>? articles))
        {
            _byKey.Add(key, articles = []);
        }

        if (articles.Count == 0 || articles[^1] != article)
        {
            articles.Add(article);
        }
    }
}
