using System.Numerics;
using EdgeReco.Retrieval.Vectors;

namespace EdgeReco.Building;

/// <summary>
/// The directions in which vectors differ most, by orthogonal iteration on their covariance (Golub and Van Loan, Matrix
/// Computations, 8.2.4). Sums have a fixed order: the same vectors give the same axes on every machine.
/// </summary>
internal static class PrincipalAxes
{
    /// <summary>Up to so many dimensions are kept as they are: the scan of all products can look at every one.</summary>
    public const int OwnAxes = 96;

    /// <summary>Vectors that are looked at; more say the same.</summary>
    private const int MostVectors = 8192;
    private const int Iterations = 24;

    /// <summary>Keeps directions without any spread apart from each other.</summary>
    private const double Ridge = 1e-7;

    /// <summary>Finds the axes.</summary>
    /// <param name="vectors">[count, <paramref name="dimensions"/>].</param>
    /// <param name="dimensions">Numbers of a vector.</param>
    /// <param name="kept">Axes wanted; at most <paramref name="dimensions"/>.</param>
    public static VectorAxes Fit(float[] vectors, int dimensions, int kept)
    {
        double[] mean = Mean(vectors, dimensions);
        float[] centre = [.. mean.Select(value => (float)value)];
        if (dimensions <= OwnAxes)
        {
            return new VectorAxes(centre, [], dimensions);
        }

        double[] covariance = Covariance(vectors, mean);
        double[] axes = new double[kept * dimensions];
        double[] next = new double[axes.Length];
        for (int axis = 0; axis < kept; axis++)
        {
            axes[(axis * dimensions) + axis] = 1;
        }

        for (int i = 0; i < Iterations; i++)
        {
            Array.Clear(next);
            for (int axis = 0; axis < kept; axis++)
            {
                Span<double> target = next.AsSpan(axis * dimensions, dimensions);
                for (int j = 0; j < dimensions; j++)
                {
                    AddScaled(covariance.AsSpan(j * dimensions, dimensions), axes[(axis * dimensions) + j], target);
                }
            }

            Orthonormalize(next, dimensions);
            (axes, next) = (next, axes);
        }

        float[] columns = new float[dimensions * kept];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = (float)axes[(i % kept * dimensions) + (i / kept)];
        }

        return new VectorAxes(centre, columns, kept);
    }

    private static double[] Mean(float[] vectors, int dimensions)
    {
        double[] mean = new double[dimensions];
        for (int i = 0; i < vectors.Length; i++)
        {
            mean[i % dimensions] += vectors[i];
        }

        double count = Math.Max(1, vectors.Length / dimensions);
        return [.. mean.Select(sum => sum / count)];
    }

    private static double[] Covariance(float[] vectors, double[] mean)
    {
        int dimensions = mean.Length;
        double[] covariance = new double[dimensions * dimensions];
        double[] centred = new double[dimensions];
        int count = vectors.Length / dimensions;
        int step = Math.Max(1, count / MostVectors);
        for (int row = 0; row < count; row += step)
        {
            for (int i = 0; i < dimensions; i++)
            {
                centred[i] = vectors[(row * dimensions) + i] - mean[i];
            }

            for (int i = 0; i < dimensions; i++)
            {
                AddScaled(centred, centred[i], covariance.AsSpan(i * dimensions, dimensions));
            }
        }

        double trace = 0;
        for (int i = 0; i < dimensions; i++)
        {
            trace += covariance[(i * dimensions) + i];
        }

        for (int i = 0; i < dimensions; i++)
        {
            covariance[(i * dimensions) + i] += Ridge * ((trace / dimensions) + 1);
        }

        return covariance;
    }

    /// <summary>Gram and Schmidt's method in its modified form, each axis twice: once leaves rounding errors.</summary>
    private static void Orthonormalize(double[] axes, int dimensions)
    {
        for (int start = 0; start < axes.Length; start += dimensions)
        {
            Span<double> axis = axes.AsSpan(start, dimensions);
            for (int pass = 0; pass < 2; pass++)
            {
                Scale(axis);
                for (int before = 0; before < start; before += dimensions)
                {
                    ReadOnlySpan<double> other = axes.AsSpan(before, dimensions);
                    AddScaled(other, -Dot(axis, other), axis);
                }
            }

            Scale(axis);
        }
    }

    private static void Scale(Span<double> axis)
    {
        double norm = Math.Sqrt(Dot(axis, axis));
        for (int i = 0; i < axis.Length; i++)
        {
            axis[i] /= norm;
        }
    }

    // Four sums, always the same ones: a sum as wide as the processor's registers would differ between processors.
    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double a = 0, b = 0, c = 0, d = 0;
        int i = 0;
        for (; i <= x.Length - 4; i += 4)
        {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }

        for (; i < x.Length; i++)
        {
            a += x[i] * y[i];
        }

        return a + b + (c + d);
    }

    private static void AddScaled(ReadOnlySpan<double> row, double factor, Span<double> sum)
    {
        int i = 0;
        for (; i <= row.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            (new Vector<double>(sum[i..]) + (new Vector<double>(row[i..]) * factor)).CopyTo(sum[i..]);
        }

        for (; i < row.Length; i++)
        {
            sum[i] += row[i] * factor;
        }
    }
}
