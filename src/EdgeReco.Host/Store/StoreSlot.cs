namespace EdgeReco.Host.Store;

/// <summary>The store that answers now, if there is one, and what the last attempt to load one ended in.</summary>
internal sealed class StoreSlot : IDisposable
{
    private readonly Lock _gate = new();
    private StoreHandle? _current;
    private string? _lastLoadError;
    private bool _closed;

    /// <summary>Whether a store is loaded.</summary>
    public bool IsReady => Volatile.Read(ref _current) is not null;

    /// <summary>Why the last load failed; null when it did not.</summary>
    public string? LastLoadError => Volatile.Read(ref _lastLoadError);

    /// <summary>Holds the current store for a request; null while none is loaded.</summary>
    public StoreLease? Acquire()
    {
        while (Volatile.Read(ref _current) is { } handle)
        {
            if (handle.TryAddReference())
            {
                return new StoreLease(handle);
            }
        }

        return null;
    }

    /// <summary>Publishes a store. Requests under way finish on the old one, which is closed after the last of them.</summary>
    public void Publish(IStore store)
    {
        StoreHandle? old;
        lock (_gate)
        {
            if (_closed)
            {
                store.Dispose();
                return;
            }

            old = _current;
            Volatile.Write(ref _current, new StoreHandle(store));
            Volatile.Write(ref _lastLoadError, null);
        }

        old?.Release();
    }

    /// <summary>Notes a failed load; whatever is loaded keeps serving.</summary>
    public void Fail(string error) => Volatile.Write(ref _lastLoadError, error);

    /// <inheritdoc/>
    public void Dispose()
    {
        StoreHandle? old;
        lock (_gate)
        {
            _closed = true;
            old = _current;
            Volatile.Write(ref _current, null);
        }

        old?.Release();
    }
}
