namespace EdgeReco.Retrieval.Search;

/// <summary>Keeps a few scratches for the next searches. What is returned beyond that is left to the collector.</summary>
internal sealed class ScratchPool(Func<SearchScratch> create)
{
    private readonly SearchScratch?[] kept = new SearchScratch?[4];

    public SearchScratch Rent()
    {
        for (int i = 0; i < kept.Length; i++)
        {
            if (kept[i] is not null && Interlocked.Exchange(ref kept[i], null) is { } scratch)
            {
                return scratch;
            }
        }

        return create();
    }

    public void Return(SearchScratch scratch)
    {
        scratch.Clear();
        for (int i = 0; i < kept.Length; i++)
        {
            if (kept[i] is null && Interlocked.CompareExchange(ref kept[i], scratch, null) is null)
            {
                return;
            }
        }
    }
}
