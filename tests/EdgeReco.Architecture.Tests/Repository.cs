using System.Xml.Linq;

namespace EdgeReco.Architecture.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Short names of the projects under src, such as <c>Engine</c>, with their project files.</summary>
    public static IReadOnlyDictionary<string, XDocument> Projects { get; } = Directory
        .EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
        .ToDictionary(NameOf, XDocument.Load);

    public static IEnumerable<string> References(XDocument project) => project
        .Descendants("ProjectReference")
        .Select(static r => NameOf(r.Attribute("Include")!.Value))
        .Order(StringComparer.Ordinal);

    public static IEnumerable<string> Packages(XDocument project) => project
        .Descendants("PackageReference")
        .Select(static r => r.Attribute("Include")!.Value);

    private static string NameOf(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("EdgeReco.", "", StringComparison.Ordinal);

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "EdgeReco.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests run outside a checkout: EdgeReco.sln is in no folder above them.");
    }
}
