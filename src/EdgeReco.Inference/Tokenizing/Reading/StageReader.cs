using System.Text;
using System.Text.RegularExpressions;
using EdgeReco.Inference.Json;
using EdgeReco.Inference.Tokenizing.Stages;

namespace EdgeReco.Inference.Tokenizing.Reading;

/// <summary>Reads normalizers and pre-tokenizers.</summary>
internal static class StageReader
{
    private const int MostStages = 32;
    private const int LongestPattern = 1024;

    /// <summary>Reads a normalizer; a sequence becomes its items.</summary>
    /// <exception cref="InvalidDataException">One is wrong or not supported.</exception>
    public static ITextStage[] ReadNormalizers(JsonField normalizer) => Read(normalizer, "normalizers", ReadNormalizer);

    /// <summary>Reads a pre-tokenizer; a sequence becomes its items.</summary>
    /// <exception cref="InvalidDataException">One is wrong or not supported.</exception>
    public static ITextStage[] ReadPreTokenizers(JsonField preTokenizer) => Read(preTokenizer, "pretokenizers", ReadPreTokenizer);

    private static ITextStage[] Read(JsonField field, string items, Func<JsonField, ITextStage> read)
    {
        var stages = new List<ITextStage>();
        Add(field);
        return [.. stages];

        void Add(JsonField stage)
        {
            if (stage.IsNull)
            {
                return;
            }

            if (stage["type"].Text() == "Sequence")
            {
                foreach (JsonField item in stage[items].Items())
                {
                    Add(item);
                }

                return;
            }

            if (stages.Count == MostStages)
            {
                throw field.Error($"more than {MostStages} steps");
            }

            stages.Add(read(stage));
        }
    }

    private static ITextStage ReadNormalizer(JsonField field) => field["type"].Text() switch
    {
        "BertNormalizer" => ReadBert(field),
        "Nmt" => new NmtStage(),
        "NFC" => new UnicodeFormStage(NormalizationForm.FormC),
        "NFD" => new UnicodeFormStage(NormalizationForm.FormD),
        "NFKC" => new UnicodeFormStage(NormalizationForm.FormKC),
        "NFKD" => new UnicodeFormStage(NormalizationForm.FormKD),
        "Lowercase" => new LowercaseStage(),
        "StripAccents" => new StripAccentsStage(),
        "Replace" => ReadReplace(field),
        "Precompiled" => ReadPrecompiled(field["precompiled_charsmap"]),
        _ => throw field["type"].Error("this normalizer is not supported"),
    };

    private static ITextStage ReadPreTokenizer(JsonField field) => field["type"].Text() switch
    {
        "BertPreTokenizer" => new BertSplitStage(),
        "WhitespaceSplit" => new WhitespaceSplitStage(),
        "Metaspace" => ReadMetaspace(field),
        _ => throw field["type"].Error("this pre-tokenizer is not supported"),
    };

    private static BertNormalizer ReadBert(JsonField field)
    {
        bool lowercase = field["lowercase"].Flag(true);
        return new BertNormalizer(
            field["clean_text"].Flag(true),
            field["handle_chinese_chars"].Flag(true),
            field["strip_accents"].Flag() ?? lowercase,
            lowercase);
    }

    private static ReplaceStage ReadReplace(JsonField field)
    {
        JsonField literal = field["pattern"]["String"];
        JsonField pattern = literal.IsNull ? field["pattern"]["Regex"] : literal;
        string text = pattern.Text();
        if (text.Length > LongestPattern)
        {
            throw pattern.Error($"longer than {LongestPattern} characters");
        }

        try
        {
            var regex = new Regex(literal.IsNull ? text : Regex.Escape(text), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return new ReplaceStage(regex, field["content"].Text());
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw pattern.Error("this pattern is not supported", exception);
        }
    }

    private static PrecompiledStage ReadPrecompiled(JsonField map)
    {
        if (map.Text().Length == 0)
        {
            throw map.Error("expected a map");
        }

        return map.Element.TryGetBytesFromBase64(out byte[]? bytes) && PrecompiledMap.TryParse(bytes, out PrecompiledMap? parsed)
            ? new PrecompiledStage(parsed)
            : throw map.Error("no SentencePiece map");
    }

    private static MetaspaceStage ReadMetaspace(JsonField field)
    {
        string replacement = field["replacement"].Text("\u2581");
        if (Rune.DecodeFromUtf16(replacement, out Rune rune, out int length) != System.Buffers.OperationStatus.Done || length != replacement.Length)
        {
            throw field["replacement"].Error("expected one character");
        }

        // Older files say add_prefix_space instead.
        bool prefix = field["add_prefix_space"].Flag(true);
        PrependScheme scheme = field["prepend_scheme"].Text(prefix ? "always" : "never") switch
        {
            "always" => PrependScheme.Always,
            "first" => PrependScheme.First,
            "never" => PrependScheme.Never,
            _ => throw field["prepend_scheme"].Error("expected always, first or never"),
        };
        return new MetaspaceStage(rune, scheme, field["split"].Flag(true));
    }
}
