namespace EdgeReco.Building.Evaluation;

/// <summary>Scores all products as the next one of a basket: ours and the baselines beside it.</summary>
public interface INextItemScorer
{
    /// <summary>Scores all products.</summary>
    /// <param name="basket">Ordinals in basket order, at least one.</param>
    /// <param name="at">When the basket was bought.</param>
    /// <param name="scores">One for each product.</param>
    void Score(ReadOnlySpan<int> basket, DateTime at, Span<float> scores);
}
