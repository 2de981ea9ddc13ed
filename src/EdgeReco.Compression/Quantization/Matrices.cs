namespace EdgeReco.Compression.Quantization;

/// <summary>Plain matrix work on arrays that hold a matrix row by row.</summary>
internal static class Matrices
{
    /// <summary>Rows become columns.</summary>
    public static float[] Transpose(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        float[] result = new float[matrix.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                result[(column * rows) + row] = matrix[(row * columns) + column];
            }
        }

        return result;
    }

    /// <summary>Multiplies each row by its factor.</summary>
    public static float[] ScaleRows(ReadOnlySpan<float> matrix, ReadOnlySpan<float> factors, int columns)
    {
        float[] result = matrix.ToArray();
        for (int row = 0; row < factors.Length; row++)
        {
            Span<float> line = result.AsSpan(row * columns, columns);
            System.Numerics.Tensors.TensorPrimitives.Multiply(line, factors[row], line);
        }

        return result;
    }
}
