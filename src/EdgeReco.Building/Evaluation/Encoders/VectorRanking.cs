using System.Numerics.Tensors;

namespace EdgeReco.Building.Evaluation;

/// <summary>Ranks all products for a query by exact cosine, alone or with the lexical scores added.</summary>
/// <param name="documents">The products' vectors.</param>
/// <param name="ids">Their ids.</param>
internal sealed class VectorRanking(VectorTable documents, IReadOnlyList<string> ids)
{
    /// <summary>How deep rankings go.</summary>
    public const int Depth = 100;

    /// <summary>The nearest products, nearest first; ties in catalogue order.</summary>
    public IReadOnlyList<string> Nearest(ReadOnlySpan<float> query)
    {
        float[] scores = new float[documents.Count];
        documents.Cosines(query, scores);
        return Best(scores);
    }

    /// <summary>
    /// The best by <c>weight · v + (1 - weight) · lexical</c>, with v the cosine scaled so that the farthest product has 0
    /// and the nearest 1.
    /// </summary>
    public IReadOnlyList<string> Fused(ReadOnlySpan<float> query, ReadOnlySpan<float> lexical, float weight)
    {
        float[] scores = new float[documents.Count];
        documents.Cosines(query, scores);
        float least = TensorPrimitives.Min<float>(scores);
        float range = TensorPrimitives.Max<float>(scores) - least;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = (weight * (range > 0 ? (scores[i] - least) / range : 0)) + ((1 - weight) * lexical[i]);
        }

        return Best(scores);
    }

    private string[] Best(float[] scores)
    {
        int[] order = [.. Enumerable.Range(0, scores.Length)];
        Array.Sort(order, (x, y) => scores[x] != scores[y] ? scores[y].CompareTo(scores[x]) : x.CompareTo(y));
        return [.. order.Take(Depth).Select(i => ids[i])];
    }
}
