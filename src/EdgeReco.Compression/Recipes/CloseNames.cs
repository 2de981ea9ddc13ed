namespace EdgeReco.Compression.Recipes;

/// <summary>Names that somebody may have meant: those with the fewest edits (Levenshtein), upper and lower case alike.</summary>
internal static class CloseNames
{
    /// <summary>Longer names are compared by their last letters, which tell nodes apart.</summary>
    private const int MostLetters = 128;

    /// <summary>The closest names, best first; those that share too little with it are left out.</summary>
    public static IEnumerable<string> Of(string name, IEnumerable<string> known, int count)
    {
        string wanted = Ending(name);
        return known
            .Select(candidate => (Name: candidate, Edits: Edits(wanted, Ending(candidate)), Part: candidate.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .Where(candidate => candidate.Part || candidate.Edits <= Math.Max(2, wanted.Length / 3))
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(count)
            .Select(candidate => candidate.Name);
    }

    private static string Ending(string name) => name[Math.Max(0, name.Length - MostLetters)..].ToUpperInvariant();

    private static int Edits(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
