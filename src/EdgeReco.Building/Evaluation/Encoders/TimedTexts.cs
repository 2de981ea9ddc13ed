using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Building.Evaluation;

/// <summary>Texts of an exact number of tokens, put together from the words of real ones.</summary>
internal static class TimedTexts
{
    private const int MaxWords = 4096;

    /// <summary>Words come again where there are few.</summary>
    private const int MaxTriesPerToken = 4;

    /// <summary>Makes texts.</summary>
    /// <param name="tokenizer">Counts the tokens.</param>
    /// <param name="prefix">What stands before each.</param>
    /// <param name="source">Where words are taken from.</param>
    /// <param name="tokens">How many tokens each is to have, special ones included.</param>
    /// <param name="count">How many texts.</param>
    /// <returns>Texts with as many tokens, or the next smaller number that the words give.</returns>
    public static IReadOnlyList<string> Make(Tokenizer tokenizer, string prefix, IReadOnlyList<string> source, int tokens, int count)
    {
        string[] words = [.. source.Take(MaxWords).SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(word => word.Length < 16).Take(MaxWords)];
        var texts = new List<string>(count);
        var ids = new List<int>();
        for (int i = 0; i < count; i++)
        {
            string text = "";
            int have = 0;
            int start = words.Length * i / count;
            for (int tried = 0; words.Length > 0 && tried < words.Length + (MaxTriesPerToken * tokens) && have < tokens; tried++)
            {
                string longer = text.Length == 0 ? words[(start + tried) % words.Length] : $"{text} {words[(start + tried) % words.Length]}";
                ids.Clear();
                int length = tokenizer.Encode(prefix, longer, (2 * tokens) + tokenizer.SpecialTokenCount, ids);
                if (length <= tokens)
                {
                    text = longer;
                    have = length;
                }
            }

            texts.Add(text);
        }

        return texts;
    }
}
