using System.Runtime.InteropServices;

namespace EdgeReco.Training.Encoders;

/// <summary>The words of a text by their places: what stands between white space, and each Han, Hiragana, Katakana or Hangul character for itself.</summary>
internal static class TextWords
{
    private static readonly char[] Marks = [.. ".,;:!?\"'()[]{}<>|*…。，、；：！？（）【】《》“”‘’"];

    /// <summary>Finds them; marks at a word's ends do not belong to it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">Receives where each starts and ends.</param>
    public static void Find(string text, List<(int Start, int End)> places)
    {
        places.Clear();
        for (int i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            int start = i++;
            if (!IsWhole(text[start]))
            {
                while (i < text.Length && !char.IsWhiteSpace(text[i]) && !IsWhole(text[i]))
                {
                    i++;
                }
            }

            ReadOnlySpan<char> word = text.AsSpan(start, i - start);
            int skipped = word.Length - word.TrimStart(Marks).Length;
            int length = word.Trim(Marks).Length;
            if (length > 0)
            {
                places.Add((start + skipped, start + skipped + length));
            }
        }
    }

    /// <summary>A character of a script that is written without spaces.</summary>
    public static bool IsWhole(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>A run of neighbouring words as it stands in the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">Its words.</param>
    /// <param name="most">Most words of the run; twice as many characters of scripts without spaces.</param>
    /// <param name="random">Chooses.</param>
    public static string Run(string text, List<(int Start, int End)> places, int most, ref DeterministicRandom random)
    {
        Span<(int Start, int End)> words = CollectionsMarshal.AsSpan(places);
        int first = random.NextInt(words.Length);
        int length = 1 + random.NextInt(most);
        if (IsWhole(text[words[first].Start]))
        {
            length *= 2;
        }

        int last = Math.Min(words.Length, first + length) - 1;
        return text[words[first].Start..words[last].End];
    }
}
