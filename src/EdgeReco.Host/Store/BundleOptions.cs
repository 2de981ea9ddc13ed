namespace EdgeReco.Host.Store;

/// <summary>Where the bundle is.</summary>
internal sealed class BundleOptions
{
    public const string Section = "Bundle";

    /// <summary>The bundle folder; empty means the demo bundle that comes with the program.</summary>
    public string Path { get; set; } = "";
}
