using System.IO.Compression;
using System.Text.Json;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Compression.Recipes;

/// <summary>Finds inputs to calibrate on and to compare results with.</summary>
internal static class CalibrationSource
{
    private const int MostTexts = 160;
    private const int MostLines = 1_000_000;
    private const int RandomTexts = 128;
    private const int RandomRuns = 16;
    private const int LongestLine = 1 << 16;

    /// <summary>Real texts or inputs where they were given, random tokens for a text encoder, random inputs otherwise.</summary>
    /// <exception cref="InvalidDataException">A file lacks what is needed, or a shape must be told; the message says which.</exception>
    public static SampleInputs Open(OnnxModel model, CompressionOptions options) => Open(model, options, null);

    /// <summary>All texts of a file, in its order.</summary>
    /// <exception cref="InvalidDataException">It cannot be read or holds none.</exception>
    public static IReadOnlyList<string> AllTexts(string path) => Read(path);

    /// <summary>The same for a model with a tokenizer of its own, <c>tokenizer.json</c> in memory; null for that of the options.</summary>
    public static SampleInputs Open(OnnxModel model, CompressionOptions options, byte[]? own)
    {
        if (options.Texts is { } texts)
        {
            if (!TokenSamples.Fits(model))
            {
                throw new InvalidDataException($"{texts}: texts are for models with the inputs input_ids, attention_mask and token_type_ids; give real inputs of this one with --inputs");
            }

            string path = options.Tokenizer ?? throw new InvalidDataException($"{texts}: texts need a tokenizer; give --tokenizer");
            Tokenizer with = own is null ? Fitting(model, path) : Tokenizer.Parse(own);
            return TokenSamples.FromTexts(model, with, options.Encoder ?? new EncoderDescription(), Spread(Read(texts)), options.Recipe.Seed);
        }

        if (options.Samples.Folder is null && options.Tokenizer is { } tokenizer && TokenSamples.Fits(model))
        {
            return TokenSamples.Random(model, Fitting(model, tokenizer), MaxTokens(options), RandomTexts, options.Recipe.Seed);
        }

        return SampleSource.Open(model, options.Samples with { Seed = options.Recipe.Seed, Count = RandomRuns });
    }

    // ONNX Runtime would say that an index is out of bounds, and not of which file.
    private static Tokenizer Fitting(OnnxModel model, string path)
    {
        Tokenizer tokenizer = Tokenizer.Load(path);
        return new IndexBounds(model.Proto.Graph).Of(TokenSamples.IdsInput) is > 1 and var rows && rows < tokenizer.VocabularySize
            ? throw new InvalidDataException($"{path}: does not fit the model: it has {tokenizer.VocabularySize} tokens, the model's table has {rows} rows")
            : tokenizer;
    }

    private static int MaxTokens(CompressionOptions options) => options.Encoder?.MaxTokens ?? 128;

    private static List<string> Read(string path)
    {
        var texts = new List<string>();
        bool json = path.Replace(".gz", "", StringComparison.OrdinalIgnoreCase).EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);
        try
        {
            using Stream file = File.OpenRead(path);
            using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var reader = new StreamReader(stream);
            for (int line = 1; line <= MostLines && BoundedLines.Read(reader, LongestLine, $"{path}:{line}") is { } text; line++)
            {
                if (string.IsNullOrWhiteSpace(text))
                {
                    continue;
                }

                text = json ? Text(text, path, line) : text;
                if (!string.IsNullOrWhiteSpace(text))
                {
                    texts.Add(text);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            || (exception is InvalidDataException && !exception.Message.StartsWith(path, StringComparison.Ordinal)))
        {
            // A damaged archive is invalid data too, but does not say which.
            throw new InvalidDataException($"{path}: cannot be read: {exception.Message}", exception);
        }

        if (texts.Count == 0)
        {
            throw new InvalidDataException($"{path}: holds no texts to calibrate on");
        }

        return texts;
    }

    // Over the file: catalogues come sorted.
    private static string[] Spread(List<string> texts)
    {
        int count = Math.Min(MostTexts, texts.Count);
        return [.. Enumerable.Range(0, count).Select(i => texts[(int)((long)i * texts.Count / count)])];
    }

    private static string Text(string line, string path, int number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("text", out JsonElement text) && text.ValueKind == JsonValueKind.String
                ? text.GetString()!
                : throw new InvalidDataException($"{path}:{number}: has no member 'text'");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}:{number}: is no JSON", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidDataException($"{path}:{number}: is no valid Unicode", exception);
        }
    }
}
