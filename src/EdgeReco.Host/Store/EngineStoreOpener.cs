using System.Diagnostics.CodeAnalysis;
using EdgeReco.Bundles;
using EdgeReco.Contracts;
using EdgeReco.Engine;

namespace EdgeReco.Host.Store;

/// <summary>Opens bundles with the engine, and their models with what runs models on this device.</summary>
internal sealed class EngineStoreOpener(IBasketModelLoader models, IQueryEncoderLoader encoders, TimeProvider clock) : IStoreOpener
{
    /// <inheritdoc/>
    public bool TryOpen(string folder, [NotNullWhen(true)] out IStore? store, [NotNullWhen(false)] out string? error)
    {
        var options = new StoreEngineOptions { ModelLoader = models, EncoderLoader = encoders, Time = clock };
        bool opened = StoreEngine.TryOpen(folder, options, out StoreEngine? engine, out BundleError? refusal);
        store = opened ? new EngineStore(engine!, folder) : null;
        error = refusal?.ToString();
        return opened;
    }
}
