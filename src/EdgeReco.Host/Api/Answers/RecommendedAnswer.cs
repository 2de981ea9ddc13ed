using EdgeReco.Contracts;

namespace EdgeReco.Host.Api.Answers;

/// <summary>One recommended product.</summary>
/// <param name="Product">The product.</param>
/// <param name="Score">Strength; comparable within one answer only.</param>
/// <param name="Reason">Why it is recommended.</param>
/// <param name="Explanation">The parts of the score; empty unless asked for.</param>
internal sealed record RecommendedAnswer(ProductAnswer Product, double Score, Reason Reason, IReadOnlyList<ScorePart> Explanation);
