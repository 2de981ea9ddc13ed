namespace EdgeReco.Ingestion;

/// <summary>A basket whose lines are still being read.</summary>
internal sealed class OpenBasket(string key, DateTime at)
{
    private const int SmallBasket = 16;

    private readonly List<int> _items = [];
    private HashSet<int>? _seen;

    public void Add(int ordinal)
    {
        // Most baskets are small: only a large one is worth a set.
        if (_seen is null ? _items.Contains(ordinal) : !_seen.Add(ordinal))
        {
            return;
        }

        _items.Add(ordinal);
        if (_seen is null && _items.Count > SmallBasket)
        {
            _seen = [.. _items];
        }
    }

    public Basket Close() => new(key, at, [.. _items]);
}
