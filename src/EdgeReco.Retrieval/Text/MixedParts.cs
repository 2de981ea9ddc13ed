namespace EdgeReco.Retrieval.Text;

/// <summary>Splits a mixed token where letters and digits meet.</summary>
internal static class MixedParts
{
    /// <summary>Finds the parts.</summary>
    /// <param name="text">A folded token.</param>
    /// <param name="ends">Receives the end of each part.</param>
    /// <returns>The number of parts, or 0 when they do not fit: a code of many parts is found as a whole only.</returns>
    public static int Split(ReadOnlySpan<char> text, Span<int> ends)
    {
        int count = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && IsNumeric(text[i]) == IsNumeric(text[i - 1]))
            {
                continue;
            }

            if (count == ends.Length)
            {
                return 0;
            }

            ends[count++] = i;
        }

        return count;
    }

    private static bool IsNumeric(char c) => c == '.' || char.IsDigit(c);
}
