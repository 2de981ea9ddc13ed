using EdgeReco.Retrieval.Storage;

namespace EdgeReco.Retrieval.Vectors;

/// <summary>Writes the vectors part.</summary>
public static class VectorIndexWriter
{
    /// <summary>Dimensions that the scan of all products looks at, unless it is said: more cost time, fewer miss products.</summary>
    public const int DefaultBlockDimensions = 64;

    private const int LargestCode = 127;

    /// <summary>Writes an index; the same bytes for the same vectors on every machine.</summary>
    /// <param name="vectors">The products' vectors of length 1 in order of ordinal, [products, dimensions]; zeros for a product without one.</param>
    /// <param name="axes">What they are turned onto.</param>
    /// <param name="output">Receives the part.</param>
    /// <param name="blockDimensions">How many of the kept dimensions the scan of all products looks at.</param>
    /// <exception cref="ArgumentException">The vectors do not fit the axes, or a number is not finite.</exception>
    public static void Write(ReadOnlySpan<float> vectors, VectorAxes axes, Stream output, int blockDimensions = DefaultBlockDimensions)
    {
        ArgumentNullException.ThrowIfNull(axes);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfLessThan(blockDimensions, 1);
        int dimensions = axes.Mean.Length;
        if (dimensions is < 1 or > VectorIndexFormat.MaxDimensions || vectors.Length % dimensions != 0
            || axes.Columns.Length != (axes.Columns.Length == 0 && axes.Kept == dimensions ? 0 : dimensions * axes.Kept))
        {
            throw new ArgumentException($"{vectors.Length} numbers, {dimensions} dimensions and {axes.Columns.Length} numbers of {axes.Kept} axes do not fit", nameof(vectors));
        }

        int products = vectors.Length / dimensions;
        int inBlocks = VectorIndexFormat.BlockDimensions(axes.Kept, blockDimensions);
        int rest = Math.Max(0, axes.Kept - inBlocks);
        float[] scales = new float[products];
        sbyte[] blocks = new sbyte[checked(VectorIndexFormat.Padded(products) * inBlocks)];
        sbyte[] rests = new sbyte[checked(products * rest)];
        float[] centred = new float[dimensions];
        float[] turned = new float[axes.Kept];
        sbyte[] codes = new sbyte[axes.Kept];
        for (int product = 0; product < products; product++)
        {
            ReadOnlySpan<float> vector = vectors.Slice(product * dimensions, dimensions);
            if (!vector.ContainsAnyExcept(0f))
            {
                // Nothing is known of it: it is as near as the average product.
                continue;
            }

            for (int i = 0; i < dimensions; i++)
            {
                centred[i] = float.IsFinite(vector[i]) ? vector[i] - axes.Mean[i] : throw new ArgumentException($"the vector of product {product} holds {vector[i]}", nameof(vectors));
            }

            VectorRotation.Turn(centred, axes.Columns, turned);
            scales[product] = Quantize(turned, codes);
            for (int i = 0; i < Math.Min(inBlocks, codes.Length); i++)
            {
                blocks[VectorIndexFormat.BlockOffset(product, i, inBlocks)] = codes[i];
            }

            codes.AsSpan(codes.Length - rest).CopyTo(rests.AsSpan(product * rest));
        }

        var part = new PartWriter(VectorIndexFormat.Magic, VectorIndexFormat.Version, VectorIndexFormat.SectionCount);
        part.Set(VectorIndexFormat.Counts, [products, dimensions, axes.Kept, inBlocks]);
        part.Set(VectorIndexFormat.Mean, axes.Mean);
        part.Set(VectorIndexFormat.Axes, axes.Columns);
        part.Set(VectorIndexFormat.Scales, scales);
        part.Set(VectorIndexFormat.Blocks, blocks);
        part.Set(VectorIndexFormat.Rests, rests);
        part.WriteTo(output);
    }

    /// <summary>Symmetric 8-bit codes of one vector: <c>code = round(number / scale)</c> with <c>scale = largest / 127</c>.</summary>
    private static float Quantize(ReadOnlySpan<float> numbers, Span<sbyte> codes)
    {
        float largest = 0;
        foreach (float number in numbers)
        {
            largest = Math.Max(largest, Math.Abs(number));
        }

        float scale = largest / LargestCode;
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = scale > 0 ? (sbyte)MathF.Round(numbers[i] / scale) : (sbyte)0;
        }

        return scale;
    }
}
