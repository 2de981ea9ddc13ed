namespace EdgeReco.Building;

/// <summary>What a search for the vectors' weight found.</summary>
/// <param name="Weight">The weight; 0 when vectors do not help.</param>
/// <param name="Queries">Queries it was found on.</param>
/// <param name="Words">Their quality with words alone: nDCG@10, the mean over the kinds of queries.</param>
/// <param name="Fused">Their quality with that weight.</param>
public sealed record FusionFit(float Weight, int Queries, double Words, double Fused);
