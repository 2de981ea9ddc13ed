using EdgeReco.Compression.Tuning;

namespace EdgeReco.Building.Evaluation;

/// <summary>Measures a text encoder by the mean cosine of its vectors to the original's.</summary>
/// <param name="original">The original's file.</param>
/// <param name="texts">Texts, taken as queries; at least one.</param>
/// <param name="settings">What takes the place of what is beside the original.</param>
/// <param name="fingerprint">Digest of the texts.</param>
/// <param name="runs">Timed runs.</param>
public sealed class CosineMeter(string original, IReadOnlyList<string> texts, EncoderSettings settings, string fingerprint, int runs) : ITrialMeter
{
    private VectorTable? _expected;

    /// <inheritdoc/>
    public string Metric => "cosine";

    /// <inheritdoc/>
    public string Fingerprint => $"{fingerprint}|{settings}";

    /// <inheritdoc/>
    public TrialMeasure Measure(string model, CancellationToken cancellation)
    {
        using var pair = new EncoderPair(original, model, settings);
        _expected ??= VectorTable.OfQueries(pair.Original, texts, cancellation);
        CosineSummary cosine = CosineSummary.Of((_expected, VectorTable.OfQueries(pair.Other, texts, cancellation)))
            ?? throw new InvalidDataException($"{model}: gives vectors of {pair.Other.Dimensions} numbers, the original of {pair.Original.Dimensions}");
        (double milliseconds, double speedup) = pair.Time(texts, runs, cancellation);
        return new TrialMeasure(cosine.Mean, milliseconds, speedup);
    }
}
