using System.Text.Json;

namespace EdgeReco.Training.Encoders;

/// <summary>The whole words of a tokenizer's vocabulary: texts about everything that its encoder knows.</summary>
internal static class VocabularyWords
{
    private const char WordStart = '\u2581';

    /// <summary>Reads them, in the order of the file.</summary>
    /// <param name="tokenizer">A <c>tokenizer.json</c> that was read before, so is sound.</param>
    public static IReadOnlyList<string> Read(string tokenizer)
    {
        using FileStream file = File.OpenRead(tokenizer);
        using JsonDocument document = JsonDocument.Parse(file);
        JsonElement vocabulary = document.RootElement.GetProperty("model").GetProperty("vocab");
        return vocabulary.ValueKind == JsonValueKind.Object
            ? [.. vocabulary.EnumerateObject().Select(token => token.Name).Where(IsWord)]
            : [.. vocabulary.EnumerateArray().Select(token => token[0].GetString()!)
                .Where(token => token.Length > 1 && (token[0] == WordStart || TextWords.IsWhole(token[0])))
                .Select(token => token.TrimStart(WordStart))
                .Where(IsWord)];
    }

    /// <summary>Parts of words and special tokens begin with a mark.</summary>
    private static bool IsWord(string token) => token.Length > 1 && token.All(char.IsLetterOrDigit);
}
