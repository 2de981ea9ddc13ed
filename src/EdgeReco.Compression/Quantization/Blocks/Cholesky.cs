using System.Numerics.Tensors;

namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>A = L Lᵀ with L lower triangular.</summary>
internal static class Cholesky
{
    /// <summary>Columns from which on the rest of a column is worth threads.</summary>
    private const int ParallelRows = 256;

    /// <summary>Replaces the lower triangle of a matrix by its factor; the upper one is neither read nor written.</summary>
    /// <returns>False when the matrix is not positive definite; its content is then lost.</returns>
    public static bool TryFactor(double[] matrix, int size, int threads)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        for (int column = 0; column < size; column++)
        {
            int at = column;
            Span<double> row = matrix.AsSpan(at * size, at);
            double square = matrix[(at * size) + at] - TensorPrimitives.Dot<double>(row, row);
            if (!(square > 0) || !double.IsFinite(square))
            {
                return false;
            }

            double pivot = Math.Sqrt(square);
            matrix[(at * size) + at] = pivot;
            if (threads > 1 && size - at > ParallelRows)
            {
                Parallel.For(at + 1, size, options, other => Reduce(matrix, size, at, other, pivot));
            }
            else
            {
                for (int other = at + 1; other < size; other++)
                {
                    Reduce(matrix, size, at, other, pivot);
                }
            }
        }

        return true;
    }

    private static void Reduce(double[] matrix, int size, int column, int row, double pivot)
    {
        int cell = (row * size) + column;
        double dot = TensorPrimitives.Dot<double>(matrix.AsSpan(row * size, column), matrix.AsSpan(column * size, column));
        matrix[cell] = (matrix[cell] - dot) / pivot;
    }
}
