namespace EdgeReco.Ingestion;

/// <summary>Collects grades by query.</summary>
internal sealed class RatingTable
{
    private readonly Dictionary<string, (List<Rating> Ratings, Dictionary<string, long> Lines)> _byQuery = new(StringComparer.Ordinal);
    private readonly List<RatedQuery> _queries = [];

    public IReadOnlyList<RatedQuery> Queries => _queries;

    /// <summary>Adds a grade unless the query has one for the product already.</summary>
    public bool TryAdd(string query, Rating rating, long line, out long firstLine)
    {
        if (!_byQuery.TryGetValue(query, out (List<Rating> Ratings, Dictionary<string, long> Lines) entry))
        {
            entry = ([], new Dictionary<string, long>(StringComparer.Ordinal));
            _byQuery.Add(query, entry);
            _queries.Add(new RatedQuery(query, entry.Ratings));
        }

        if (entry.Lines.TryGetValue(rating.ProductId, out firstLine))
        {
            return false;
        }

        entry.Lines.Add(rating.ProductId, line);
        entry.Ratings.Add(rating);
        return true;
    }
}
