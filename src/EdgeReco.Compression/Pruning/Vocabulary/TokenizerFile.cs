using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EdgeReco.Compression.Pruning.Vocabulary;

/// <summary>A <c>tokenizer.json</c> with a vocabulary that can be cut; all else stays as it is.</summary>
public sealed class TokenizerFile
{
    private const int ShortPiece = 2;
    private readonly JsonObject _root;
    private readonly JsonObject _model;
    private readonly List<(string Text, int Id, JsonNode? Entry)> _tokens = [];
    private readonly bool _isMap;

    private TokenizerFile(JsonObject root, JsonObject model)
    {
        _root = root;
        _model = model;
        _isMap = model["vocab"] is JsonObject;
        if (model["vocab"] is JsonObject map)
        {
            _tokens.AddRange(map.Select(token => (token.Key, token.Value!.GetValue<int>(), (JsonNode?)null)));
        }
        else
        {
            JsonArray list = model["vocab"]!.AsArray();
            _tokens.AddRange(list.Select((pair, id) => (pair![0]!.GetValue<string>(), id, (JsonNode?)pair)));
        }
    }

    /// <summary>Reads a file that is known to be a tokenizer.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static TokenizerFile Read(byte[] json, string path)
    {
        try
        {
            JsonObject root = JsonNode.Parse(json)!.AsObject();
            return new TokenizerFile(root, root["model"]!.AsObject());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException or ArgumentException or FormatException)
        {
            throw new InvalidDataException($"{path}: its vocabulary cannot be rewritten", exception);
        }
    }

    /// <summary>
    /// Ids that stay whatever the texts say, so that any text can still be written: added and special tokens, the unknown
    /// one, bytes, single characters, short pieces that continue a word, and the first of the vocabulary.
    /// </summary>
    public SortedSet<int> AlwaysKept(int first)
    {
        string continuing = _model["continuing_subword_prefix"]?.GetValue<string>() ?? "";
        string unknown = _model["unk_token"]?.GetValue<string>() ?? "";
        var kept = new SortedSet<int>(Enumerable.Range(0, first));
        foreach ((string text, int id, _) in _tokens)
        {
            bool continues = continuing.Length > 0 && text.StartsWith(continuing, StringComparison.Ordinal);
            int characters = new StringInfo(continues ? text[continuing.Length..] : text.TrimStart('\u2581')).LengthInTextElements;
            if (characters <= (continues || (!_isMap && text[0] != '\u2581') ? ShortPiece : 1) || text == unknown || IsByte(text))
            {
                kept.Add(id);
            }
        }

        kept.UnionWith(Ids(_root["added_tokens"]));
        kept.UnionWith(Ids(_root["post_processor"]));
        if (_model["unk_id"] is JsonValue unknownId)
        {
            kept.Add(unknownId.GetValue<int>());
        }

        return kept;
    }

    /// <summary>The file with some tokens only, numbered anew in their order.</summary>
    public byte[] Write(IReadOnlyList<int> ids)
    {
        var numbers = ids.Select((id, number) => (id, number)).ToDictionary(pair => pair.id, pair => pair.number);
        JsonObject root = _root.DeepClone().AsObject();
        JsonObject model = root["model"]!.AsObject();
        if (_isMap)
        {
            model["vocab"] = new JsonObject(_tokens.Where(token => numbers.ContainsKey(token.Id)).OrderBy(token => token.Id)
                .Select(token => KeyValuePair.Create(token.Text, (JsonNode?)JsonValue.Create(numbers[token.Id]))));
        }
        else
        {
            model["vocab"] = new JsonArray([.. _tokens.Where(token => numbers.ContainsKey(token.Id)).Select(token => token.Entry!.DeepClone())]);
        }

        if (model["unk_id"] is JsonValue unknown)
        {
            model["unk_id"] = numbers[unknown.GetValue<int>()];
        }

        Renumber(root["added_tokens"], numbers);
        Renumber(root["post_processor"], numbers);
        if (root["padding"] is JsonObject padding && padding["pad_id"] is JsonValue pad)
        {
            padding["pad_id"] = numbers.GetValueOrDefault(pad.GetValue<int>());
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            root.WriteTo(writer);
        }

        return stream.ToArray();
    }

    private static bool IsByte(string text) => text.Length == 6 && text.StartsWith("<0x", StringComparison.Ordinal) && text[5] == '>';

    // Members id and ids that are numbers, and the pairs [token, id] of cls and sep, wherever they lie.
    private static IEnumerable<int> Ids(JsonNode? node) => Numbers(node).Select(value => value.GetValue<int>());

    private static void Renumber(JsonNode? node, Dictionary<int, int> numbers)
    {
        foreach (JsonValue value in Numbers(node).ToArray())
        {
            value.ReplaceWith(JsonValue.Create(numbers[value.GetValue<int>()]));
        }
    }

    private static IEnumerable<JsonValue> Numbers(JsonNode? node)
    {
        IEnumerable<JsonNode?> parts = node switch
        {
            JsonObject members => members.SelectMany<KeyValuePair<string, JsonNode?>, JsonNode?>(member => member.Key switch
            {
                "id" when IsNumber(member.Value) => [member.Value],
                "ids" when member.Value is JsonArray list => list,
                "cls" or "sep" when member.Value is JsonArray { Count: 2 } pair => [pair[1]],
                _ => Numbers(member.Value),
            }),
            JsonArray items => items.SelectMany(Numbers),
            _ => [],
        };
        return parts.OfType<JsonValue>();
    }

    private static bool IsNumber(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number;
}
