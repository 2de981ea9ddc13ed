using EdgeReco.Compression.Calibration;

namespace EdgeReco.Compression.Quantization;

/// <summary>Symmetric int8: value = q * scale with q in [-limit, limit] and scale = largest magnitude / limit.</summary>
internal static class SymmetricQuantizer
{
    /// <summary>All of int8.</summary>
    public const int FullRange = 127;

    /// <summary>
    /// Seven bits. Processors without VNNI add two u8 x s8 products in 16 bits and saturate; at this range
    /// 2 * 255 * 64 still fits, so every processor gives the same sum.
    /// </summary>
    public const int ReducedRange = 64;

    /// <summary>Quantizes each row by a scale of its own.</summary>
    public static (sbyte[] Values, float[] Scales) Rows(ReadOnlySpan<float> matrix, int rows, int columns, int limit)
    {
        sbyte[] values = new sbyte[matrix.Length];
        float[] scales = new float[rows];
        for (int row = 0; row < rows; row++)
        {
            scales[row] = Line(matrix, row * columns, 1, columns, limit, values);
        }

        return (values, scales);
    }

    /// <summary>Quantizes each row by a scale that is given.</summary>
    public static sbyte[] RowsBy(ReadOnlySpan<float> matrix, ReadOnlySpan<float> scales, int columns, int limit)
    {
        sbyte[] values = new sbyte[matrix.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (sbyte)Math.Clamp((int)MathF.Round(matrix[i] / scales[i / columns], MidpointRounding.ToEven), -limit, limit);
        }

        return values;
    }

    /// <summary>Quantizes each column by a scale of its own.</summary>
    public static (sbyte[] Values, float[] Scales) Columns(ReadOnlySpan<float> matrix, int rows, int columns, int limit)
    {
        sbyte[] values = new sbyte[matrix.Length];
        float[] scales = new float[columns];
        for (int column = 0; column < columns; column++)
        {
            scales[column] = Line(matrix, column, columns, rows, limit, values);
        }

        return (values, scales);
    }

    /// <summary>10 log10 of the signal's power over the error's.</summary>
    /// <param name="original">Values before.</param>
    /// <param name="values">Quantized values.</param>
    /// <param name="scaleOf">Scale of an element by its index.</param>
    public static double Sqnr(ReadOnlySpan<float> original, ReadOnlySpan<sbyte> values, Func<int, float> scaleOf)
    {
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < original.Length; i++)
        {
            double error = original[i] - ((double)values[i] * scaleOf(i));
            signal += (double)original[i] * original[i];
            noise += error * error;
        }

        return SignalToNoise.Decibels(signal, noise);
    }

    private static float Line(ReadOnlySpan<float> matrix, int start, int stride, int count, int limit, sbyte[] values)
    {
        float largest = 0;
        for (int i = 0; i < count; i++)
        {
            largest = Math.Max(largest, Math.Abs(matrix[start + (i * stride)]));
        }

        if (largest == 0)
        {
            return 1f / limit;
        }

        float scale = largest / limit;
        for (int i = 0; i < count; i++)
        {
            int at = start + (i * stride);
            values[at] = (sbyte)Math.Clamp((int)MathF.Round(matrix[at] / scale, MidpointRounding.ToEven), -limit, limit);
        }

        return scale;
    }
}
