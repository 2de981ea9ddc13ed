namespace EdgeReco.Training;

/// <summary>The examples of a log: for t = 1, 2, … of each basket, item t from the items before it.</summary>
internal sealed class BasketExamples
{
    private readonly BasketLog _log;
    private readonly int[] _basket;
    private readonly int[] _position;
    private readonly float[] _weight;

    /// <summary>Collects the examples.</summary>
    /// <param name="log">Baskets.</param>
    /// <param name="maxBasket">Longest part of a basket that counts.</param>
    /// <param name="halfLifeDays">Days before the last basket at which an example counts half; 0 for all alike.</param>
    public BasketExamples(BasketLog log, int maxBasket, double halfLifeDays)
    {
        _log = log;
        DateTime last = log.LastTime;
        int count = 0;
        for (int basket = 0; basket < log.Count; basket++)
        {
            count += Math.Min(log[basket].Length, maxBasket) - 1;
        }

        _basket = new int[count];
        _position = new int[count];
        _weight = new float[count];
        int at = 0;
        double sum = 0;
        for (int basket = 0; basket < log.Count; basket++)
        {
            float weight = (float)Recency.Weight(log.TimeOf(basket), last, halfLifeDays);
            for (int t = 1; t < Math.Min(log[basket].Length, maxBasket); t++)
            {
                _basket[at] = basket;
                _position[at] = t;
                _weight[at++] = weight;
                sum += weight;
            }
        }

        float mean = (float)(sum / Math.Max(1, count));
        for (int i = 0; i < count; i++)
        {
            _weight[i] /= mean;
        }
    }

    /// <summary>Examples.</summary>
    public int Count => _basket.Length;

    /// <summary>How much an example counts; 1 on average.</summary>
    public float WeightOf(int example) => _weight[example];

    /// <summary>Writes the context, the last item first and -1 where there is none, and returns the item to expect.</summary>
    /// <param name="example">0 to <see cref="Count"/> - 1.</param>
    /// <param name="backwards">Whether to read the basket from its end.</param>
    /// <param name="context">As long as the model looks back.</param>
    public int Read(int example, bool backwards, Span<int> context)
    {
        ReadOnlySpan<int> items = _log[_basket[example]];
        int target = _position[example];
        int step = -1;
        if (backwards && target < items.Length - 1)
        {
            step = 1;
        }

        for (int i = 0; i < context.Length; i++)
        {
            int at = target + (step * (i + 1));
            context[i] = at >= 0 && at < items.Length ? items[at] : -1;
        }

        return items[target];
    }

    /// <summary>All items before the one to expect, in basket order.</summary>
    public ReadOnlySpan<int> Prefix(int example, out int target)
    {
        ReadOnlySpan<int> items = _log[_basket[example]];
        target = items[_position[example]];
        return items[.._position[example]];
    }
}
