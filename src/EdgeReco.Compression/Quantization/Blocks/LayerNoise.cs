namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>How much of a layer's output is noise after its weights were quantized.</summary>
internal static class LayerNoise
{
    /// <summary>Signal to noise in dB.</summary>
    /// <param name="rows">Weights [outputs, inputs].</param>
    /// <param name="approximation">The same after quantization.</param>
    /// <param name="depth">Inputs.</param>
    /// <param name="moments">What goes in; null to weigh all inputs alike.</param>
    /// <param name="threads">Threads; the result does not depend on them.</param>
    public static double Sqnr(float[] rows, float[] approximation, int depth, SecondMoments? moments, int threads)
    {
        if (moments is null)
        {
            return SignalToNoise.Decibels(rows, approximation);
        }

        int width = rows.Length / depth;
        double[] signal = new double[width];
        double[] noise = new double[width];
        Parallel.For(0, width, new ParallelOptions { MaxDegreeOfParallelism = threads }, row =>
        {
            ReadOnlySpan<float> original = rows.AsSpan(row * depth, depth);
            ReadOnlySpan<float> other = approximation.AsSpan(row * depth, depth);
            float[] error = new float[depth];
            for (int i = 0; i < depth; i++)
            {
                error[i] = original[i] - other[i];
            }

            signal[row] = moments.Power(original);
            noise[row] = moments.Power(error);
        });

        // Summed in order, so that threads make no difference.
        double power = signal.Sum();
        return power > 0 ? SignalToNoise.Decibels(power, noise.Sum()) : SignalToNoise.Decibels(rows, approximation);
    }
}
