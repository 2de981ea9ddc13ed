namespace EdgeReco.Bundles;

/// <summary>Why a bundle is refused.</summary>
/// <param name="Folder">The bundle's folder.</param>
/// <param name="Part">The part's role and file, or the manifest; null when the folder as a whole is meant.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record BundleError(string Folder, string? Part, string Reason)
{
    /// <summary>One line for people and logs.</summary>
    /// <returns>Folder, part and reason.</returns>
    public override string ToString() =>
        Part is null ? $"bundle {Folder}: {Reason}" : $"bundle {Folder}: {Part}: {Reason}";
}
