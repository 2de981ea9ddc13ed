using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EdgeReco.Inference.TextEncoders;

/// <summary>Writes <c>encoder.json</c>.</summary>
internal static class EncoderDescriptionWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fields that a description knows.</summary>
    public static FrozenSet<string> Known { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "architecture", "layers", "hidden", "heads", "feed_forward", "activation", "tokenizer", "max_tokens", "pooling",
        "normalize", "query_prefix", "document_prefix", "dimensions", "licence", "source");

    /// <summary>Writes all fields; numbers that are not known are left out.</summary>
    public static void Write(EncoderDescription description, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("architecture", description.Architecture);
            WriteNumber(json, "layers", description.Layers);
            WriteNumber(json, "hidden", description.Hidden);
            WriteNumber(json, "heads", description.Heads);
            WriteNumber(json, "feed_forward", description.FeedForward);
            json.WriteString("activation", description.Activation);
            json.WriteString("tokenizer", description.Tokenizer);
            WriteNumber(json, "max_tokens", description.MaxTokens);
            json.WriteString("pooling", description.Pooling switch { Pooling.Cls => "cls", Pooling.Max => "max", _ => "mean" });
            json.WriteBoolean("normalize", description.Normalize);
            json.WriteString("query_prefix", description.QueryPrefix);
            json.WriteString("document_prefix", description.DocumentPrefix);
            WriteNumber(json, "dimensions", description.Dimensions);
            json.WriteString("licence", description.Licence);
            json.WriteString("source", description.Source);
            foreach ((string name, JsonElement value) in description.OtherFields)
            {
                json.WritePropertyName(name);
                value.WriteTo(json);
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int number)
    {
        if (number != 0)
        {
            json.WriteNumber(name, number);
        }
    }
}
