namespace EdgeReco.Building.Evaluation;

/// <summary>Ours and the baselines beside it, over the same events.</summary>
/// <param name="Ours">The bundle's model and neighbours, as they rank a basket.</param>
/// <param name="Popularity">The most bought of the fit.</param>
/// <param name="Cosine">Cosine neighbours over the sales before the evaluated ones; null where the source has none.</param>
/// <param name="CosineOfLast">The same neighbours, of the basket's last item only.</param>
public sealed record RecommendEvaluation(NextItemQuality Ours, NextItemQuality Popularity, NextItemQuality? Cosine, NextItemQuality? CosineOfLast);
