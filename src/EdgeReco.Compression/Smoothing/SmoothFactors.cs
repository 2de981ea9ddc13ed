using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Smoothing;

/// <summary>
/// The factors that move outliers from an activation into the weights: s = max|x|^a / max|w|^(1-a) for each input channel
/// (SmoothQuant, Xiao et al. 2022). One exponent serves all layers: choosing it layer by layer for the least error on the
/// samples gave worse results on other texts (MiniLM on products: mean cosine .9941 instead of .9957).
/// </summary>
internal static class SmoothFactors
{
    /// <summary>What must be left of the error, at most, or smoothing is not worth a node and a vector.</summary>
    private const double WorthIt = 0.8;
    private const float Exponent = 0.65f;

    /// <summary>The factors of the layers that read one activation.</summary>
    /// <param name="rows">The activation.</param>
    /// <param name="layers">Their weights [inputs x outputs] with the number of columns.</param>
    /// <param name="limit">Largest magnitude of a quantized weight.</param>
    /// <returns>A factor for each input channel; null where smoothing does not help.</returns>
    public static float[]? Find(RowSamples rows, IReadOnlyList<(float[] Weights, int Outputs)> layers, int limit)
    {
        if (rows.Kept.Count == 0)
        {
            return null;
        }

        LayerSimulation[] simulations = [.. layers.Select(layer => new LayerSimulation(rows, layer.Weights, layer.Outputs))];
        float[] weights = LargestWeights(layers, rows.Width);

        // Each layer counts by its own signal, so that a small one is not drowned by a large one.
        double[] signals = [.. simulations.Select(simulation => Math.Max(simulation.Signal, double.Epsilon))];
        float[] factors = Factors(rows.LargestMagnitudes, weights);
        return Error(factors) < Error([]) * WorthIt ? factors : null;

        double Error(float[] candidate) => simulations.Select((simulation, i) => simulation.Noise(candidate, limit) / signals[i]).Sum();
    }

    private static float[] Factors(float[] activations, float[] weights)
    {
        float[] factors = new float[activations.Length];
        for (int i = 0; i < factors.Length; i++)
        {
            // A channel that was never seen, or that nothing reads, is left as it is.
            factors[i] = activations[i] > 0 && weights[i] > 0 ? MathF.Pow(activations[i], Exponent) / MathF.Pow(weights[i], 1 - Exponent) : 0;
        }

        // Only the ratios matter; around one the numbers stay in range.
        double logs = 0;
        int count = 0;
        foreach (float factor in factors.Where(factor => factor > 0 && float.IsFinite(factor)))
        {
            logs += Math.Log(factor);
            count++;
        }

        float middle = count == 0 ? 1 : (float)Math.Exp(logs / count);
        for (int i = 0; i < factors.Length; i++)
        {
            factors[i] = factors[i] > 0 && float.IsFinite(factors[i]) ? Math.Clamp(factors[i] / middle, 1e-4f, 1e4f) : 1;
        }

        return factors;
    }

    private static float[] LargestWeights(IReadOnlyList<(float[] Weights, int Outputs)> layers, int inputs)
    {
        float[] largest = new float[inputs];
        foreach ((float[] weights, int outputs) in layers)
        {
            for (int input = 0; input < inputs; input++)
            {
                largest[input] = Math.Max(largest[input], Math.Abs(System.Numerics.Tensors.TensorPrimitives.MaxMagnitude(weights.AsSpan(input * outputs, outputs))));
            }
        }

        return largest;
    }
}
