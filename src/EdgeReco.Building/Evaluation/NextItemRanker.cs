using EdgeReco.Engine.Recommend;

namespace EdgeReco.Building.Evaluation;

/// <summary>The pipeline's own ranking.</summary>
/// <param name="ranker">The ranking that serves.</param>
public sealed class NextItemRanker(BasketRanker ranker) : INextItemScorer
{
    /// <inheritdoc/>
    public void Score(ReadOnlySpan<int> basket, DateTime at, Span<float> scores) => ranker.Score(basket, at, scores);
}
