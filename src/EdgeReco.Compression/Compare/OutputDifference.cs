namespace EdgeReco.Compression.Compare;

/// <summary>How far one output of a model is from the first model's, over all inputs.</summary>
/// <param name="Name">The output.</param>
/// <param name="SqnrDb">
/// Signal to noise, 10 log10(Σ a² / Σ (a - b)²) in dB with a the first model's values, from -200 to
/// <see cref="Identical"/>, which stands for no difference at all; -200 where a value is finite in one of the two only,
/// NaN where not a single pair of values is finite.
/// </param>
/// <param name="MaxAbs">Largest absolute difference.</param>
/// <param name="NotFinite">Values that are NaN or infinite here and finite in the first model.</param>
/// <param name="NotFiniteInFirst">Values that are NaN or infinite in the first model; equal ones here do not count in the other figures.</param>
public sealed record OutputDifference(string Name, double SqnrDb, double MaxAbs, long NotFinite, long NotFiniteInFirst)
{
    /// <summary>The signal to noise ratio of equal outputs, in dB: finite, so that it can be compared.</summary>
    public const double Identical = 200;
}
