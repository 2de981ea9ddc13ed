namespace EdgeReco.Demo.Catalogue;

/// <summary>A unit that packs are sold by.</summary>
/// <param name="Key">How the tables write it.</param>
/// <param name="En">English, one.</param>
/// <param name="Plural">English, several.</param>
/// <param name="Zh">Chinese unit or measure word.</param>
/// <param name="Scale">Base units (gram, millilitre, centimetre, piece) in one.</param>
/// <param name="IsCount">Whether it counts pieces.</param>
/// <param name="Single">English sales unit of exactly one.</param>
internal sealed record PackUnit(string Key, string En, string Plural, string Zh, int Scale, bool IsCount, string Single)
{
    private static readonly Dictionary<string, PackUnit> Known = new PackUnit[]
    {
        Measure("g", "克", 1),
        Measure("kg", "公斤", 1000),
        Measure("ml", "毫升", 1),
        Measure("L", "升", 1000),
        Measure("m", "米", 100),
        Measure("cm", "厘米", 1),
        Count("pc", "piece", "pieces", "个", "each"),
        Count("egg", "egg", "eggs", "枚", "1 egg"),
        Count("roll", "roll", "rolls", "卷", "1 roll"),
        Count("bag", "bag", "bags", "包", "1 bag"),
        Count("pk", "pack", "packs", "包", "1 pack"),
        Count("pod", "pod", "pods", "颗", "1 pod"),
        Count("tab", "tablet", "tablets", "片", "1 tablet"),
        Count("cap", "capsule", "capsules", "粒", "1 capsule"),
        Count("wipe", "wipe", "wipes", "片", "1 wipe"),
        Count("sheet", "sheet", "sheets", "张", "1 sheet"),
        Count("pair", "pair", "pairs", "双", "1 pair"),
        Count("set", "set", "sets", "套", "1 set"),
        Count("bunch", "bunch", "bunches", "把", "1 bunch"),
        Count("pot", "pot", "pots", "盆", "1 pot"),
        Count("head", "head", "heads", "棵", "1 head"),
        Count("wash", "wash", "washes", "次", "1 wash"),
        Count("box", "box", "boxes", "盒", "1 box"),
    }.ToDictionary(u => u.Key, StringComparer.Ordinal);

    public static PackUnit Get(string key) =>
        Known.TryGetValue(key, out PackUnit? unit) ? unit : throw new FormatException($"'{key}' is no unit.");

    private static PackUnit Measure(string key, string zh, int scale) => new(key, key, key, zh, scale, false, "1 " + key);

    private static PackUnit Count(string key, string one, string many, string zh, string single) => new(key, one, many, zh, 1, true, single);
}
