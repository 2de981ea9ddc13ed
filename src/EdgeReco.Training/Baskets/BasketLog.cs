namespace EdgeReco.Training;

/// <summary>Baskets in time order as they were read: products by ordinal, in the order they were put in, without repeats.</summary>
public sealed class BasketLog
{
    private readonly List<int> _items = [];
    private readonly List<int> _starts = [0];
    private readonly List<DateTime> _times = [];

    /// <summary>An empty log.</summary>
    /// <param name="productCount">Products of the catalogue; ordinals are below it.</param>
    public BasketLog(int productCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(productCount);
        ProductCount = productCount;
    }

    /// <summary>Products of the catalogue.</summary>
    public int ProductCount { get; }

    /// <summary>Baskets.</summary>
    public int Count => _times.Count;

    /// <summary>Items over all baskets.</summary>
    public int ItemCount => _items.Count;

    /// <summary>Adds a basket; repeats are dropped (the first is kept), an empty one is ignored.</summary>
    /// <param name="items">Product ordinals in basket order.</param>
    /// <param name="at">Local shop time.</param>
    public void Add(ReadOnlySpan<int> items, DateTime at)
    {
        int start = _items.Count;
        HashSet<int>? seen = items.Length > 32 ? new HashSet<int>(items.Length) : null;
        for (int i = 0; i < items.Length; i++)
        {
            int item = items[i];
            ArgumentOutOfRangeException.ThrowIfNegative(item);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(item, ProductCount);
            if (seen is null ? !items[..i].Contains(item) : seen.Add(item))
            {
                _items.Add(item);
            }
        }

        if (_items.Count > start)
        {
            _starts.Add(_items.Count);
            _times.Add(at);
        }
    }

    /// <summary>The items of a basket.</summary>
    /// <param name="basket">0 to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<int> this[int basket] =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_items)[_starts[basket].._starts[basket + 1]];

    /// <summary>When a basket was bought.</summary>
    /// <param name="basket">0 to <see cref="Count"/> - 1.</param>
    public DateTime TimeOf(int basket) => _times[basket];

    /// <summary>Time of the latest basket; <see cref="DateTime.MinValue"/> where there is none.</summary>
    public DateTime LastTime
    {
        get
        {
            DateTime last = DateTime.MinValue;
            foreach (DateTime time in _times)
            {
                last = time > last ? time : last;
            }

            return last;
        }
    }

    /// <summary>Splits by time: the last share of the baskets, by their time, against all before them.</summary>
    /// <param name="lastShare">Share of the baskets that goes to the later part, between 0 and 1.</param>
    public (BasketLog Earlier, BasketLog Later) SplitByTime(double lastShare)
    {
        var earlier = new BasketLog(ProductCount);
        var later = new BasketLog(ProductCount);
        if (Count > 0)
        {
            DateTime[] sorted = [.. _times];
            Array.Sort(sorted);
            DateTime boundary = sorted[Math.Clamp((int)(Count * (1 - lastShare)), 0, Count - 1)];
            for (int basket = 0; basket < Count; basket++)
            {
                (_times[basket] < boundary ? earlier : later).Add(this[basket], _times[basket]);
            }
        }

        return (earlier, later);
    }
}
