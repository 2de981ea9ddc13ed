namespace EdgeReco.Training;

/// <summary>
/// Chooses the items that a batch's targets compete with. A small store lets all items compete. A large one draws
/// them by popularity^0.75 without repeats, adds the batch's own targets, and corrects each score by the logarithm of
/// the item's chance to be there (sampled softmax, Bengio and Senécal 2008).
/// </summary>
internal sealed class CompetitorSampler
{
    private readonly double[] _cumulative;
    private readonly float[] _correction;
    private readonly int[] _slot;
    private readonly int _drawn;

    /// <summary>Prepares the distribution.</summary>
    public CompetitorSampler(ReadOnlySpan<float> bought, int competitors, int batch)
    {
        int items = bought.Length;
        All = items <= competitors;
        _drawn = competitors;
        Capacity = All ? items : competitors + batch;
        Items = new int[Capacity];
        _slot = new int[items];
        _correction = new float[items];
        _cumulative = new double[All ? 0 : items];
        if (All)
        {
            Count = items;
            for (int item = 0; item < items; item++)
            {
                Items[item] = item;
                _slot[item] = item;
            }

            return;
        }

        double total = 0;
        double sales = 0;
        foreach (float count in bought)
        {
            sales += count;
        }

        for (int item = 0; item < items; item++)
        {
            total += DeterministicMath.Pow(bought[item] + 1.0, 0.75);
            _cumulative[item] = total;
        }

        for (int item = 0; item < items; item++)
        {
            double share = (_cumulative[item] - (item > 0 ? _cumulative[item - 1] : 0)) / total;
            double expected = (share * competitors) + (bought[item] / Math.Max(1, sales) * batch);
            double chance = 1 - DeterministicMath.ExpDouble(-expected);
            _correction[item] = (float)-DeterministicMath.Log(Math.Max(1e-12, chance));
            _slot[item] = -1;
        }

        for (int item = 0; item < items; item++)
        {
            _cumulative[item] /= total;
        }
    }

    /// <summary>Whether all items compete.</summary>
    public bool All { get; }

    /// <summary>Most items at a time.</summary>
    public int Capacity { get; }

    /// <summary>Items now competing.</summary>
    public int Count { get; private set; }

    /// <summary>The items; the first <see cref="Count"/> count.</summary>
    public int[] Items { get; }

    /// <summary>What to add to an item's score.</summary>
    public float CorrectionOf(int item) => _correction[item];

    /// <summary>Where an item is among the competitors.</summary>
    public int SlotOf(int item) => _slot[item];

    /// <summary>Draws anew; the targets are always among them.</summary>
    public void Draw(ReadOnlySpan<int> targets, ref DeterministicRandom random)
    {
        if (All)
        {
            return;
        }

        for (int i = 0; i < Count; i++)
        {
            _slot[Items[i]] = -1;
        }

        Count = 0;
        foreach (int target in targets)
        {
            Add(target);
        }

        for (int i = 0; i < _drawn; i++)
        {
            double u = (random.NextBits() >> 11) * (1.0 / (1L << 53));
            int at = Array.BinarySearch(_cumulative, u);
            Add(Math.Min(at < 0 ? ~at : at, _cumulative.Length - 1));
        }
    }

    private void Add(int item)
    {
        if (_slot[item] < 0 && Count < Capacity)
        {
            _slot[item] = Count;
            Items[Count++] = item;
        }
    }
}
