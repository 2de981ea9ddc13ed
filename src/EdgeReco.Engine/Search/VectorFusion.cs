using EdgeReco.Contracts;
using EdgeReco.Retrieval.Search;
using EdgeReco.Retrieval.Vectors;

namespace EdgeReco.Engine.Search;

/// <summary>
/// Puts what words and vectors found together. The score of a product becomes <c>(1 - w) · l + w · v</c>: l is the score of
/// the words with the best product's being 1, v the cosine with 0 for the average product and 1 for the nearest. The nearest
/// products that no word found are added, if they are near enough.
/// </summary>
/// <param name="index">The products' vectors.</param>
/// <param name="encoder">Gives queries their vectors; the caller's.</param>
/// <param name="settings">Weight and bounds.</param>
internal sealed class VectorFusion(VectorIndex index, IQueryEncoder encoder, FusionSettings settings)
{
    private readonly VectorSearcher vectors = new(index);

    /// <summary>Changes the answer that stands in the scratch, if vectors have something to say about this search.</summary>
    public void Fuse(SearchRequest request, ProductSearcher searcher, SearchScratch scratch)
    {
        if (!Applies(request, scratch))
        {
            return;
        }

        VectorScratch nearness = scratch.Vectors ??= new VectorScratch(index);
        encoder.Encode(request.Query, nearness.Query);
        if (!vectors.Search(settings.Candidates, nearness) || nearness.Nearest.Count == 0 || nearness.Nearest.Items[0].Score <= 0)
        {
            return;
        }

        scratch.Fused = true;
        scratch.VectorFactor = settings.VectorWeight / nearness.Nearest.Items[0].Score;
        Join(searcher, scratch, nearness);
        Add(searcher, scratch, nearness);
        searcher.Rank(request, scratch, refine: false);
    }

    /// <summary>What the vectors add to the score of a product.</summary>
    public static float PartOf(int product, SearchScratch scratch) =>
        scratch.Fused ? scratch.VectorFactor * Math.Max(0, scratch.Vectors!.Scores[product]) : 0;

    /// <summary>
    /// Codes are matched, not understood. In other orders than by relevance near products would stand between those that
    /// hold the words, so there they are asked for only when there are none.
    /// </summary>
    private static bool Applies(SearchRequest request, SearchScratch scratch) =>
        scratch.ExactProduct < 0
        && (request.Sort == SearchSort.Relevance || scratch.TouchedCount == 0)
        && HasLetter(request.Query);

    private static bool HasLetter(string query)
    {
        foreach (char c in query)
        {
            // The halves of a pair are no letters by themselves, but rare Chinese characters are made of them.
            if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Fuses the scores of the products that the words found; the best of them are measured by all dimensions.</summary>
    private void Join(ProductSearcher searcher, SearchScratch scratch, VectorScratch nearness)
    {
        ReadOnlySpan<RankedProduct> best = scratch.Best.Items;
        best = best[..Math.Min(best.Length, searcher.RefineTop)];
        float most = 0;
        foreach (RankedProduct product in best)
        {
            scratch.Scores[product.Ordinal] = product.Score;
            nearness.Scores[product.Ordinal] = vectors.Exact(product.Ordinal, nearness);
            most = Math.Max(most, product.Score);
        }

        scratch.WordFactor = most > 0 ? (1 - settings.VectorWeight) / most : 0;
        foreach (int product in scratch.Touched.AsSpan(0, scratch.TouchedCount))
        {
            scratch.Scores[product] = (scratch.WordFactor * scratch.Scores[product]) + PartOf(product, scratch);
        }
    }

    /// <summary>Before the filters, as with words: a filter takes products away and never brings others in.</summary>
    private void Add(ProductSearcher searcher, SearchScratch scratch, VectorScratch nearness)
    {
        foreach (RankedProduct product in nearness.Nearest.Items)
        {
            bool near = nearness.AverageCosine + product.Score >= settings.MinimumSimilarity && product.Score > 0;
            if (near && scratch.Groups[product.Ordinal] == 0)
            {
                Selection.Add(scratch, searcher.Catalog, product.Ordinal);
                scratch.Scores[product.Ordinal] = PartOf(product.Ordinal, scratch);
            }
        }
    }
}
