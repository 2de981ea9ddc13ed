using EdgeReco.Contracts;

namespace EdgeReco.Training;

/// <summary>
/// What could take a product's place: similarity = catalogue weight * cosine of the products' features, each weighted
/// by how rare it is, + embedding weight * cosine of the model's output embeddings, which are alike for products that
/// follow the same baskets. Products without sales are found through what the catalogue says of them.
/// </summary>
public static class SimilarProducts
{
    /// <summary>Finds the similar products of every product.</summary>
    /// <param name="products">The catalogue in order of ordinals.</param>
    /// <param name="features">Its features.</param>
    /// <param name="fit">What was learnt from baskets.</param>
    /// <param name="options">How.</param>
    /// <param name="parallel">Threads and cancellation; no influence on the result.</param>
    /// <returns>For each product its similar ones, most similar first, then by ordinal.</returns>
    public static ScoredItem[][] Build(
        IReadOnlyList<Product> products, ProductFeatures features, BasketFit fit, SimilarProductOptions options, ParallelOptions parallel)
    {
        ArgumentNullException.ThrowIfNull(products);
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(options);
        int count = features.ProductCount;
        float[] weights = FeatureWeights(features);
        (int[] Starts, int[] Products) carriers = features.Carriers();
        float[] lengths = Lengths(features, weights);
        float[]? directions = fit.ItemEmbeddings is null ? null : Normalize(fit.ItemEmbeddings, fit.EmbeddingWidth, fit.Popularity.Counts);
        var rows = new ScoredItem[count][];
        Parallel.For(0, count, parallel, () => new float[count], (product, _, scores) =>
        {
            Array.Clear(scores);
            if (lengths[product] > 0)
            {
                foreach (int feature in features.Of(product))
                {
                    float weight = weights[feature] * weights[feature] / lengths[product];
                    foreach (int other in carriers.Products.AsSpan(carriers.Starts[feature]..carriers.Starts[feature + 1]))
                    {
                        scores[other] += weight;
                    }
                }
            }

            for (int other = 0; other < count; other++)
            {
                scores[other] = lengths[other] > 0 ? options.CatalogWeight * scores[other] / lengths[other] : 0;
            }

            AddEmbedding(product, directions, fit.EmbeddingWidth, options.EmbeddingWeight, scores);
            scores[product] = 0;
            rows[product] = Top(scores, options);
            return scores;
        }, _ => { });
        return rows;
    }

    private static void AddEmbedding(int product, float[]? directions, int width, float weight, float[] scores)
    {
        if (directions is null)
        {
            return;
        }

        ReadOnlySpan<float> mine = directions.AsSpan(product * width, width);
        for (int other = 0; other < scores.Length; other++)
        {
            float cosine = DeterministicMath.Dot(mine, directions.AsSpan(other * width, width));
            if (cosine > 0)
            {
                scores[other] = MathF.FusedMultiplyAdd(weight, cosine, scores[other]);
            }
        }
    }

    private static ScoredItem[] Top(float[] scores, SimilarProductOptions options)
    {
        var found = new List<ScoredItem>();
        for (int other = 0; other < scores.Length; other++)
        {
            if (scores[other] >= options.Least)
            {
                found.Add(new ScoredItem(other, scores[other]));
            }
        }

        found.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Item.CompareTo(b.Item));
        return [.. found.Take(options.Kept)];
    }

    /// <summary>Rarer features weigh more (inverse document frequency), categories most.</summary>
    private static float[] FeatureWeights(ProductFeatures features)
    {
        float[] weights = new float[features.Count];
        for (int feature = 0; feature < weights.Length; feature++)
        {
            double kind = features.Kinds[feature] switch
            {
                ProductFeatureKind.Category => 1.4,
                ProductFeatureKind.Word => 1.0,
                ProductFeatureKind.Brand => 0.6,
                _ => 0,
            };
            weights[feature] = (float)(kind * DeterministicMath.Log(1 + ((double)features.ProductCount / features.ProductCounts[feature])));
        }

        return weights;
    }

    private static float[] Lengths(ProductFeatures features, float[] weights)
    {
        float[] lengths = new float[features.ProductCount];
        for (int product = 0; product < lengths.Length; product++)
        {
            float sum = 0;
            foreach (int feature in features.Of(product))
            {
                sum += weights[feature] * weights[feature];
            }

            lengths[product] = MathF.Sqrt(sum);
        }

        return lengths;
    }

    /// <summary>Embeddings to length 1; those of products that were hardly bought say nothing and become 0.</summary>
    private static float[] Normalize(float[] embeddings, int width, IReadOnlyList<int> sales)
    {
        const int LeastSales = 5;
        float[] directions = new float[embeddings.Length];
        for (int product = 0; product < sales.Count; product++)
        {
            ReadOnlySpan<float> embedding = embeddings.AsSpan(product * width, width);
            float length = MathF.Sqrt(DeterministicMath.Dot(embedding, embedding));
            if (sales[product] >= LeastSales && length > 0)
            {
                DeterministicMath.AddScaled(embedding, 1f / length, directions.AsSpan(product * width, width));
            }
        }

        return directions;
    }
}
