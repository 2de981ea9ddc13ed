namespace EdgeReco.Demo.Catalogue;

/// <summary>The invented brands, read from a table of <c>name|名; primary secondary paper badge tier; voice|语 …</c>.</summary>
internal static class Brands
{
    /// <summary>All brands in the order of the table; barcodes depend on it, so new ones go to the end.</summary>
    public static IReadOnlyList<Brand> All { get; } =
    [
        .. BrandTable.Text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Read),
    ];

    private static readonly Dictionary<string, Brand> ByName = All.ToDictionary(b => b.Name.En, StringComparer.Ordinal);

    public static Brand Get(string name) =>
        ByName.TryGetValue(name, out Brand? brand) ? brand : throw new FormatException($"'{name}' is no brand.");

    private static Brand Read(string line, int index)
    {
        string[] fields = line.Split(';', StringSplitOptions.TrimEntries);
        string[] look = fields[1].Split(' ');
        return new Brand(
            index,
            Bilingual.Parse(fields[0]),
            Rgb.Parse(look[0]),
            Rgb.Parse(look[1]),
            Rgb.Parse(look[2]),
            look[3],
            Enum.Parse<PriceTier>(look[4], ignoreCase: true),
            [.. fields[2..].Select(Bilingual.Parse)]);
    }
}
