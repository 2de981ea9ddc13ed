using System.Numerics.Tensors;

namespace EdgeReco.Training.Encoders;

/// <summary>Eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 8.5).</summary>
internal static class SymmetricEigen
{
    private const int MostSweeps = 30;
    private const double Tolerance = 1e-9;

    /// <summary>Finds them.</summary>
    /// <param name="matrix">The matrix, [size, size]; destroyed.</param>
    /// <param name="size">Rows and columns.</param>
    /// <returns>Eigenvalues in descending order, and the eigenvectors as rows, [size, size].</returns>
    public static (double[] Values, double[] Vectors) Decompose(double[] matrix, int size)
    {
        double[] vectors = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            vectors[(i * size) + i] = 1;
        }

        double scale = TensorPrimitives.Norm<double>(matrix) * Tolerance / size;
        bool rotated = true;
        for (int sweep = 0; sweep < MostSweeps && rotated; sweep++)
        {
            rotated = false;
            for (int p = 0; p < size - 1; p++)
            {
                for (int q = p + 1; q < size; q++)
                {
                    if (Math.Abs(matrix[(p * size) + q]) > scale)
                    {
                        Rotate(matrix, vectors, size, p, q);
                        rotated = true;
                    }
                }
            }
        }

        int[] order = [.. Enumerable.Range(0, size).OrderByDescending(i => matrix[(i * size) + i])];
        double[] sorted = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            vectors.AsSpan(order[i] * size, size).CopyTo(sorted.AsSpan(i * size));
        }

        return ([.. order.Select(i => matrix[(i * size) + i])], sorted);
    }

    private static void Rotate(double[] a, double[] vectors, int size, int p, int q)
    {
        double theta = (a[(q * size) + q] - a[(p * size) + p]) / (2 * a[(p * size) + q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        double c = 1 / Math.Sqrt((t * t) + 1);
        double s = t * c;
        double shift = t * a[(p * size) + q];
        double pp = a[(p * size) + p] - shift;
        double qq = a[(q * size) + q] + shift;
        Turn(a.AsSpan(p * size, size), a.AsSpan(q * size, size), c, s);

        // Symmetric: the columns are the rows that were just turned.
        for (int i = 0; i < size; i++)
        {
            a[(i * size) + p] = a[(p * size) + i];
            a[(i * size) + q] = a[(q * size) + i];
        }

        a[(p * size) + p] = pp;
        a[(q * size) + q] = qq;
        a[(p * size) + q] = a[(q * size) + p] = 0;
        Turn(vectors.AsSpan(p * size, size), vectors.AsSpan(q * size, size), c, s);
    }

    private static void Turn(Span<double> x, Span<double> y, double c, double s)
    {
        int lanes = System.Numerics.Vector<double>.Count;
        int i = 0;
        for (; i <= x.Length - lanes; i += lanes)
        {
            var first = new System.Numerics.Vector<double>(x[i..]);
            var second = new System.Numerics.Vector<double>(y[i..]);
            ((first * c) - (second * s)).CopyTo(x[i..]);
            ((first * s) + (second * c)).CopyTo(y[i..]);
        }

        for (; i < x.Length; i++)
        {
            (x[i], y[i]) = ((x[i] * c) - (y[i] * s), (x[i] * s) + (y[i] * c));
        }
    }
}
