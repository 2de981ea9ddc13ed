using System.Diagnostics.CodeAnalysis;

namespace EdgeReco.Host.Store;

internal sealed class EngineStoreOpener : IStoreOpener
{
    public bool TryOpen(string folder, [NotNullWhen(true)] out IStore? store, [NotNullWhen(false)] out string? error)
    {
        store = null;
        error = "engine not merged yet";
        return false;
    }
}
