using EdgeReco.Compression.Compare;

namespace EdgeReco.Compression.Tuning;

/// <summary>
/// Measures any model by its outputs on samples: quality is 1 - 10^(-dB/10) of the worst output, so that 20 dB lose 1%.
/// </summary>
/// <param name="original">The original's file.</param>
/// <param name="options">Samples and timed runs.</param>
public sealed class OutputMeter(string original, ComparisonOptions options) : ITrialMeter
{
    /// <inheritdoc/>
    public string Metric => "signal_share";

    /// <inheritdoc/>
    public string Fingerprint => $"{options.Samples.Folder}|{options.Samples.Seed}|{options.Samples.Count}|{string.Join(' ', options.Samples.Shapes)}";

    /// <inheritdoc/>
    public TrialMeasure Measure(string model, CancellationToken cancellation)
    {
        IReadOnlyList<ComparedModel> compared = ModelComparison.Run([original, model], options, null, cancellation);
        double worst = compared[1].Outputs.Min(output => double.IsNaN(output.SqnrDb) ? -OutputDifference.Identical : output.SqnrDb);
        return new TrialMeasure(1 - Math.Pow(10, -worst / 10), Median(compared[1].Milliseconds), compared[0].Milliseconds.Min() / compared[1].Milliseconds.Min());
    }

    private static double Median(IReadOnlyList<double> milliseconds) => milliseconds.Order().ElementAt(milliseconds.Count / 2);
}
