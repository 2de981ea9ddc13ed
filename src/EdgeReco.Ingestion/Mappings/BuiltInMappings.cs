using System.Text;

namespace EdgeReco.Ingestion;

/// <summary>The mappings that come with EdgeReco; each is a mapping file like any other.</summary>
public static class BuiltInMappings
{
    private static readonly Lazy<IReadOnlyList<Mapping>> Parsed = new(() => [.. Names!.Select(name => MappingParser.Parse(name, Bytes(name)))]);

    /// <summary>Their names, in the order in which they are tried on an unknown file.</summary>
    public static IReadOnlyList<string> Names { get; } = ["icecat", "online-retail", "gtin", "barcodes", "edgereco"];

    internal static IReadOnlyList<Mapping> All => Parsed.Value;

    /// <summary>The text of a built-in mapping, to start an own one from.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>JSON, or null when there is no such mapping.</returns>
    public static string? Text(string name) => Names.Contains(name) ? Encoding.UTF8.GetString(Bytes(name)) : null;

    internal static Mapping? Find(string name) => All.FirstOrDefault(mapping => mapping.Name == name);

    private static byte[] Bytes(string name)
    {
        using Stream stream = typeof(BuiltInMappings).Assembly.GetManifestResourceStream("mappings/" + name)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
