namespace EdgeReco.Retrieval.Search;

/// <summary>Keeps the best k of a stream of products: a heap with the worst on top.</summary>
internal sealed class BoundedHeap
{
    private RankedProduct[] items = new RankedProduct[64];
    private int capacity;

    public int Count { get; private set; }

    public Span<RankedProduct> Items => items.AsSpan(0, Count);

    public void Reset(int k)
    {
        Count = 0;
        capacity = k;
        if (items.Length < k)
        {
            items = new RankedProduct[k];
        }
    }

    public void Offer(in RankedProduct product)
    {
        if (Count < capacity)
        {
            items[Count] = product;
            Up(Count++);
        }
        else if (capacity > 0 && product.IsBefore(items[0]))
        {
            items[0] = product;
            Down(0, Count);
        }
    }

    /// <summary>Puts the items in order, best first. It is a heap no more afterwards.</summary>
    public void Sort()
    {
        for (int end = Count - 1; end > 0; end--)
        {
            (items[0], items[end]) = (items[end], items[0]);
            Down(0, end);
        }
    }

    /// <summary>Puts a piece of the items in order again, best first, after their keys changed.</summary>
    public static void Sort(Span<RankedProduct> piece) =>
        piece.Sort(static (a, b) => a.IsBefore(b) ? -1 : b.IsBefore(a) ? 1 : 0);

    private void Up(int child)
    {
        while (child > 0)
        {
            int parent = (child - 1) / 2;
            if (!items[parent].IsBefore(items[child]))
            {
                break;
            }

            (items[parent], items[child]) = (items[child], items[parent]);
            child = parent;
        }
    }

    private void Down(int parent, int end)
    {
        while (true)
        {
            int worst = parent;
            int left = (2 * parent) + 1;
            if (left < end && items[worst].IsBefore(items[left]))
            {
                worst = left;
            }

            if (left + 1 < end && items[worst].IsBefore(items[left + 1]))
            {
                worst = left + 1;
            }

            if (worst == parent)
            {
                return;
            }

            (items[parent], items[worst]) = (items[worst], items[parent]);
            parent = worst;
        }
    }
}
