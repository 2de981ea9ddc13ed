using EdgeReco.Contracts;

namespace EdgeReco.Host.Api.Answers;

/// <summary>One product found.</summary>
/// <param name="Product">The product.</param>
/// <param name="Score">Relevance; comparable within one answer only.</param>
/// <param name="Highlights">Where the query matched.</param>
/// <param name="Reason">Why it is here.</param>
/// <param name="Explanation">The parts of the score; empty unless asked for.</param>
internal sealed record HitAnswer(
    ProductAnswer Product,
    double Score,
    IReadOnlyList<Highlight> Highlights,
    Reason Reason,
    IReadOnlyList<ScorePart> Explanation);
