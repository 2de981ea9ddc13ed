using EdgeReco.Retrieval.Search;
using EdgeReco.Retrieval.Simd;

namespace EdgeReco.Retrieval.Vectors;

/// <summary>
/// Finds the products whose vectors are nearest to a query's, in two stages: all products by their first dimensions, then
/// the best of those by all dimensions. Allocates nothing. The same query gives the same bits with every kernel.
/// </summary>
/// <param name="index">The vectors.</param>
internal sealed class VectorSearcher(VectorIndex index)
{
    internal const int Buckets = 2048;

    /// <summary>Products looked at again for each one wanted, and at least.</summary>
    private const int Overfetch = 14;
    private const int LeastCandidates = 512;

    /// <summary>A query shorter than this has no direction worth the name.</summary>
    private const float Shortest = 1e-6f;

    private readonly VectorKernel kernel = VectorKernels.Current;

    /// <summary>Searches for <see cref="VectorScratch.Query"/>.</summary>
    /// <param name="k">Products wanted.</param>
    /// <param name="scratch">Receives the answer.</param>
    /// <returns>Whether the query has a direction; a query of zeros finds nothing.</returns>
    public bool Search(int k, VectorScratch scratch)
    {
        scratch.Nearest.Reset(k);
        if (!Prepare(scratch))
        {
            return false;
        }

        kernel.Scan(index.Blocks, scratch.Codes.AsSpan(0, index.BlockDimensions), scratch.Dots);
        ReadOnlySpan<float> scales = index.Scales;
        Span<float> scores = scratch.Scores.AsSpan(0, scales.Length);
        ReadOnlySpan<int> dots = scratch.Dots;
        float step = scratch.Step;
        for (int i = 0; i < scales.Length; i++)
        {
            scores[i] = step * scales[i] * dots[i];
        }

        int candidates = Candidates(scores, Math.Max(LeastCandidates, Overfetch * k), scratch);
        foreach (int product in scratch.Candidates.AsSpan(0, candidates))
        {
            float score = Exact(product, scratch);
            scores[product] = score;
            scratch.Nearest.Offer(new RankedProduct(product, score, score, product));
        }

        scratch.Nearest.Sort();
        return true;
    }

    /// <summary>The score of one product by all dimensions, after a search.</summary>
    public float Exact(int product, VectorScratch scratch)
    {
        int rest = index.RestDimensions;
        int dot = scratch.Dots[product];
        if (rest > 0)
        {
            dot += kernel.Dot(index.Rests.Slice(product * rest, rest), scratch.Codes.AsSpan(index.BlockDimensions, rest));
        }

        return scratch.Step * index.Scales[product] * dot;
    }

    private bool Prepare(VectorScratch scratch)
    {
        ReadOnlySpan<float> query = scratch.Query;
        double average = 0;
        ReadOnlySpan<float> mean = index.Mean;
        for (int i = 0; i < query.Length; i++)
        {
            average += (double)query[i] * mean[i];
        }

        VectorRotation.Turn(query, index.Axes, scratch.Turned);
        float largest = 0;
        foreach (float number in scratch.Turned)
        {
            largest = Math.Max(largest, Math.Abs(number));
        }

        if (!(largest >= Shortest && float.IsFinite(largest)))
        {
            return false;
        }

        scratch.AverageCosine = (float)average;
        scratch.Step = largest / VectorKernel.QueryLimit;
        for (int i = 0; i < scratch.Turned.Length; i++)
        {
            scratch.Codes[i] = (short)MathF.Round(scratch.Turned[i] / scratch.Step);
        }

        return true;
    }

    /// <summary>At least so many of the best products by their first dimensions, in order of ordinal: a histogram tells where to cut.</summary>
    private static int Candidates(ReadOnlySpan<float> scores, int wanted, VectorScratch scratch)
    {
        float least = float.MaxValue, most = float.MinValue;
        foreach (float score in scores)
        {
            least = Math.Min(least, score);
            most = Math.Max(most, score);
        }

        float cut = least;
        if (wanted < scores.Length && most > least)
        {
            int[] histogram = scratch.Histogram;
            Array.Clear(histogram);
            float perBucket = (Buckets - 1) / (most - least);
            foreach (float score in scores)
            {
                histogram[(int)((score - least) * perBucket)]++;
            }

            int bucket = Buckets - 1;
            for (int above = histogram[bucket]; above < wanted; above += histogram[bucket])
            {
                bucket--;
            }

            cut = least + (bucket / perBucket);
        }

        int count = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scratch.Candidates[count] = i;
            count += scores[i] >= cut ? 1 : 0;
        }

        return count;
    }
}
