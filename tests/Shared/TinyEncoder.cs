using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Tests;

/// <summary>A text encoder of one table and one matrix: texts that share words are close.</summary>
internal static class TinyEncoder
{
    public const int Dimensions = 32;
    private const int Rows = 128;
    private const int SpecialTokens = 4;
    private const string Template = """
        {
          "version":"1.0","truncation":null,"padding":null,
          "added_tokens":[ADDED],
          "normalizer":{"type":"BertNormalizer","clean_text":true,"handle_chinese_chars":true,"strip_accents":null,"lowercase":true},
          "pre_tokenizer":{"type":"BertPreTokenizer"},
          "post_processor":{"type":"TemplateProcessing",
            "single":[{"SpecialToken":{"id":"[CLS]","type_id":0}},{"Sequence":{"id":"A","type_id":0}},{"SpecialToken":{"id":"[SEP]","type_id":0}}],
            "pair":[{"Sequence":{"id":"A","type_id":0}},{"Sequence":{"id":"B","type_id":1}}],
            "special_tokens":{"[CLS]":{"id":"[CLS]","ids":[2],"tokens":["[CLS]"]},"[SEP]":{"id":"[SEP]","ids":[3],"tokens":["[SEP]"]}}},
          "decoder":null,
          "model":{"type":"WordPiece","unk_token":"[UNK]","continuing_subword_prefix":"##","max_input_chars_per_word":100,"vocab":{VOCABULARY}}
        }
        """;

    private static readonly string[] Words = ["whole", "milk", "brown", "bread", "sea", "salt", "tea", "acme", "bakers", "fresh", "dark", "of"];

    /// <summary>The model; another seed gives other vectors.</summary>
    public static OnnxModel Model(int seed = 3, int dimensions = Dimensions)
    {
        var graph = new OnnxGraphBuilder("tiny");
        string ids = graph.Input("input_ids", OnnxElementType.Int64, -1, -1);
        string rows = graph.Node("Gather", "rows", graph.Constant("table", Table(seed), Rows, 64), ids);
        graph.Node("MatMul", "last_hidden_state", rows, graph.Constant("matrix", Numbers(seed + 1, 64 * dimensions), 64, dimensions));
        graph.Output("last_hidden_state", OnnxElementType.Float, -1, -1, dimensions);
        return graph.Build("tests", "1");
    }

    /// <summary>The same in int8.</summary>
    public static OnnxModel Quantized() => Int8Quantizer.Quantize(Model(), out _);

    /// <summary>A tokenizer of a few words and all letters.</summary>
    public static string Tokenizer()
    {
        IEnumerable<string> letters = Enumerable.Range('a', 26).Select(letter => $"{(char)letter}");
        string[] tokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", .. letters, .. letters.Select(letter => $"##{letter}"), .. Words];
        string vocabulary = string.Join(',', tokens.Select((token, id) => $"\"{token}\":{id}"));
        string added = string.Join(',', tokens.Take(SpecialTokens).Select((token, id) => "{\"special\":true,\"single_word\":false,\"lstrip\":false,\"rstrip\":false,\"normalized\":false," + $"\"id\":{id},\"content\":\"{token}\"}}"));
        return Template.Replace("ADDED", added, StringComparison.Ordinal).Replace("VOCABULARY", vocabulary, StringComparison.Ordinal);
    }

    /// <summary>Writes model, tokenizer and, if given, description into a folder.</summary>
    /// <returns>The model's path.</returns>
    public static string Write(string folder, OnnxModel model, string? description = null, bool withTokenizer = true)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "model.onnx"), model.ToBytes());
        if (withTokenizer)
        {
            File.WriteAllText(Path.Combine(folder, "tokenizer.json"), Tokenizer());
        }

        if (description is not null)
        {
            File.WriteAllText(Path.Combine(folder, "encoder.json"), description);
        }

        return Path.Combine(folder, "model.onnx");
    }

    /// <summary>Special tokens are nowhere: they would make all short texts alike.</summary>
    private static float[] Table(int seed)
    {
        float[] numbers = Numbers(seed, Rows * 64);
        numbers.AsSpan(0, SpecialTokens * 64).Clear();
        return numbers;
    }

    private static float[] Numbers(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
    }
}
