namespace EdgeReco.Engine.Recommend;

/// <summary>The best of many scores; ties go to the more popular product, then to the lower ordinal.</summary>
internal static class TopSelector
{
    /// <summary>Selects the best products, best first. Scores of negative infinity and NaN are never selected.</summary>
    /// <param name="scores">A score for each ordinal.</param>
    /// <param name="popularity">Sales for each ordinal; may be empty.</param>
    /// <param name="top">Receives the ordinals.</param>
    /// <param name="topScores">Receives their scores; as long as <paramref name="top"/>.</param>
    /// <returns>How many were selected.</returns>
    public static int Select(ReadOnlySpan<float> scores, ReadOnlySpan<int> popularity, Span<int> top, Span<float> topScores)
    {
        topScores = topScores[..top.Length];
        int count = 0;
        if (top.IsEmpty)
        {
            return 0;
        }

        // A binary heap with the worst of the selected at its root.
        float bar = float.NegativeInfinity;
        for (int item = 0; item < scores.Length; item++)
        {
            float score = scores[item];
            if (!(score >= bar) || score == float.NegativeInfinity)
            {
                continue;
            }

            if (count < top.Length)
            {
                top[count] = item;
                topScores[count] = score;
                SiftUp(top, topScores, popularity, count++);
            }
            else if (IsBetter(score, item, topScores[0], top[0], popularity))
            {
                top[0] = item;
                topScores[0] = score;
                SiftDown(top, topScores, popularity, count);
            }

            bar = count == top.Length ? topScores[0] : float.NegativeInfinity;
        }

        for (int end = count - 1; end > 0; end--)
        {
            (top[0], top[end]) = (top[end], top[0]);
            (topScores[0], topScores[end]) = (topScores[end], topScores[0]);
            SiftDown(top, topScores, popularity, end);
        }

        return count;
    }

    private static bool IsBetter(float score, int item, float otherScore, int other, ReadOnlySpan<int> popularity)
    {
        if (score != otherScore)
        {
            return score > otherScore;
        }

        int sales = item < popularity.Length ? popularity[item] : 0;
        int otherSales = other < popularity.Length ? popularity[other] : 0;
        return sales != otherSales ? sales > otherSales : item < other;
    }

    private static void SiftUp(Span<int> top, Span<float> scores, ReadOnlySpan<int> popularity, int at)
    {
        while (at > 0)
        {
            int parent = (at - 1) / 2;
            if (!IsBetter(scores[parent], top[parent], scores[at], top[at], popularity))
            {
                return;
            }

            (top[parent], top[at]) = (top[at], top[parent]);
            (scores[parent], scores[at]) = (scores[at], scores[parent]);
            at = parent;
        }
    }

    private static void SiftDown(Span<int> top, Span<float> scores, ReadOnlySpan<int> popularity, int count)
    {
        int at = 0;
        while (true)
        {
            int worst = (at * 2) + 1;
            if (worst >= count)
            {
                return;
            }

            if (worst + 1 < count && IsBetter(scores[worst], top[worst], scores[worst + 1], top[worst + 1], popularity))
            {
                worst++;
            }

            if (!IsBetter(scores[at], top[at], scores[worst], top[worst], popularity))
            {
                return;
            }

            (top[worst], top[at]) = (top[at], top[worst]);
            (scores[worst], scores[at]) = (scores[at], scores[worst]);
            at = worst;
        }
    }
}
