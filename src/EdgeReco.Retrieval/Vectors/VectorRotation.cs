using System.Numerics;

namespace EdgeReco.Retrieval.Vectors;

/// <summary>
/// Turns vectors onto axes. Each result is one sum in the order of the dimensions, so that all processors get the same bits.
/// </summary>
internal static class VectorRotation
{
    /// <summary>turned = axesᵀ · vector, or the vector itself where there are no axes.</summary>
    public static void Turn(ReadOnlySpan<float> vector, ReadOnlySpan<float> axes, Span<float> turned)
    {
        if (axes.IsEmpty)
        {
            vector.CopyTo(turned);
            return;
        }

        turned.Clear();
        for (int i = 0; i < vector.Length; i++)
        {
            AddScaled(axes.Slice(i * turned.Length, turned.Length), vector[i], turned);
        }
    }

    // Multiplied, then added: a fused instruction would round differently where there is one.
    private static void AddScaled(ReadOnlySpan<float> row, float factor, Span<float> sum)
    {
        int i = 0;
        for (; i <= row.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(sum[i..]) + (new Vector<float>(row[i..]) * factor)).CopyTo(sum[i..]);
        }

        for (; i < row.Length; i++)
        {
            sum[i] += row[i] * factor;
        }
    }
}
