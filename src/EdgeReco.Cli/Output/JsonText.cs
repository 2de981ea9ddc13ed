using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EdgeReco.Cli.Output;

/// <summary>Makes the one JSON document of a command.</summary>
internal static class JsonText
{
    // Names in other scripts stay readable; the document goes to a terminal or a parser, never into HTML as it is.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object whose members are written by a function.</summary>
    public static string Object(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string Error(string message) => Object(json => json.WriteString("error", message));

    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>An array of objects.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
        {
            json.WriteStartObject();
            members(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Object(this Utf8JsonWriter json, string name, Action members)
    {
        json.WriteStartObject(name);
        members();
        json.WriteEndObject();
    }

    /// <summary>A figure with six decimals at most.</summary>
    public static void Figure(this Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round(value, 6));

    /// <summary>A figure, or null where it is not known or no number.</summary>
    public static void FigureOrNull(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } figure && double.IsFinite(figure))
        {
            json.Figure(name, figure);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
