using System.Globalization;
using EdgeReco.Demo.Catalogue;

namespace EdgeReco.Demo.Queries;

/// <summary>Turns the table of queries into graded products: a grade of a row is one of each of its products. Mistakes in the table are bugs and throw.</summary>
internal static class RatingBook
{
    private const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>The grades, in the order of the table and then of the products.</summary>
    public static IReadOnlyList<DemoRating> Write(IReadOnlyList<Article> articles)
    {
        ILookup<string, string> ids = articles.ToLookup(article => article.Row.Name.En, article => article.Product.Id, StringComparer.Ordinal);
        var ratings = new List<DemoRating>();
        foreach (string line in QueryTable.Table.Split('\n', Trimmed).Where(line => line[0] != '#'))
        {
            string[] parts = line.Split('|', Trimmed);
            foreach (string graded in parts[1].Split(';', Trimmed))
            {
                int grade = int.Parse(graded.AsSpan(0, 1), CultureInfo.InvariantCulture);
                foreach (string name in graded[1..].Split(',', Trimmed))
                {
                    if (!ids.Contains(name))
                    {
                        throw new FormatException($"query '{parts[0]}' grades '{name}', which the store does not have");
                    }

                    ratings.AddRange(ids[name].Select(id => new DemoRating(parts[0], id, grade)));
                }
            }
        }

        return ratings;
    }
}
