using System.Globalization;

namespace EdgeReco.Demo.Baskets;

/// <summary>
/// Reads missions. A mission is a line <c># name; weight; months; days; hours; from..until</c>, where months
/// (January first), days (Monday first) and hours (07:00 first) are a digit each and the window may be left out, then
/// lines of slots <c>key permille min-max</c> separated by semicolons.
/// </summary>
internal static class MissionTable
{
    public static IReadOnlyList<Mission> Read(string table, ArticleIndex index)
    {
        var missions = new List<Mission>();
        List<Slot>? slots = null;
        foreach (string line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line[0] == '#')
            {
                slots = [];
                missions.Add(ReadMission(line[1..], slots));
            }
            else
            {
                slots!.AddRange(line.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(s => ReadSlot(s, index)));
            }
        }

        return missions;
    }

    private static Mission ReadMission(string line, List<Slot> slots)
    {
        string[] fields = line.Split(';', StringSplitOptions.TrimEntries);
        string[]? window = fields.Length > 5 ? fields[5].Split("..") : null;
        return new Mission
        {
            Name = fields[0],
            Weight = int.Parse(fields[1], CultureInfo.InvariantCulture),
            Months = Digits(fields[2], 12),
            Days = Digits(fields[3], 7),
            Hours = Digits(fields[4], Calendar.OpenHours),
            Window = window is null
                ? null
                : (DateOnly.Parse(window[0], CultureInfo.InvariantCulture), DateOnly.Parse(window[1], CultureInfo.InvariantCulture)),
            Slots = slots,
        };
    }

    internal static int[] Digits(string text, int count) =>
        text.Length == count && text.All(char.IsAsciiDigit)
            ? [.. text.Select(c => c - '0')]
            : throw new FormatException($"'{text}' is not {count} digits.");

    private static Slot ReadSlot(string text, ArticleIndex index)
    {
        string[] words = text.Split(' ');
        bool range = words[^1].Contains('-', StringComparison.Ordinal);
        string[] count = range ? words[^1].Split('-') : ["1", "1"];
        string key = string.Join(' ', words[..^(range ? 2 : 1)]);
        int permille = int.Parse(words[range ? ^2 : ^1], CultureInfo.InvariantCulture);
        return new Slot(
            key,
            permille,
            int.Parse(count[0], CultureInfo.InvariantCulture),
            int.Parse(count[1], CultureInfo.InvariantCulture),
            index.Find(key));
    }
}
