using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace EdgeReco.Inference.Json;

/// <summary>A value of a JSON file that knows where it stands, so that what is wrong with it can be said in one line.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Path">Names of the fields down to it, with dots between.</param>
/// <param name="Element">The value.</param>
internal readonly record struct JsonField(string File, string Path, JsonElement Element)
{
    /// <summary>It is absent or null.</summary>
    public bool IsNull => Element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>A field of this object; a null one where it is absent.</summary>
    /// <exception cref="InvalidDataException">This is no object.</exception>
    public JsonField this[string name]
    {
        get
        {
            if (Element.ValueKind != JsonValueKind.Object)
            {
                throw Error("expected an object");
            }

            return new JsonField(File, Path.Length == 0 ? name : $"{Path}.{name}", Element.TryGetProperty(name, out JsonElement value) ? value : default);
        }
    }

    /// <summary>The items of this array.</summary>
    /// <exception cref="InvalidDataException">This is no array.</exception>
    public IEnumerable<JsonField> Items()
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            throw Error("expected an array");
        }

        return Enumerate(this);

        static IEnumerable<JsonField> Enumerate(JsonField array)
        {
            int i = 0;
            foreach (JsonElement item in array.Element.EnumerateArray())
            {
                yield return new JsonField(array.File, $"{array.Path}[{i++}]", item);
            }
        }
    }

    /// <summary>Text.</summary>
    /// <exception cref="InvalidDataException">It is absent, no text, or text that Unicode does not allow.</exception>
    public string Text()
    {
        if (Element.ValueKind != JsonValueKind.String)
        {
            throw Error("expected text");
        }

        try
        {
            return Element.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw Error("text that is no valid Unicode", exception);
        }
    }

    /// <summary>Text, or the default where it is absent.</summary>
    [return: NotNullIfNotNull(nameof(fallback))]
    public string? Text(string? fallback) => IsNull ? fallback : Text();

    /// <summary>True or false, or the default where it is absent.</summary>
    public bool Flag(bool fallback) => Flag() ?? fallback;

    /// <summary>True or false, or null where it is absent.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public bool? Flag() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        _ => throw Error("expected true or false"),
    };

    /// <summary>A whole number in a range, or the default where it is absent.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public int Number(int smallest, int largest, int fallback) => IsNull ? fallback : Number(smallest, largest);

    /// <summary>A whole number in a range.</summary>
    /// <exception cref="InvalidDataException">It is absent or something else.</exception>
    public int Number(int smallest, int largest)
    {
        if (Element.ValueKind != JsonValueKind.Number || !Element.TryGetInt32(out int number) || number < smallest || number > largest)
        {
            throw Error($"expected a whole number from {smallest} to {largest}");
        }

        return number;
    }

    /// <summary>What to throw for this value.</summary>
    public InvalidDataException Error(string problem, Exception? inner = null) =>
        new($"{File}: {(Path.Length == 0 ? "" : $"{Path}: ")}{problem}{Found()}", inner);

    private string Found()
    {
        const int Longest = 40;
        if (Element.ValueKind is JsonValueKind.Undefined)
        {
            return ", it is missing";
        }

        string text = Element.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            _ => Element.GetRawText(),
        };
        return $", found {(text.Length > Longest ? string.Concat(text.AsSpan(0, Longest), "…") : text)}";
    }
}
