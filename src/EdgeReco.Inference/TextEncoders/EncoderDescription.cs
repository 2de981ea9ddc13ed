using System.Text.Json;
using EdgeReco.Inference.Json;
using EdgeReco.Inference.Storage;

namespace EdgeReco.Inference.TextEncoders;

/// <summary>
/// What <c>encoder.json</c> beside a model says of it: shape, tokenizer, pooling, prefixes, origin. Fields that are
/// absent have the defaults below; fields that are not known are kept and written back.
/// </summary>
public sealed record EncoderDescription
{
    /// <summary>The usual name of the file.</summary>
    public const string FileName = "encoder.json";

    private const int MaxFileLength = 1 << 20;
    private const int LargestShape = 1 << 20;
    private const int MostLayers = 1 << 10;
    private const int LongestSequence = 1 << 13;
    private const int LongestPrefix = 1 << 10;

    /// <summary>The kind of network; <c>bert</c> by default.</summary>
    public string Architecture { get; init; } = "bert";

    /// <summary>Transformer layers; 0 where it is not said.</summary>
    public int Layers { get; init; }

    /// <summary>Width between the layers; 0 where it is not said.</summary>
    public int Hidden { get; init; }

    /// <summary>Attention heads of a layer; 0 where it is not said.</summary>
    public int Heads { get; init; }

    /// <summary>Width inside a layer's feed-forward part; 0 where it is not said.</summary>
    public int FeedForward { get; init; }

    /// <summary>The activation of the feed-forward part; <c>gelu</c> by default.</summary>
    public string Activation { get; init; } = "gelu";

    /// <summary>Name of the tokenizer's file, in the same folder; <c>tokenizer.json</c> by default.</summary>
    public string Tokenizer { get; init; } = "tokenizer.json";

    /// <summary>At most so many tokens of a text are looked at, special ones included; 128 by default.</summary>
    public int MaxTokens { get; init; } = 128;

    /// <summary>How token vectors become one; the mean by default.</summary>
    public Pooling Pooling { get; init; }

    /// <summary>Whether vectors get length 1; true by default.</summary>
    public bool Normalize { get; init; } = true;

    /// <summary>What is put before a query; nothing by default.</summary>
    public string QueryPrefix { get; init; } = "";

    /// <summary>What is put before a document; nothing by default.</summary>
    public string DocumentPrefix { get; init; } = "";

    /// <summary>Numbers of a vector; 0 where it is not said, then the model's output decides.</summary>
    public int Dimensions { get; init; }

    /// <summary>The weights' licence; empty where it is not said.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Where the weights come from; empty where it is not said.</summary>
    public string Source { get; init; } = "";

    /// <summary>Fields that are not known here, as they stood in the file.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonElement>> OtherFields { get; init; } = [];

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is no JSON or a field is wrong; the message names it.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static EncoderDescription Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Parse(JsonFile.ReadAllBytes(path, MaxFileLength), Path.GetFileName(path));
    }

    /// <summary>Reads the file's content.</summary>
    /// <param name="utf8">The content.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="InvalidDataException">It is no JSON or a field is wrong; the message names it.</exception>
    public static EncoderDescription Parse(ReadOnlySpan<byte> utf8, string name = FileName)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        try
        {
            var reader = new Utf8JsonReader(JsonFile.Content(utf8, name));
            JsonElement root = JsonElement.ParseValue(ref reader);
            reader.Read();
            return FromJson(new JsonField(name, "", root));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw JsonFile.Error(name, exception);
        }
    }

    /// <summary>Writes the file beside its destination and then moves it there, so that a reader finds the old one or the new one.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, Write);
    }

    /// <summary>Writes the file's content.</summary>
    /// <param name="stream">Receives UTF-8.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        EncoderDescriptionWriter.Write(this, stream);
    }

    private static EncoderDescription FromJson(JsonField root)
    {
        var defaults = new EncoderDescription();
        return new EncoderDescription
        {
            Architecture = root["architecture"].Text(defaults.Architecture),
            Layers = root["layers"].Number(1, MostLayers, 0),
            Hidden = root["hidden"].Number(1, LargestShape, 0),
            Heads = root["heads"].Number(1, LargestShape, 0),
            FeedForward = root["feed_forward"].Number(1, LargestShape, 0),
            Activation = root["activation"].Text(defaults.Activation),
            Tokenizer = PlainName(root["tokenizer"], defaults.Tokenizer),
            MaxTokens = root["max_tokens"].Number(1, LongestSequence, defaults.MaxTokens),
            Pooling = root["pooling"].Text("mean") switch
            {
                "mean" => Pooling.Mean,
                "cls" => Pooling.Cls,
                "max" => Pooling.Max,
                _ => throw root["pooling"].Error("expected mean, cls or max"),
            },
            Normalize = root["normalize"].Flag(true),
            QueryPrefix = Prefix(root["query_prefix"]),
            DocumentPrefix = Prefix(root["document_prefix"]),
            Dimensions = root["dimensions"].Number(1, LargestShape, 0),
            Licence = root["licence"].Text(""),
            Source = root["source"].Text(""),
            OtherFields = [.. root.Element.EnumerateObject()
                .Where(static field => !EncoderDescriptionWriter.Known.Contains(field.Name))
                .Select(static field => KeyValuePair.Create(field.Name, field.Value))],
        };
    }

    /// <summary>A file beside the model: a path could reach anywhere.</summary>
    private static string PlainName(JsonField field, string fallback)
    {
        string name = field.Text(fallback);
        return name.Length == 0 || name is "." or ".." || name.AsSpan().IndexOfAny('/', '\\', '\0') >= 0
            ? throw field.Error("expected the name of a file in the same folder")
            : name;
    }

    private static string Prefix(JsonField field)
    {
        string prefix = field.Text("");
        return prefix.Length <= LongestPrefix ? prefix : throw field.Error($"longer than {LongestPrefix} characters");
    }
}
