namespace EdgeReco.Host.Api.Answers;

/// <summary>The loaded bundle.</summary>
/// <param name="Id">Id of the bundle's line.</param>
/// <param name="Version">Version in that line.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Created">When it was built.</param>
/// <param name="Products">Products in it.</param>
/// <param name="Path">Where it is on this device.</param>
/// <param name="Parts">Its parts.</param>
internal sealed record BundleAnswer(
    string Id,
    string Version,
    string Name,
    DateTimeOffset Created,
    int Products,
    string Path,
    IReadOnlyList<PartAnswer> Parts);
