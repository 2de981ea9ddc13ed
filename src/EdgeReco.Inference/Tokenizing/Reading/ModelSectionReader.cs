using System.Text.Json;
using System.Text.Unicode;
using EdgeReco.Inference.Json;
using EdgeReco.Inference.Tokenizing.Models;

namespace EdgeReco.Inference.Tokenizing.Reading;

/// <summary>Reads the <c>model</c> section without a string or a node for each token.</summary>
internal static class ModelSectionReader
{
    private const int LongestToken = 1024;

    /// <summary>Reads the section; the reader stands on its first token and then on its last.</summary>
    /// <exception cref="InvalidDataException">The vocabulary is wrong.</exception>
    public static ModelSection Read(ref Utf8JsonReader reader, string file)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new InvalidDataException($"{file}: model: expected an object");
        }

        var tokens = new TokenList();
        var scores = new List<double>();
        var fields = new Dictionary<string, JsonField>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("vocab"u8))
            {
                reader.Read();
                tokens = new TokenList();
                scores.Clear();
                ReadVocabulary(ref reader, tokens, scores, file);
                continue;
            }

            string? name = FieldName(ref reader);
            if (name is null)
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            fields[name] = new JsonField(file, $"model.{name}", JsonElement.ParseValue(ref reader));
        }

        return new ModelSection(tokens, scores, fields, file);
    }

    private static string? FieldName(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<string> names = ["type", "unk_token", "unk_id", "continuing_subword_prefix", "max_input_chars_per_word", "byte_fallback"];
        foreach (string name in names)
        {
            if (reader.ValueTextEquals(name))
            {
                return name;
            }
        }

        return null;
    }

    private static void ReadVocabulary(ref Utf8JsonReader reader, TokenList tokens, List<double> scores, string file)
    {
        Span<char> text = stackalloc char[LongestToken];
        bool isMap = reader.TokenType == JsonTokenType.StartObject;
        if (!isMap && reader.TokenType != JsonTokenType.StartArray)
        {
            throw Error(file, tokens, "expected tokens");
        }

        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            if (tokens.Count > ModelSection.LargestPossibleId)
            {
                throw Error(file, tokens, $"more than {ModelSection.LargestPossibleId + 1} tokens");
            }

            if (isMap)
            {
                int length = Copy(ref reader, text, tokens, file);
                reader.Read();
                if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out int id) || id is < 0 or > ModelSection.LargestPossibleId)
                {
                    throw Error(file, tokens, $"expected an id from 0 to {ModelSection.LargestPossibleId}");
                }

                tokens.Add(text[..length], id);
                continue;
            }

            ReadPair(ref reader, text, tokens, scores, file);
        }
    }

    private static void ReadPair(ref Utf8JsonReader reader, scoped Span<char> text, TokenList tokens, List<double> scores, string file)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Error(file, tokens, "expected a token and its score");
        }

        reader.Read();
        int length = Copy(ref reader, text, tokens, file);
        reader.Read();
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out double score) || !double.IsFinite(score))
        {
            throw Error(file, tokens, "expected a score");
        }

        reader.Read();
        if (reader.TokenType != JsonTokenType.EndArray)
        {
            throw Error(file, tokens, "expected a token and its score, nothing else");
        }

        tokens.Add(text[..length], tokens.Count);
        scores.Add(score);
    }

    private static int Copy(ref Utf8JsonReader reader, scoped Span<char> text, TokenList tokens, string file)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            throw Error(file, tokens, "expected a token");
        }

        // Escapes only shorten text, and a UTF-8 byte is at most one UTF-16 unit.
        if (reader.ValueSpan.Length > text.Length)
        {
            throw Error(file, tokens, $"a token longer than {text.Length} bytes");
        }

        try
        {
            // The reader copies values only, no property names.
            return reader.TokenType == JsonTokenType.String ? reader.CopyString(text) : CopyName(ref reader, text);
        }
        catch (InvalidOperationException exception)
        {
            throw Error(file, tokens, "a token that is no valid Unicode", exception);
        }
    }

    private static int CopyName(ref Utf8JsonReader reader, scoped Span<char> text)
    {
        if (!reader.ValueIsEscaped)
        {
            Utf8.ToUtf16(reader.ValueSpan, text, out _, out int written);
            return written;
        }

        string name = reader.GetString()!;
        name.CopyTo(text);
        return name.Length;
    }

    private static InvalidDataException Error(string file, TokenList tokens, string problem, Exception? inner = null) =>
        new($"{file}: model.vocab[{tokens.Count}]: {problem}", inner);
}
