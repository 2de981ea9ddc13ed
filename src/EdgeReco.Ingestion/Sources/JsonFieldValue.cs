using System.Text;
using System.Text.Json;

namespace EdgeReco.Ingestion;

/// <summary>Reads the JSON value that a reader stands on.</summary>
internal static class JsonFieldValue
{
    public static FieldValue Read(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => FieldValue.OfText(json.GetString()!),
        JsonTokenType.Number => new FieldValue(FieldKind.Number, Encoding.UTF8.GetString(json.ValueSpan)),
        JsonTokenType.True => new FieldValue(FieldKind.Boolean, "true"),
        JsonTokenType.False => new FieldValue(FieldKind.Boolean, "false"),
        JsonTokenType.StartArray => ReadList(ref json),
        JsonTokenType.StartObject => ReadMap(ref json),
        _ => default,
    };

    private static FieldValue ReadList(ref Utf8JsonReader json)
    {
        var items = new List<FieldValue>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref json));
        }

        return items.Count == 0 ? default : new FieldValue(FieldKind.List, "", items);
    }

    private static FieldValue ReadMap(ref Utf8JsonReader json)
    {
        var names = new List<string>();
        var items = new List<FieldValue>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            names.Add(json.GetString()!);
            json.Read();
            items.Add(Read(ref json));
        }

        return items.Count == 0 ? default : new FieldValue(FieldKind.Map, "", items, names);
    }
}
