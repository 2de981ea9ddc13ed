namespace EdgeReco.Inference.Tokenizing.Models;

/// <summary>The best way to a position of a piece.</summary>
/// <param name="Score">Sum of the scores up to here.</param>
/// <param name="Start">Where the last token starts, or -1 where no way is known.</param>
/// <param name="Id">The last token.</param>
internal readonly record struct ViterbiStep(double Score, int Start, int Id);
