using System.Diagnostics.CodeAnalysis;

namespace EdgeReco.Host.Store;

/// <summary>Opens bundle folders.</summary>
internal interface IStoreOpener
{
    /// <summary>Verifies, maps and warms up a bundle.</summary>
    /// <param name="folder">The bundle folder.</param>
    /// <param name="store">The store; the caller owns it.</param>
    /// <param name="error">One line that names the folder, the part and what is wrong with it.</param>
    /// <returns>False when the folder is no good bundle.</returns>
    bool TryOpen(string folder, [NotNullWhen(true)] out IStore? store, [NotNullWhen(false)] out string? error);
}
