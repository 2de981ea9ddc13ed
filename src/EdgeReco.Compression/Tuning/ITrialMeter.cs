namespace EdgeReco.Compression.Tuning;

/// <summary>Measures how good and how fast a model is beside the original.</summary>
public interface ITrialMeter
{
    /// <summary>Name of the figure, such as <c>condensed_ndcg@10</c>.</summary>
    string Metric { get; }

    /// <summary>Text that changes with whatever the figures depend on: files, their digests, limits. Trials of another are not reused.</summary>
    string Fingerprint { get; }

    /// <summary>Measures a model; the original itself, too.</summary>
    /// <exception cref="InvalidDataException">The model cannot be measured; the message says why.</exception>
    TrialMeasure Measure(string model, CancellationToken cancellation);
}
