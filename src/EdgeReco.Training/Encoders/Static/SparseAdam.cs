using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EdgeReco.Training.Encoders;

/// <summary>Adam (Kingma and Ba 2015) for rows that few steps touch: moments of the others stand still.</summary>
/// <param name="rows">Rows.</param>
/// <param name="width">Numbers of a row.</param>
internal sealed class SparseAdam(int rows, int width)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-8f;

    /// <summary>First moments, [rows, width].</summary>
    public float[] Mean { get; } = new float[checked(rows * width)];

    /// <summary>Second moments, [rows, width].</summary>
    public float[] Variance { get; } = new float[checked(rows * width)];

    /// <summary>Steps taken, all rows together.</summary>
    public int Steps { get; set; }

    /// <summary>Updates one row in the current step.</summary>
    public void Update(int row, Span<float> weights, ReadOnlySpan<float> gradients, float rate)
    {
        float scale1 = rate / (float)(1 - DeterministicMath.Pow(Beta1, Steps));
        float scale2 = 1 / (float)(1 - DeterministicMath.Pow(Beta2, Steps));
        ref float w = ref MemoryMarshal.GetReference(weights);
        ref float g = ref MemoryMarshal.GetReference(gradients);
        ref float m = ref Mean[row * width];
        ref float v = ref Variance[row * width];
        int i = 0;
        for (; i <= width - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            nuint at = (nuint)i;
            Vector256<float> gradient = Vector256.LoadUnsafe(ref g, at);
            Vector256<float> first = (Vector256.LoadUnsafe(ref m, at) * Beta1) + (gradient * (1 - Beta1));
            Vector256<float> second = (Vector256.LoadUnsafe(ref v, at) * Beta2) + (gradient * gradient * (1 - Beta2));
            first.StoreUnsafe(ref m, at);
            second.StoreUnsafe(ref v, at);
            (Vector256.LoadUnsafe(ref w, at) - (first * scale1 / (Vector256.Sqrt(second * scale2) + Vector256.Create(Epsilon)))).StoreUnsafe(ref w, at);
        }

        for (; i < width; i++)
        {
            ref float first = ref Mean[(row * width) + i];
            ref float second = ref Variance[(row * width) + i];
            first = (first * Beta1) + (gradients[i] * (1 - Beta1));
            second = (second * Beta2) + (gradients[i] * gradients[i] * (1 - Beta2));
            weights[i] -= first * scale1 / (MathF.Sqrt(second * scale2) + Epsilon);
        }
    }
}
