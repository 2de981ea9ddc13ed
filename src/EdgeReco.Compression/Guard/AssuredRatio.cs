using EdgeReco.Compression.Calibration;

namespace EdgeReco.Compression.Guard;

/// <summary>
/// The ratio that a pair of samples is likely to keep: the 5th percentile over pairs drawn from those at hand (the
/// bootstrap, Efron 1979). Where all samples lose alike it is about the ratio over all; where one good sample outweighs many
/// bad ones it is far below.
/// </summary>
internal static class AssuredRatio
{
    private const int Draws = 200;
    private const int Drawn = 2;
    private const int Percentile = 5;

    /// <summary>The ratio in dB; NaN where there was nothing to compare.</summary>
    /// <param name="samples">What each sample was compared to.</param>
    /// <param name="seed">Of the draws.</param>
    public static double Of(IReadOnlyList<SignalToNoise> samples, int seed)
    {
        var random = new Random(seed);
        double[] ratios = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            var sum = new SignalToNoise();
            for (int i = 0; i < Drawn; i++)
            {
                sum.Add(samples[random.Next(samples.Count)]);
            }

            ratios[draw] = sum.Db;
        }

        // Draws without a number say nothing.
        double[] known = [.. ratios.Where(ratio => !double.IsNaN(ratio)).Order()];
        return known.Length == 0 ? double.NaN : known[known.Length * Percentile / 100];
    }
}
