namespace EdgeReco.Training;

/// <summary>
/// Directed co-purchase: weight(a -> b) is the sum over baskets of recency * distance(a, b)^-decay, less where b comes
/// before a, over a power of how often a is bought (sequential rules, after Kamehkhosh, Jannach and Ludewig 2017).
/// </summary>
public static class SequentialRules
{
    /// <summary>Counts the neighbours of every product.</summary>
    /// <param name="log">Baskets.</param>
    /// <param name="options">How to count.</param>
    /// <param name="parallel">Threads and cancellation; no influence on the result.</param>
    /// <returns>For each product its neighbours, strongest first, then by ordinal.</returns>
    public static ScoredItem[][] Build(BasketLog log, SequentialRuleOptions options, ParallelOptions parallel)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(parallel);
        (int[] starts, int[] baskets, int[] positions) = Occurrences(log);
        float[] recency = BasketWeights(log, options.HalfLifeDays);
        double[] decay = new double[options.MaxDistance + 1];
        for (int distance = 1; distance < decay.Length; distance++)
        {
            decay[distance] = DeterministicMath.Pow(distance, -options.DistanceDecay);
        }

        var rows = new ScoredItem[log.ProductCount][];
        Parallel.For(
            0,
            log.ProductCount,
            parallel,
            () => new Accumulator(log.ProductCount),
            (item, _, accumulator) =>
            {
                double support = 0;
                for (int i = starts[item]; i < starts[item + 1]; i++)
                {
                    ReadOnlySpan<int> basket = log[baskets[i]];
                    float weight = recency[baskets[i]];
                    int position = positions[i];
                    support += weight;
                    int from = Math.Max(0, position - options.MaxDistance);
                    int to = Math.Min(basket.Length - 1, position + options.MaxDistance);
                    for (int other = from; other <= to; other++)
                    {
                        if (other != position)
                        {
                            double direction = other > position ? 1 : options.BackwardWeight;
                            accumulator.Add(basket[other], weight * direction * decay[Math.Abs(other - position)]);
                        }
                    }
                }

                double divisor = DeterministicMath.Pow(support + 1, options.SupportPower);
                rows[item] = accumulator.TakeTop(options.Neighbours, 1 / divisor);
                return accumulator;
            },
            _ => { });
        return rows;
    }

    private static (int[] Starts, int[] Baskets, int[] Positions) Occurrences(BasketLog log)
    {
        int[] starts = new int[log.ProductCount + 1];
        for (int basket = 0; basket < log.Count; basket++)
        {
            foreach (int item in log[basket])
            {
                starts[item + 1]++;
            }
        }

        for (int item = 0; item < log.ProductCount; item++)
        {
            starts[item + 1] += starts[item];
        }

        int[] next = starts[..^1];
        int[] baskets = new int[log.ItemCount];
        int[] positions = new int[log.ItemCount];
        for (int basket = 0; basket < log.Count; basket++)
        {
            ReadOnlySpan<int> items = log[basket];
            for (int position = 0; position < items.Length; position++)
            {
                int at = next[items[position]]++;
                baskets[at] = basket;
                positions[at] = position;
            }
        }

        return (starts, baskets, positions);
    }

    private static float[] BasketWeights(BasketLog log, double halfLifeDays)
    {
        DateTime last = log.LastTime;
        float[] weights = new float[log.Count];
        for (int basket = 0; basket < weights.Length; basket++)
        {
            weights[basket] = (float)Recency.Weight(log.TimeOf(basket), last, halfLifeDays);
        }

        return weights;
    }

    private sealed class Accumulator(int items)
    {
        private readonly double[] _sums = new double[items];
        private readonly List<int> _touched = [];

        public void Add(int item, double weight)
        {
            if (_sums[item] == 0)
            {
                _touched.Add(item);
            }

            _sums[item] += weight;
        }

        public ScoredItem[] TakeTop(int count, double factor)
        {
            var scored = new ScoredItem[_touched.Count];
            for (int i = 0; i < scored.Length; i++)
            {
                scored[i] = new ScoredItem(_touched[i], (float)(_sums[_touched[i]] * factor));
                _sums[_touched[i]] = 0;
            }

            _touched.Clear();
            Array.Sort(scored, static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Item.CompareTo(b.Item));
            return scored.Length > count ? scored[..count] : scored;
        }
    }
}
