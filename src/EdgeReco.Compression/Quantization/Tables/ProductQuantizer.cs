namespace EdgeReco.Compression.Quantization.Tables;

/// <summary>
/// Product quantization (Jégou et al. 2011): rows are cut into parts and each part is stored as the number of the nearest
/// of 256 centroids, which k-means finds for each part on its own.
/// </summary>
/// <param name="rows">Rows of the table.</param>
/// <param name="columns">Columns; a multiple of the parts.</param>
/// <param name="parts">Parts of a row.</param>
public sealed class ProductQuantizer(int rows, int columns, int parts)
{
    /// <summary>Centroids of a part: what a byte can name.</summary>
    public const int Centroids = 256;

    /// <summary>Columns of a part.</summary>
    public int Width { get; } = columns / parts;

    /// <summary>Codes [rows, parts].</summary>
    public byte[] Codes { get; } = new byte[(long)rows * parts];

    /// <summary>Centroids [parts, 256, width].</summary>
    public float[] Codebooks { get; } = new float[parts * Centroids * (columns / parts)];

    /// <summary>Finds centroids and codes.</summary>
    /// <param name="values">The table.</param>
    /// <param name="options">Rounds, rows to train on, threads.</param>
    /// <param name="seed">Seed of the first centroids.</param>
    /// <param name="cancellation">Stops.</param>
    public void Fit(float[] values, ProductTableOptions options, int seed, CancellationToken cancellation)
    {
        // Parts do not see each other and have seeds of their own, so threads make no difference.
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
        Parallel.For(0, parts, parallel, part =>
        {
            int[] order = [.. Enumerable.Range(0, rows)];
            new Random(unchecked((seed * 7919) + part)).Shuffle(order);
            var clusters = new KMeans(Centroids, Width);
            float[] points = new float[Math.Min(rows, options.TrainingRows) * Width];
            for (int i = 0; i < points.Length / Width; i++)
            {
                Part(values, order[i], part).CopyTo(points.AsSpan(i * Width, Width));
            }

            clusters.Fit(points, options.Iterations, cancellation);
            clusters.CopyTo(Codebooks.AsSpan(part * Centroids * Width, Centroids * Width));
            for (int row = 0; row < rows; row++)
            {
                Codes[(row * parts) + part] = (byte)clusters.Nearest(Part(values, row, part));
            }
        });
    }

    /// <summary>The table that codes and centroids stand for.</summary>
    public float[] Decode()
    {
        float[] values = new float[rows * columns];
        for (int row = 0; row < rows; row++)
        {
            for (int part = 0; part < parts; part++)
            {
                int centroid = (part * Centroids) + Codes[(row * parts) + part];
                Codebooks.AsSpan(centroid * Width, Width).CopyTo(values.AsSpan((row * columns) + (part * Width), Width));
            }
        }

        return values;
    }

    private ReadOnlySpan<float> Part(float[] values, int row, int part) => values.AsSpan((row * columns) + (part * Width), Width);
}
