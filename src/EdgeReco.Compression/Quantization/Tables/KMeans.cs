using System.Numerics.Tensors;

namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>Lloyd's k-means by squared distance. Not thread-safe.</summary>
/// <param name="count">Clusters.</param>
/// <param name="width">Numbers a point.</param>
internal sealed class KMeans(int count, int width)
{
    // Column by column, so that the distances to all centroids are sums over whole rows of this.
    private readonly float[] _centroids = new float[count * width];
    private readonly float[] _halfSquares = new float[count];
    private readonly float[] _scores = new float[count];

    /// <summary>Starts from the first points, which the caller has shuffled, and moves centroids to the mean of their points.</summary>
    public void Fit(ReadOnlySpan<float> points, int iterations, CancellationToken cancellation)
    {
        int rows = points.Length / width;
        for (int c = 0; c < count; c++)
        {
            Set(c, points.Slice(c % rows * width, width));
        }

        double[] sums = new double[count * width];
        int[] members = new int[count];
        for (int iteration = 0; iteration < iterations; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            Square();
            Array.Clear(sums);
            Array.Clear(members);
            for (int row = 0; row < rows; row++)
            {
                ReadOnlySpan<float> point = points.Slice(row * width, width);
                int c = Nearest(point);
                members[c]++;
                for (int i = 0; i < width; i++)
                {
                    sums[(c * width) + i] += point[i];
                }
            }

            Move(points, rows, iteration, sums, members);
        }

        Square();
    }

    /// <summary>The nearest centroid; the first of several.</summary>
    public int Nearest(ReadOnlySpan<float> point)
    {
        // |x - c|² / 2 = |x|² / 2 - (x·c - |c|² / 2): the largest bracket wins.
        TensorPrimitives.Negate(_halfSquares, _scores);
        for (int i = 0; i < point.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(_centroids.AsSpan(i * count, count), point[i], _scores, _scores);
        }

        return Math.Max(0, TensorPrimitives.IndexOfMax(_scores));
    }

    /// <summary>Writes the centroids row by row.</summary>
    public void CopyTo(Span<float> target)
    {
        for (int c = 0; c < count; c++)
        {
            for (int i = 0; i < width; i++)
            {
                target[(c * width) + i] = _centroids[(i * count) + c];
            }
        }
    }

    private void Move(ReadOnlySpan<float> points, int rows, int iteration, double[] sums, int[] members)
    {
        float[] mean = new float[width];
        for (int c = 0; c < count; c++)
        {
            if (members[c] == 0)
            {
                // One that nobody is nearest to starts again at another point.
                Set(c, points.Slice((int)((((iteration + 1L) * count) + (c * 31L)) % rows) * width, width));
                continue;
            }

            for (int i = 0; i < width; i++)
            {
                mean[i] = (float)(sums[(c * width) + i] / members[c]);
            }

            Set(c, mean);
        }
    }

    private void Set(int centroid, ReadOnlySpan<float> values)
    {
        for (int i = 0; i < width; i++)
        {
            _centroids[(i * count) + centroid] = values[i];
        }
    }

    private void Square()
    {
        for (int c = 0; c < count; c++)
        {
            float sum = 0;
            for (int i = 0; i < width; i++)
            {
                sum += _centroids[(i * count) + c] * _centroids[(i * count) + c];
            }

            _halfSquares[c] = sum / 2;
        }
    }
}
