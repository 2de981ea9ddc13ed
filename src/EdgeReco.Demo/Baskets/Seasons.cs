namespace EdgeReco.Demo.Baskets;

/// <summary>How much more or less is sold of an article in a month.</summary>
internal sealed class Seasons
{
    private const int Average = 5;

    private readonly int[]?[] _byArticle;

    public Seasons(ArticleIndex index, int articles)
    {
        _byArticle = new int[articles][];
        foreach (string line in SeasonTable.Months.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int space = line.LastIndexOf(' ');
            int[] months = MissionTable.Digits(line[(space + 1)..], 12);
            foreach (int article in index.Find(line[..space]))
            {
                _byArticle[article] = months;
            }
        }
    }

    /// <summary>Fifths of an average month.</summary>
    public int Factor(int article, int month) => _byArticle[article]?[month - 1] ?? Average;
}
