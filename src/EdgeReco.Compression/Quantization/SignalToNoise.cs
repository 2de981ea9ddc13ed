namespace EdgeReco.Compression.Quantization;

/// <summary>10 log10 of the signal's power over the noise's, in dB.</summary>
internal static class SignalToNoise
{
    /// <summary>From the powers; infinity where there is no noise.</summary>
    public static double Decibels(double signal, double noise) => noise == 0 ? double.PositiveInfinity : 10 * Math.Log10(signal / noise);

    /// <summary>Of values that stand in for others.</summary>
    public static double Decibels(ReadOnlySpan<float> original, ReadOnlySpan<float> approximation)
    {
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < original.Length; i++)
        {
            double error = (double)original[i] - approximation[i];
            signal += (double)original[i] * original[i];
            noise += error * error;
        }

        return Decibels(signal, noise);
    }
}
