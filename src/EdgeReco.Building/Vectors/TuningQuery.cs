using EdgeReco.Ingestion;

namespace EdgeReco.Building;

/// <summary>A query with graded products, and the kind of query it is.</summary>
/// <param name="Kind">The kind; kinds count alike, however many queries they have.</param>
/// <param name="Rated">Query and grades.</param>
internal readonly record struct TuningQuery(string Kind, RatedQuery Rated);
