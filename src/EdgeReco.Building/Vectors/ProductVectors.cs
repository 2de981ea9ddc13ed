using EdgeReco.Building.Evaluation;
using EdgeReco.Contracts;

namespace EdgeReco.Building;

/// <summary>One vector for each product: of its text, or of the texts in all its languages, added and scaled to length one.</summary>
internal static class ProductVectors
{
    /// <summary>Encodes products.</summary>
    /// <returns>[products, dimensions of the encoder].</returns>
    public static float[] Of(
        IReadOnlyList<Product> products, DocumentEncoder encoder, string stage, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        var rows = new List<int>();
        for (int i = 0; i < products.Count; i++)
        {
            foreach (string text in Texts(products[i]))
            {
                texts.Add(text);
                rows.Add(i);
            }
        }

        var told = new EncodingProgress(stage, texts.Count, texts.Sum(text => (long)text.Length), progress);
        float[] encoded = encoder.Encode(texts, told.Report, cancellationToken);
        int dimensions = encoder.Dimensions;
        float[] vectors = new float[products.Count * dimensions];
        for (int i = 0; i < rows.Count; i++)
        {
            for (int d = 0; d < dimensions; d++)
            {
                vectors[(rows[i] * dimensions) + d] += encoded[(i * dimensions) + d];
            }
        }

        for (int i = 0; i < products.Count; i++)
        {
            Normalize(vectors.AsSpan(i * dimensions, dimensions));
        }

        return vectors;
    }

    private static IEnumerable<string> Texts(Product product)
    {
        yield return ProductTexts.Of(product);
        foreach ((_, ProductText text) in product.Translations.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            yield return ProductTexts.Of(product with { Name = text.Name, Brand = null, Description = text.Description });
        }
    }

    // In the order of the dimensions: the sum must not depend on the width of registers.
    private static void Normalize(Span<float> vector)
    {
        double sum = 0;
        foreach (float number in vector)
        {
            sum += (double)number * number;
        }

        float norm = (float)Math.Sqrt(sum);
        for (int i = 0; i < vector.Length && norm > 0; i++)
        {
            vector[i] /= norm;
        }
    }
}
