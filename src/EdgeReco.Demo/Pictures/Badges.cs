namespace EdgeReco.Demo.Pictures;

/// <summary>Outlines of the brands' emblems, 40 to 48 wide around the origin.</summary>
internal static class Badges
{
    /// <summary>Path data by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["circle"] = "M-16 0a16 16 0 1 1 32 0 16 16 0 1 1-32 0z",
        ["oval"] = "M-23 0a23 13 0 1 1 46 0 23 13 0 1 1-46 0z",
        ["arch"] = "M-20 13V0a20 15 0 0 1 40 0v13z",
        ["diamond"] = "M-24 0L0-16 24 0 0 16z",
        ["shield"] = "M-19-13h38v12q0 11-19 16-19-5-19-16z",
        ["hex"] = "M-22 0l9-14h26l9 14-9 14h-26z",
        ["ribbon"] = "M-25-10h50l-6 10 6 10h-50l6-10z",
        ["sun"] = "M0-17l5 5 7-3 1 7 8 1-3 7 3 7-8 1-1 7-7-3-5 5-5-5-7 3-1-7-8-1 3-7-3-7 8-1 1-7 7 3z",
        ["leaf"] = "M-23 2q14-22 46-14 0 26-26 26-14 0-20-12z",
    };
}
