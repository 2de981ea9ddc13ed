namespace EdgeReco.Ingestion;

/// <summary>The baskets of a source.</summary>
/// <param name="Baskets">In the order of their first line.</param>
/// <param name="UnknownProductLines">Sales of products that the catalogue does not have; they are left out.</param>
/// <param name="Report">What became of the rows.</param>
public sealed record BasketResult(IReadOnlyList<Basket> Baskets, long UnknownProductLines, SourceReport Report);
