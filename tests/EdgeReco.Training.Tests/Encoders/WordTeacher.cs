using System.Text.Json;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Training.Tests.Encoders;

/// <summary>A teacher that adds up random vectors of a text's tokens, twice that of the first: nearly what a table can learn.</summary>
internal sealed class WordTeacher : ITextEncoder
{
    public const int Words = 60;
    private readonly float[][] _vectors;

    public WordTeacher(string tokenizer)
    {
        Tokenizer = Tokenizer.Load(tokenizer);
        var random = new Random(5);
        _vectors = [.. Enumerable.Range(0, Tokenizer.VocabularySize).Select(_ => Enumerable.Range(0, Dimensions).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray())];
    }

    public int Dimensions => 24;

    public EncoderDescription Description { get; } = new() { Source = "words" };

    public Tokenizer Tokenizer { get; }

    /// <summary>Texts read so far.</summary>
    public int Read { get; private set; }

    /// <summary>The names of the words.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enumerable.Range(0, Words).Select(i => $"w{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}")];

    /// <summary>Writes a tokenizer of the words and all letters.</summary>
    public static string WriteTokenizer(string folder)
    {
        IEnumerable<string> letters = Enumerable.Range('a', 26).Select(letter => $"{(char)letter}");
        string[] tokens = ["[UNK]", "[unused]", .. letters, .. letters.Select(letter => $"##{letter}"), .. Names];
        string vocabulary = string.Join(',', tokens.Select((token, id) => $"{JsonSerializer.Serialize(token)}:{id}"));
        string path = Path.Combine(folder, "tokenizer.json");
        File.WriteAllText(path, $$$"""
            {"added_tokens":[],"normalizer":{"type":"Lowercase"},"pre_tokenizer":{"type":"BertPreTokenizer"},"post_processor":null,
             "model":{"type":"WordPiece","unk_token":"[UNK]","continuing_subword_prefix":"##","max_input_chars_per_word":100,"vocab":{ {{{vocabulary}}} } } }
            """);
        return path;
    }

    public void Encode(ReadOnlySpan<char> text, TextKind kind, Span<float> vector)
    {
        var ids = new List<int>();
        Tokenizer.Encode(text, 32, ids);
        vector.Clear();
        for (int i = 0; i < ids.Count; i++)
        {
            for (int j = 0; j < vector.Length; j++)
            {
                vector[j] += _vectors[ids[i]][j] * (i == 0 ? 2 : 1);
            }
        }

        float norm = System.Numerics.Tensors.TensorPrimitives.Norm<float>(vector);
        for (int j = 0; j < vector.Length && norm > 0; j++)
        {
            vector[j] /= norm;
        }
    }

    public void EncodeBatch(IReadOnlyList<string> texts, TextKind kind, Span<float> vectors, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        for (int i = 0; i < texts.Count; i++)
        {
            Encode(texts[i], kind, vectors.Slice(i * Dimensions, Dimensions));
            progress?.Report(i + 1);
        }

        Read += texts.Count;
    }

    public void Dispose()
    {
    }
}
