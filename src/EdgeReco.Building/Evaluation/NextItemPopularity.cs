namespace EdgeReco.Building.Evaluation;

/// <summary>The baseline that expects what sells most.</summary>
/// <param name="sales">For each product the baskets of the fit that hold it.</param>
public sealed class NextItemPopularity(IReadOnlyList<int> sales) : INextItemScorer
{
    /// <inheritdoc/>
    public void Score(ReadOnlySpan<int> basket, DateTime at, Span<float> scores)
    {
        for (int item = 0; item < scores.Length; item++)
        {
            scores[item] = sales[item];
        }
    }
}
