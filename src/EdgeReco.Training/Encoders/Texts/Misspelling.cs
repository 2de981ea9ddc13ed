namespace EdgeReco.Training.Encoders;

/// <summary>Slips of the fingers: two letters exchanged, one left out, doubled, or one beside it on the keyboard.</summary>
internal static class Misspelling
{
    private const int ShortestWord = 4;
    private const int Tries = 4;
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>Misspells one word of a text; null where none is long enough to be read nevertheless.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">Receives its words.</param>
    /// <param name="random">Chooses.</param>
    public static string? Of(string text, List<(int Start, int End)> places, ref DeterministicRandom random)
    {
        TextWords.Find(text, places);
        for (int i = 0; i < Tries && places.Count > 0; i++)
        {
            (int start, int end) = places[random.NextInt(places.Count)];
            string word = text[start..end];
            if (word.Length >= ShortestWord && word.All(char.IsAsciiLetter))
            {
                return string.Concat(text.AsSpan(0, start), Slip(word, ref random), text.AsSpan(end));
            }
        }

        return null;
    }

    /// <summary>The first letter stays: it is seldom wrong.</summary>
    private static string Slip(string word, ref DeterministicRandom random)
    {
        int at = 1 + random.NextInt(word.Length - 1);
        return random.NextInt(4) switch
        {
            0 when at + 1 < word.Length => string.Concat(word.AsSpan(0, at), word.AsSpan(at + 1, 1), word.AsSpan(at, 1), word.AsSpan(at + 2)),
            1 => word.Remove(at, 1),
            2 => word.Insert(at, word[at].ToString()),
            _ => string.Concat(word.AsSpan(0, at), Neighbour(word[at], ref random).ToString(), word.AsSpan(at + 1)),
        };
    }

    private static char Neighbour(char letter, ref DeterministicRandom random)
    {
        foreach (string row in Rows)
        {
            int at = row.IndexOf(char.ToLowerInvariant(letter));
            if (at >= 0)
            {
                return at == 0 ? row[1] : at == row.Length - 1 ? row[at - 1] : row[random.NextInt(2) == 0 ? at - 1 : at + 1];
            }
        }

        return letter;
    }
}
