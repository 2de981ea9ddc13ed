using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Tuning;

/// <summary>Texts that vectors are compared on.</summary>
public static class EvaluationTexts
{
    /// <summary>Most texts that are used, spread over the file: more would tell little.</summary>
    public const int Most = 1000;

    /// <summary>Reads one text a line, or of <c>.jsonl</c> the member <c>text</c>; also <c>.gz</c>.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read or holds none.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        IReadOnlyList<string> texts = CalibrationSource.AllTexts(path);
        int count = Math.Min(Most, texts.Count);
        return [.. Enumerable.Range(0, count).Select(i => texts[(int)((long)i * texts.Count / count)])];
    }
}
