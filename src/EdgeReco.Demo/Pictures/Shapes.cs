using System.Globalization;

namespace EdgeReco.Demo.Pictures;

/// <summary>
/// All shapes by name, on a ground line at y = 186 with the light from the upper left. In the tables a name is followed
/// by half the width of the shadow, how far it is raised, and <c>fixed</c> where sizes look alike.
/// </summary>
internal static class Shapes
{
    /// <summary>What several of a shape look like.</summary>
    public static IReadOnlyDictionary<string, string> Multipacks { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["can"] = "can-pack",
        ["slim-can"] = "can-pack",
        ["water-bottle"] = "bottle-pack",
        ["drink-bottle"] = "bottle-pack",
        ["beer-bottle"] = "beer-pack",
        ["brick"] = "brick-pack",
        ["cup"] = "cup-pack",
    };

    /// <summary>All shapes by name.</summary>
    public static IReadOnlyDictionary<string, Shape> All { get; } = SvgTable
        .Read(
            BottleShapes.Table, PackShapes.Table, FreshPackShapes.Table, BakeryShapes.Table, FruitShapes.Table,
            VegetableShapes.Table, CareShapes.Table, HouseholdShapes.Table, ElectronicShapes.Table)
        .ToDictionary(p => p.Key.Split(' ')[0], Read, StringComparer.Ordinal);

    public static Shape Get(string name) =>
        All.TryGetValue(name, out Shape? shape) ? shape : throw new FormatException($"'{name}' is no shape.");

    private static Shape Read(KeyValuePair<string, string> piece)
    {
        string[] words = piece.Key.Split(' ');
        return new Shape(
            piece.Value,
            int.Parse(words[1], CultureInfo.InvariantCulture),
            words.Length > 2 ? int.Parse(words[2], CultureInfo.InvariantCulture) : 0,
            words.Length > 3);
    }
}
