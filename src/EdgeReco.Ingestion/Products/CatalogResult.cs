using EdgeReco.Contracts;

namespace EdgeReco.Ingestion;

/// <summary>The products of a source.</summary>
/// <param name="Products">In source order, ids distinct; at least one.</param>
/// <param name="Mapping">The mapping that was used.</param>
/// <param name="Report">What became of the rows.</param>
public sealed record CatalogResult(IReadOnlyList<Product> Products, Mapping Mapping, SourceReport Report);
