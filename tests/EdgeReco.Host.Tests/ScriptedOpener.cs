using System.Diagnostics.CodeAnalysis;
using EdgeReco.Host.Store;

namespace EdgeReco.Host.Tests;

/// <summary>Opens what a test says; a null store is a refused bundle.</summary>
internal sealed class ScriptedOpener(Func<IStore?> open) : IStoreOpener
{
    public ScriptedOpener(IStore? store)
        : this(() => store)
    {
    }

    public bool TryOpen(string folder, [NotNullWhen(true)] out IStore? store, [NotNullWhen(false)] out string? error)
    {
        store = open();
        error = store is null ? "bundle /test: part catalog (catalog.bin): broken" : null;
        return store is not null;
    }
}
