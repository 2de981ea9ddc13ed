using System.Globalization;

namespace EdgeReco.Demo.Baskets;

/// <summary>What people take along with an article whatever they came for.</summary>
internal sealed class Complements
{
    private readonly List<(IReadOnlyList<int> Also, int Permille)>[] _byArticle;

    public Complements(ArticleIndex index, int articles)
    {
        _byArticle = new List<(IReadOnlyList<int>, int)>[articles];
        foreach (string line in SeasonTable.Complements.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] fields = line.Split(" > ");
            foreach (string also in fields[1].Split(';', StringSplitOptions.TrimEntries))
            {
                int space = also.LastIndexOf(' ');
                IReadOnlyList<int> targets = index.Find(also[..space]);
                int permille = int.Parse(also.AsSpan(space + 1), CultureInfo.InvariantCulture);
                foreach (int article in index.Find(fields[0]))
                {
                    (_byArticle[article] ??= []).Add((targets, permille));
                }
            }
        }
    }

    /// <summary>What goes with an article, and how often of 1,000 times.</summary>
    public IReadOnlyList<(IReadOnlyList<int> Also, int Permille)> Of(int article) => _byArticle[article] ?? [];
}
