using System.Text;
using System.Text.Json;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Inference.Tests.Tokenizing;

/// <summary>Small tokenizers, written as the files that describe them.</summary>
internal static class TokenizerFiles
{
    public const string Bert = """{"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true, "strip_accents": null, "lowercase": true}""";
    public const string ClsSep =
        """
        {"type": "TemplateProcessing",
         "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
         "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [2], "tokens": ["[CLS]"]}, "[SEP]": {"id": "[SEP]", "ids": [3], "tokens": ["[SEP]"]}}}
        """;

    public static readonly string[] Words =
        ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "b", "##b", "ab", "##cd", "##c", "#", "!", "cafe", "中", "😀", "abc", "##😀", "$", "i", "red"];

    public static readonly (string Token, double Score)[] Pieces =
    [
        ("<s>", 0), ("<pad>", 0), ("</s>", 0), ("<unk>", 0), ("▁", -2), ("a", -3), ("b", -3), ("ab", -4), ("▁ab", -4.5), ("fi", -5), ("12", -5), ("▁中", -6), ("c", -3.5),
    ];

    /// <summary>A WordPiece file of <see cref="Words"/>.</summary>
    public static string WordPiece(string? normalizer = Bert, string preTokenizer = """{"type": "BertPreTokenizer"}""", string template = ClsSep, string added = "[]") =>
        $$"""
        {"version": "1.0", "truncation": {"max_length": 2}, "padding": null, "added_tokens": {{added}}, "normalizer": {{normalizer ?? "null"}},
         "pre_tokenizer": {{preTokenizer}}, "post_processor": {{template}}, "decoder": null,
         "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 10,
                   "vocab": { {{string.Join(", ", Words.Select((word, id) => $"{Quote(word)}: {id}"))}} } } }
        """;

    /// <summary>A Unigram file of <see cref="Pieces"/>.</summary>
    public static string Unigram(
        string normalizer = """{"type": "Sequence", "normalizers": [{"type": "Nmt"}, {"type": "NFKC"}, {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}]}""",
        string preTokenizer = """{"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true}""",
        string added = "[]",
        bool bytes = false) =>
        $$"""
        {"added_tokens": {{added}}, "normalizer": {{normalizer}}, "pre_tokenizer": {{preTokenizer}}, "post_processor": null,
         "model": {"type": "Unigram", "unk_id": 3, "byte_fallback": {{(bytes ? "true" : "false")}},
                   "vocab": [ {{string.Join(", ", Vocabulary(bytes).Select(static piece => FormattableString.Invariant($"[{Quote(piece.Token)}, {piece.Score}]")))}} ] } }
        """;

    public static Tokenizer Parse(string json) => Tokenizer.Parse(Encoding.UTF8.GetBytes(json));

    public static int[] Encode(string json, string text, int maxTokens = 64)
    {
        var ids = new List<int>();
        Parse(json).Encode(text, maxTokens, ids);
        return [.. ids];
    }

    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static IEnumerable<(string Token, double Score)> Vocabulary(bool bytes) =>
        bytes ? Pieces.Concat(Enumerable.Range(0, 256).Select(static b => ($"<0x{b:X2}>", -20.0))) : Pieces;
}
