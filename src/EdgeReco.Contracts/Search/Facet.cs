namespace EdgeReco.Contracts;

/// <summary>Counts of the matching products by one field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">Values by falling count, then by value in ordinal order; for prices ascending ranges.</param>
public sealed record Facet(FacetField Field, IReadOnlyList<FacetValue> Values);
