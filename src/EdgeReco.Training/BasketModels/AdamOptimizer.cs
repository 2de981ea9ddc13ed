using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EdgeReco.Training;

/// <summary>Adam with decoupled weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019).</summary>
internal sealed class AdamOptimizer
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.99f;
    private const float Epsilon = 1e-8f;
    private const int Slice = 1 << 14;
    private readonly BasketModelParameters _parameters;
    private readonly float[][] _mean;
    private readonly float[][] _variance;
    private readonly float _weightDecay;
    private double _power1 = 1;
    private double _power2 = 1;

    /// <summary>Starts with empty moments.</summary>
    public AdamOptimizer(BasketModelParameters parameters, float weightDecay)
    {
        _parameters = parameters;
        _weightDecay = weightDecay;
        _mean = [.. parameters.Trained.Select(tensor => new float[tensor.Length])];
        _variance = [.. parameters.Trained.Select(tensor => new float[tensor.Length])];
    }

    /// <summary>One step. Elements are independent of one another, so threads do not change the result.</summary>
    public void Step(BasketModelParameters gradient, float rate, ParallelOptions parallel)
    {
        _power1 *= Beta1;
        _power2 *= Beta2;
        float scale1 = (float)(1 / (1 - _power1));
        float scale2 = (float)(1 / (1 - _power2));
        for (int t = 0; t < _mean.Length; t++)
        {
            float[] weights = _parameters.Trained[t];
            float[] gradients = gradient.Trained[t];
            float[] mean = _mean[t];
            float[] variance = _variance[t];
            bool decayed = weights != _parameters.Bias && weights != _parameters.HeadWeights && weights != _parameters.IntoBias && weights != _parameters.OutBias;
            float keep = decayed ? 1f - (rate * _weightDecay) : 1f;
            int slices = (weights.Length + Slice - 1) / Slice;
            if (slices == 1)
            {
                Update(weights, gradients, mean, variance, rate, scale1, scale2, keep);
                continue;
            }

            Parallel.For(0, slices, parallel, slice =>
            {
                int start = slice * Slice;
                int length = Math.Min(Slice, weights.Length - start);
                Update(weights.AsSpan(start, length), gradients.AsSpan(start, length), mean.AsSpan(start, length), variance.AsSpan(start, length), rate, scale1, scale2, keep);
            });
        }
    }

    private static void Update(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> mean, Span<float> variance, float rate, float scale1, float scale2, float keep)
    {
        ref float w = ref MemoryMarshal.GetReference(weights);
        ref float g = ref MemoryMarshal.GetReference(gradients);
        ref float m = ref MemoryMarshal.GetReference(mean);
        ref float v = ref MemoryMarshal.GetReference(variance);
        int i = 0;
        for (; i <= weights.Length - 8; i += 8)
        {
            nuint at = (nuint)i;
            Vector256<float> gradient = Vector256.LoadUnsafe(ref g, at);
            Vector256<float> first = (Vector256.LoadUnsafe(ref m, at) * Beta1) + (gradient * (1 - Beta1));
            Vector256<float> second = (Vector256.LoadUnsafe(ref v, at) * Beta2) + (gradient * gradient * (1 - Beta2));
            first.StoreUnsafe(ref m, at);
            second.StoreUnsafe(ref v, at);
            Vector256<float> step = first * (rate * scale1) / (Vector256.Sqrt(second * scale2) + Vector256.Create(Epsilon));
            ((Vector256.LoadUnsafe(ref w, at) * keep) - step).StoreUnsafe(ref w, at);
        }

        for (; i < weights.Length; i++)
        {
            mean[i] = (mean[i] * Beta1) + (gradients[i] * (1 - Beta1));
            variance[i] = (variance[i] * Beta2) + (gradients[i] * gradients[i] * (1 - Beta2));
            float step = mean[i] * (rate * scale1) / (MathF.Sqrt(variance[i] * scale2) + Epsilon);
            weights[i] = (weights[i] * keep) - step;
        }
    }
}
