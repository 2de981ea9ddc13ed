namespace EdgeReco.Training;

/// <summary>How model and neighbours are put together: score = model + Weight * ln(1 + share of the votes / Floor).</summary>
/// <param name="Weight">Factor of the neighbours; 0 leaves them out.</param>
/// <param name="Floor">Share of the votes below which a product gains little.</param>
/// <param name="Decay">The neighbours of the d-th last item count d^-Decay.</param>
/// <param name="Items">How many of the last items lend their neighbours.</param>
public sealed record FusionWeights(double Weight, double Floor, double Decay, int Items);
