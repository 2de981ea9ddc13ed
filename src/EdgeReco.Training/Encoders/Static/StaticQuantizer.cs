using System.Numerics.Tensors;
using EdgeReco.Compression.Quantization.Tables;
using EdgeReco.Inference.StaticEncoders;

namespace EdgeReco.Training.Encoders;

/// <summary>Stores a trained table in a few bits a number: directions by product quantization, and a scale for each token.</summary>
internal static class StaticQuantizer
{
    private const int Rounds = 12;
    private const int FittedRows = 1 << 13;

    /// <summary>The narrowest parts with which a table is small enough; the widest where none is.</summary>
    public static int Width(int tokens, int dimensions, long maxBytes)
    {
        int width = 1;
        while (width < StaticTable.MaxWidth && StaticTableFile.Bytes(tokens, dimensions, width) > maxBytes)
        {
            width++;
        }

        return width;
    }

    /// <summary>Quantizes.</summary>
    /// <param name="table">The trained table.</param>
    /// <param name="ids">The tokens that are kept, in their new order.</param>
    /// <param name="width">Numbers of a part.</param>
    /// <param name="seed">Seed of the first centroids.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static StaticTable Quantize(TokenTable table, IReadOnlyList<int> ids, int width, int seed, CancellationToken cancellationToken)
    {
        int parts = (table.Dimensions + width - 1) / width;
        int columns = parts * width;
        float[] directions = new float[checked(ids.Count * columns)];
        float[] norms = new float[ids.Count];
        for (int i = 0; i < ids.Count; i++)
        {
            Span<float> row = directions.AsSpan(i * columns, table.Dimensions);
            table[ids[i]].CopyTo(row);
            float norm = TensorPrimitives.Norm<float>(row);
            norms[i] = norm * DeterministicMath.Exp(table.LogWeights[ids[i]]);
            if (norm > 0)
            {
                TensorPrimitives.Divide(row, norm, row);
            }
        }

        var quantizer = new ProductQuantizer(ids.Count, columns, parts);
        quantizer.Fit(directions, new ProductTableOptions { Iterations = Rounds, TrainingRows = FittedRows }, seed, cancellationToken);
        (sbyte[] codebooks, float[] partScales) = Round(quantizer.Codebooks, parts);
        float[] stored = quantizer.Decode();
        var scales = new Half[ids.Count];
        for (int i = 0; i < ids.Count; i++)
        {
            // The scale that makes the stored direction the nearest to the true one.
            ReadOnlySpan<float> found = stored.AsSpan(i * columns, columns);
            float square = TensorPrimitives.SumOfSquares(found);
            scales[i] = (Half)(square > 0 ? norms[i] * TensorPrimitives.Dot(found, directions.AsSpan(i * columns, columns)) / square : 0);
        }

        return new StaticTable
        {
            Dimensions = table.Dimensions,
            Width = width,
            Scales = scales,
            PartScales = partScales,
            Codebooks = codebooks,
            Codes = quantizer.Codes,
        };
    }

    private static (sbyte[] Codebooks, float[] Scales) Round(float[] codebooks, int parts)
    {
        sbyte[] rounded = new sbyte[codebooks.Length];
        float[] scales = new float[parts];
        int length = codebooks.Length / parts;
        for (int part = 0; part < parts; part++)
        {
            ReadOnlySpan<float> values = codebooks.AsSpan(part * length, length);
            float largest = Math.Abs(TensorPrimitives.MaxMagnitude(values));
            scales[part] = largest > 0 ? largest / sbyte.MaxValue : 1;
            for (int i = 0; i < length; i++)
            {
                rounded[(part * length) + i] = (sbyte)MathF.Round(values[i] / scales[part]);
            }
        }

        return (rounded, scales);
    }
}
