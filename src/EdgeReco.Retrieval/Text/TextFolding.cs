namespace EdgeReco.Retrieval.Text;

/// <summary>
/// Folds characters for matching: case, accents, compatibility and full-width forms. Written out because the product
/// runs with invariant globalization, where the run-time's own normalization leaves text as it is.
/// </summary>
internal static class TextFolding
{
    /// <summary>Most characters that one character folds to.</summary>
    public const int MaxExpansion = 8;

    // Values from here on (the private use area) are indices into Expansions.
    private const char FirstExpansion = '\uE000';
    private static readonly string[] Expansions;
    private static readonly char[]?[] Pages = new char[]?[256];

    static TextFolding()
    {
        foreach (string group in FoldingTable.Singles.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (char source in group.AsSpan(1))
            {
                Map(source, group[0]);
            }
        }

        string[] groups = FoldingTable.Expansions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Expansions = new string[groups.Length];
        for (int i = 0; i < groups.Length; i++)
        {
            int equals = groups[i].IndexOf('=', StringComparison.Ordinal);
            Expansions[i] = groups[i][..equals];
            foreach (char source in groups[i].AsSpan(equals + 1))
            {
                Map(source, (char)(FirstExpansion + i));
            }
        }
    }

    /// <summary>Folds one UTF-16 unit; a surrogate stays as it is.</summary>
    /// <param name="source">The unit.</param>
    /// <param name="folded">At least <see cref="MaxExpansion"/> long.</param>
    /// <returns>Units written, at least 1.</returns>
    public static int Fold(char source, Span<char> folded)
    {
        if (source < 0x80)
        {
            folded[0] = source is >= 'A' and <= 'Z' ? (char)(source | 0x20) : source;
            return 1;
        }

        char lower = char.ToLowerInvariant(source);
        char mapped = Lookup(lower);
        if (mapped == 0 && lower != source)
        {
            mapped = Lookup(source);
        }

        if (mapped < FirstExpansion || mapped - FirstExpansion >= Expansions.Length)
        {
            folded[0] = mapped == 0 ? lower : mapped;
            return 1;
        }

        string expansion = Expansions[mapped - FirstExpansion];
        int length = Math.Min(expansion.Length, MaxExpansion);
        expansion.AsSpan(0, length).CopyTo(folded);
        return length;
    }

    private static char Lookup(char c) => Pages[c >> 8] is { } page ? page[c & 0xFF] : '\0';

    private static void Map(char source, char target) => (Pages[source >> 8] ??= new char[256])[source & 0xFF] = target;
}
