namespace EdgeReco.Ingestion;

/// <summary>A query with its graded products.</summary>
/// <param name="Query">What is typed.</param>
/// <param name="Ratings">At least one, each product once.</param>
public sealed record RatedQuery(string Query, IReadOnlyList<Rating> Ratings);
