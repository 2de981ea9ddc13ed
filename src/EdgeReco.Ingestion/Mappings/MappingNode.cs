using System.Text.Json;
using System.Text.RegularExpressions;

namespace EdgeReco.Ingestion;

/// <summary>A place in a mapping file that can say where it is.</summary>
internal sealed class MappingNode(string source, string path, JsonElement element)
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    public string Source => source;

    /// <summary>Last step of the path.</summary>
    public string Name => path[(path.LastIndexOf('.') + 1)..];

    public bool IsText => element.ValueKind == JsonValueKind.String;

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    public SourceException Error(string problem) => new($"{source}: {(path.Length == 0 ? "the mapping" : path)} {problem}");

    public MappingNode? Member(string name) =>
        element.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null ? Child(name, member) : null;

    public IEnumerable<MappingNode> Members() => IsObject
        ? element.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null).Select(member => Child(member.Name, member.Value))
        : throw Error("must be an object");

    public IEnumerable<MappingNode> Elements() => element.ValueKind == JsonValueKind.Array
        ? element.EnumerateArray().Select((item, i) => new MappingNode(source, $"{path}[{i}]", item))
        : throw Error("must be a list");

    /// <summary>Checks that this is an object that has no other members than these.</summary>
    public void RequireMembers(params ReadOnlySpan<string> known)
    {
        if (!IsObject)
        {
            throw Error("must be an object");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                throw Error($"has an unknown field '{member.Name}'; known are {string.Join(", ", known)}");
            }

            if (!seen.Add(member.Name))
            {
                throw Error($"has the field '{member.Name}' twice");
            }
        }
    }

    public string Text() => IsText && element.GetString() is { Length: > 0 } text ? text : throw Error("must be a text");

    /// <summary>One text or a list of them.</summary>
    public IReadOnlyList<string> Texts()
    {
        List<string> texts = IsText ? [Text()] : [.. Elements().Select(item => item.Text())];
        return texts.Count > 0 ? texts : throw Error("must not be empty");
    }

    public string OneOf(params string[] known) =>
        known.Contains(Text()) ? Text() : throw Error($"must be one of {string.Join(", ", known)}");

    public bool Boolean() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Error("must be true or false"),
    };

    public decimal Number() =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out decimal number) ? number : throw Error("must be a number");

    /// <summary>A regular expression; matched in linear time, whatever it is.</summary>
    public Regex Pattern()
    {
        try
        {
            return new Regex(Text(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw Error($"is not a regular expression: {e.Message}");
        }
    }

    private MappingNode Child(string name, JsonElement child) => new(source, path.Length == 0 ? name : $"{path}.{name}", child);
}
