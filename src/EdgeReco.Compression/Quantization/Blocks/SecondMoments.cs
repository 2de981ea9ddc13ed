using System.Numerics.Tensors;

namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>
/// XᵀX of the inputs X of a layer, one row a position: what GPTQ calls the Hessian up to a factor. The power of what a
/// change E of the weights does to the output is tr(Eᵀ XᵀX E), so signal and noise of a layer follow from it as well.
/// </summary>
/// <param name="depth">Inputs of the layer.</param>
internal sealed class SecondMoments(int depth)
{
    /// <summary>Inputs of the layer.</summary>
    public int Depth => depth;

    /// <summary>Positions seen.</summary>
    public long Rows { get; private set; }

    /// <summary>The symmetric matrix, whole, row by row; sums, not means.</summary>
    public double[] Values { get; } = new double[(long)depth * depth];

    /// <summary>One row.</summary>
    public ReadOnlySpan<double> Row(int row) => Values.AsSpan(row * depth, depth);

    /// <summary>Adds positions.</summary>
    /// <param name="inputs">Row by row; values that are not finite leave their row out.</param>
    /// <param name="threads">Threads; the sums do not depend on them.</param>
    public void Add(ReadOnlySpan<float> inputs, int threads)
    {
        int rows = 0;
        float[] columns = new float[inputs.Length];
        int stride = inputs.Length / depth;
        for (int row = 0; row < stride; row++)
        {
            ReadOnlySpan<float> input = inputs.Slice(row * depth, depth);
            if (!float.IsFinite(TensorPrimitives.SumOfMagnitudes(input)))
            {
                continue;
            }

            for (int i = 0; i < depth; i++)
            {
                columns[(i * stride) + rows] = input[i];
            }

            rows++;
        }

        Rows += rows;
        Parallel.For(0, depth, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            ReadOnlySpan<float> left = columns.AsSpan(i * stride, rows);
            for (int j = 0; j <= i; j++)
            {
                double sum = Values[(i * depth) + j] + TensorPrimitives.Dot(left, columns.AsSpan(j * stride, rows));
                Values[(i * depth) + j] = sum;
                Values[(j * depth) + i] = sum;
            }
        });
    }

    /// <summary>The moments of all positions of several.</summary>
    public static SecondMoments Sum(ReadOnlySpan<SecondMoments> parts)
    {
        var sum = new SecondMoments(parts[0].Depth);
        foreach (SecondMoments part in parts)
        {
            TensorPrimitives.Add<double>(sum.Values, part.Values, sum.Values);
            sum.Rows += part.Rows;
        }

        return sum;
    }

    /// <summary>The sum of eᵀ XᵀX e over rows e.</summary>
    public double Power(ReadOnlySpan<float> rows)
    {
        double[] wide = new double[rows.Length];
        TensorPrimitives.ConvertTruncating(rows, wide.AsSpan());
        double sum = 0;
        for (int i = 0; i < depth; i++)
        {
            ReadOnlySpan<double> moments = Row(i);
            for (int start = 0; start < wide.Length; start += depth)
            {
                if (wide[start + i] != 0)
                {
                    sum += wide[start + i] * TensorPrimitives.Dot(moments, wide.AsSpan(start, depth));
                }
            }
        }

        return Math.Max(0, sum);
    }
}
