using EdgeReco.Retrieval.Text;

namespace EdgeReco.Retrieval.Search;

/// <summary>
/// Completes a run of characters without a dictionary: counts what follows it in names and goes on as long as most of
/// the names go on alike.
/// </summary>
internal static class HanContinuations
{
    private const int MaxMore = 4;

    /// <summary>Of so many names a longer completion must keep to take the place of the shorter one.</summary>
    private const double Keep = 0.7;

    public static List<(string Text, int Count)> Find(string run, IEnumerable<string> names)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        var tokens = new TokenBuffer();
        foreach (string name in names)
        {
            Tokenizer.Tokenize(name, tokens);
            CountRuns(run, tokens, counts);
        }

        List<(string, int)> found = [];
        foreach ((string text, int count) in counts)
        {
            bool goesOn = counts.Any(c => c.Key.Length == text.Length + 1 && c.Value >= Keep * count && c.Key.StartsWith(text, StringComparison.Ordinal));
            bool isCut = text.Length > run.Length && counts.Any(c => c.Key.Length == text.Length - 1 && count < Keep * c.Value && text.StartsWith(c.Key, StringComparison.Ordinal)) && count < 2;
            if (!goesOn && !isCut)
            {
                found.Add((text, count));
            }
        }

        return found;
    }

    private static void CountRuns(string run, TokenBuffer tokens, Dictionary<string, int> counts)
    {
        for (int first = 0; first < tokens.Count;)
        {
            int end = first + 1;
            while (end < tokens.Count && tokens[first].Kind == TokenKind.Han && tokens[end].Kind == TokenKind.Han && tokens[end].Link == TokenLink.Adjacent)
            {
                end++;
            }

            if (tokens[first].Kind == TokenKind.Han)
            {
                string text = tokens.Text(first, end - first).ToString();
                int at = text.IndexOf(run, StringComparison.Ordinal);
                for (int length = run.Length; at >= 0 && length <= Math.Min(text.Length - at, run.Length + MaxMore); length++)
                {
                    string piece = text.Substring(at, length);
                    counts[piece] = counts.GetValueOrDefault(piece) + 1;
                }
            }

            first = end;
        }
    }
}
