namespace EdgeReco.Host.Store;

/// <summary>
/// Counts who uses a store, so that a replaced one is closed after its last request and never under one.
/// The slot that publishes the store holds the first reference.
/// </summary>
internal sealed class StoreHandle(IStore store)
{
    private int _references = 1;

    public IStore Store => store;

    /// <summary>Takes a reference; false when the store is already closed.</summary>
    public bool TryAddReference()
    {
        int seen = Volatile.Read(ref _references);
        while (seen > 0)
        {
            int current = Interlocked.CompareExchange(ref _references, seen + 1, seen);
            if (current == seen)
            {
                return true;
            }

            seen = current;
        }

        return false;
    }

    /// <summary>Gives a reference back; the last one closes the store.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0)
        {
            store.Dispose();
        }
    }
}
