using System.Numerics.Tensors;

namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>A = L Lᵀ with L lower triangular.</summary>
internal static class Cholesky
{
    /// <summary>Columns that are finished at a time: their rows stay in the cache while all rows below meet them.</summary>
    private const int Panel = 48;

    /// <summary>Replaces the lower triangle of a matrix by its factor; the upper one is neither read nor written.</summary>
    /// <returns>False when the matrix is not positive definite; its content is then lost.</returns>
    public static bool TryFactor(double[] matrix, int size, int threads)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        for (int start = 0; start < size; start += Panel)
        {
            int first = start;
            int end = Math.Min(size, start + Panel);
            for (int row = first; row < end; row++)
            {
                Reduce(matrix, size, row, first, row);
                Span<double> before = matrix.AsSpan(row * size, row);
                double square = matrix[(row * size) + row] - TensorPrimitives.Dot<double>(before, before);
                if (!(square > 0) || !double.IsFinite(square))
                {
                    return false;
                }

                matrix[(row * size) + row] = Math.Sqrt(square);
            }

            Parallel.For(end, size, options, row => Reduce(matrix, size, row, first, end));
        }

        return true;
    }

    /// <summary>Solves L Lᵀ x = b in place.</summary>
    /// <param name="factor">L in the lower triangle.</param>
    /// <param name="size">Rows.</param>
    /// <param name="vector">b, and then x.</param>
    public static void Solve(double[] factor, int size, Span<double> vector)
    {
        for (int row = 0; row < size; row++)
        {
            double dot = TensorPrimitives.Dot<double>(factor.AsSpan(row * size, row), vector[..row]);
            vector[row] = (vector[row] - dot) / factor[(row * size) + row];
        }

        for (int row = size - 1; row >= 0; row--)
        {
            vector[row] /= factor[(row * size) + row];
            TensorPrimitives.MultiplyAdd(factor.AsSpan(row * size, row), -vector[row], vector[..row], vector[..row]);
        }
    }

    // Columns from first to end of a row, whose earlier columns are done, as are the rows that these columns are named after.
    private static void Reduce(double[] matrix, int size, int row, int first, int end)
    {
        ReadOnlySpan<double> own = matrix.AsSpan(row * size, end);
        for (int column = first; column < end; column++)
        {
            double dot = TensorPrimitives.Dot(own[..column], matrix.AsSpan(column * size, column));
            matrix[(row * size) + column] = (matrix[(row * size) + column] - dot) / matrix[(column * size) + column];
        }
    }
}
