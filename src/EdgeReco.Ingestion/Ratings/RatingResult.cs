namespace EdgeReco.Ingestion;

/// <summary>The graded queries of a source.</summary>
/// <param name="Queries">In the order in which they first appear; at least one.</param>
/// <param name="Report">What became of the rows.</param>
public sealed record RatingResult(IReadOnlyList<RatedQuery> Queries, SourceReport Report);
