using System.Diagnostics;

namespace EdgeReco.Host.Store;

/// <summary>One request's hold on the store: everything that it reads stays mapped until the request is over.</summary>
internal sealed class StoreLease(StoreHandle handle) : IDisposable
{
    private StoreHandle? _handle = handle;

    /// <summary>The store.</summary>
    public IStore Store => (_handle ?? throw new ObjectDisposedException(nameof(StoreLease))).Store;

    /// <summary>The lease that <see cref="StoreLeaseMiddleware"/> took for this request.</summary>
    public static IStore StoreOf(HttpContext context) =>
        (context.Features.Get<StoreLease>() ?? throw new UnreachableException("The endpoint is not marked as one that needs a store.")).Store;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _handle, null)?.Release();
}
