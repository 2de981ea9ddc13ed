using EdgeReco.Training;

namespace EdgeReco.Building.Evaluation;

/// <summary>
/// The baseline of item neighbours: score(j) = sum over the basket's items i of baskets(i, j) / sqrt(baskets(i) * baskets(j)).
/// </summary>
public sealed class NextItemCosine : INextItemScorer
{
    private readonly (int Item, float Cosine)[][] _rows;
    private readonly int _reach;

    /// <summary>Counts which products were bought in the same basket.</summary>
    /// <param name="fit">The baskets that ours was fitted on.</param>
    public NextItemCosine(BasketLog fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        _reach = int.MaxValue;
        var baskets = new List<int>[fit.ProductCount];
        for (int item = 0; item < baskets.Length; item++)
        {
            baskets[item] = [];
        }

        for (int basket = 0; basket < fit.Count; basket++)
        {
            foreach (int item in fit[basket])
            {
                baskets[item].Add(basket);
            }
        }

        _rows = new (int, float)[fit.ProductCount][];
        Parallel.For(0, fit.ProductCount, () => new int[fit.ProductCount], (item, _, together) =>
        {
            var touched = new List<int>();
            foreach (int basket in baskets[item])
            {
                foreach (int other in fit[basket])
                {
                    if (together[other]++ == 0)
                    {
                        touched.Add(other);
                    }
                }
            }

            touched.Sort();
            _rows[item] = [.. touched
                .Where(other => other != item)
                .Select(other => (other, (float)(together[other] / Math.Sqrt((double)baskets[item].Count * baskets[other].Count))))];
            foreach (int other in touched)
            {
                together[other] = 0;
            }

            return together;
        }, _ => { });
    }

    private NextItemCosine((int Item, float Cosine)[][] rows, int reach)
    {
        _rows = rows;
        _reach = reach;
    }

    /// <summary>The same neighbours, asked by a basket's last items only; 1 is the usual item-kNN of session recommendation.</summary>
    public NextItemCosine WithReach(int reach) => new(_rows, reach);

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<int> basket, DateTime at, Span<float> scores)
    {
        scores.Clear();
        foreach (int item in basket[Math.Max(0, basket.Length - _reach)..])
        {
            foreach ((int other, float cosine) in _rows[item])
            {
                scores[other] += cosine;
            }
        }
    }
}
