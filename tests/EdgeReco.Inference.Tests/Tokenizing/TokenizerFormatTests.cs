using System.Text;
using System.Text.Json.Nodes;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Inference.Tests.Tokenizing;

public sealed class TokenizerFormatTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edgereco-tokenizer-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("model", "null", "model")]
    [InlineData("model", "[]", "model")]
    [InlineData("model.type", "\"BPE\"", "model.type")]
    [InlineData("model.type", "null", "model.type")]
    [InlineData("model.type", "\"Unigram\"", "model.vocab")]
    [InlineData("model.unk_token", "\"?\"", "model.unk_token")]
    [InlineData("model.unk_token", "5", "model.unk_token")]
    [InlineData("model.max_input_chars_per_word", "0", "model.max_input_chars_per_word")]
    [InlineData("model.vocab", "{}", "model.vocab")]
    [InlineData("model.vocab", "7", "model.vocab")]
    [InlineData("model.vocab", "{\"a\": -1}", "model.vocab")]
    [InlineData("model.vocab", "{\"a\": 1.5}", "model.vocab")]
    [InlineData("model.vocab", "{\"a\": \"1\"}", "model.vocab")]
    [InlineData("model.vocab", "{\"a\": 99999999}", "model.vocab")]
    [InlineData("model.vocab", "[[\"a\", -1]]", "model.vocab")]
    [InlineData("model.vocab", "[\"a\"]", "model.vocab")]
    [InlineData("model.vocab", "[[\"a\", \"b\"]]", "model.vocab")]
    [InlineData("model.vocab", "[[\"a\", 1, 2]]", "model.vocab")]
    [InlineData("model.vocab", "[[\"a\", 1e999]]", "model.vocab")]
    [InlineData("normalizer", "{\"type\": \"Other\"}", "normalizer.type")]
    [InlineData("normalizer", "{}", "normalizer.type")]
    [InlineData("normalizer", "4", "normalizer")]
    [InlineData("normalizer", "{\"type\": \"Sequence\", \"normalizers\": 3}", "normalizer.normalizers")]
    [InlineData("normalizer", "{\"type\": \"Sequence\", \"normalizers\": [{\"type\": \"NFX\"}]}", "normalizer.normalizers[0].type")]
    [InlineData("normalizer", "{\"type\": \"Replace\", \"pattern\": {\"Regex\": \"(\"}, \"content\": \"\"}", "normalizer.pattern.Regex")]
    [InlineData("normalizer", "{\"type\": \"Replace\", \"pattern\": {\"Regex\": \"(a)\\\\1\"}, \"content\": \"\"}", "normalizer.pattern.Regex")]
    [InlineData("normalizer", "{\"type\": \"Precompiled\", \"precompiled_charsmap\": \"AAAA\"}", "normalizer.precompiled_charsmap")]
    [InlineData("normalizer", "{\"type\": \"Precompiled\", \"precompiled_charsmap\": \"?\"}", "normalizer.precompiled_charsmap")]
    [InlineData("normalizer.clean_text", "\"yes\"", "normalizer.clean_text")]
    [InlineData("pre_tokenizer", "{\"type\": \"ByteLevel\"}", "pre_tokenizer.type")]
    [InlineData("pre_tokenizer", "{\"type\": \"Metaspace\", \"replacement\": \"ab\"}", "pre_tokenizer.replacement")]
    [InlineData("pre_tokenizer", "{\"type\": \"Metaspace\", \"prepend_scheme\": \"last\"}", "pre_tokenizer.prepend_scheme")]
    [InlineData("post_processor", "{\"type\": \"ByteLevel\"}", "post_processor.type")]
    [InlineData("post_processor.single", "[]", "post_processor.single")]
    [InlineData("post_processor.single", "[{\"SpecialToken\": {\"id\": \"?\", \"type_id\": 0}}]", "post_processor.special_tokens")]
    [InlineData("post_processor.single", "[{\"Sequence\": {\"id\": \"A\", \"type_id\": 1}}]", "type_id")]
    [InlineData("post_processor.single", "[{\"Sequence\": {\"id\": \"B\", \"type_id\": 0}}]", "post_processor.single[0].Sequence.id")]
    [InlineData("added_tokens", "{}", "added_tokens")]
    [InlineData("added_tokens", "[{\"id\": -1, \"content\": \"a\"}]", "added_tokens[0].id")]
    [InlineData("added_tokens", "[{\"id\": 1}]", "added_tokens[0].content")]
    public void Parse_WrongField_NamesFileAndField(string path, string value, string field)
    {
        JsonNode root = JsonNode.Parse(TokenizerFiles.WordPiece())!;
        string[] names = path.Split('.');
        JsonNode parent = names[..^1].Aggregate(root, static (node, name) => node[name]!);
        parent[names[^1]] = JsonNode.Parse("\"<value>\"");
        string json = root.ToJsonString().Replace("\"<value>\"", value, StringComparison.Ordinal)
            .Replace("\"\\u003Cvalue\\u003E\"", value, StringComparison.Ordinal);

        var exception = Assert.Throws<InvalidDataException>(() => TokenizerFiles.Parse(json));

        Assert.StartsWith("tokenizer.json: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(field, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Theory]
    [InlineData("\"a\\ud800\": 1")]
    [InlineData("\"a\": 1, \"\\udc00\": 2")]
    public void Parse_LoneSurrogateInTheVocabulary_ThrowsInvalidData(string vocabulary) =>
        Assert.Throws<InvalidDataException>(() => TokenizerFiles.Parse($$"""{"model": {"type": "WordPiece", "vocab": { {{vocabulary}} } } }"""));

    [Fact]
    public void Parse_Truncated_ThrowsInvalidData()
    {
        foreach (string json in new[] { TokenizerFiles.WordPiece(), TokenizerFiles.Unigram() })
        {
            byte[] bytes = Encoding.UTF8.GetBytes(json.TrimEnd());
            for (int length = 0; length < bytes.Length; length++)
            {
                byte[] part = bytes[..length];
                Assert.Throws<InvalidDataException>(() => Tokenizer.Parse(part));
            }
        }
    }

    [Fact]
    public void Parse_AnyByteChanged_ParsesOrThrowsInvalidData()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(TokenizerFiles.Unigram());
        var random = new Random(3);
        for (int i = 0; i < 5000; i++)
        {
            byte[] changed = [.. bytes];
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            try
            {
                Tokenizer.Parse(changed).Encode("ab ﬁ xyz", 16, []);
            }
            catch (InvalidDataException)
            {
                // That is the other answer.
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("not json")]
    public void Parse_Foreign_ThrowsInvalidData(string json) => Assert.Throws<InvalidDataException>(() => TokenizerFiles.Parse(json));

    [Fact]
    public void Parse_EndlessNesting_ThrowsInvalidData()
    {
        string nested = string.Concat(Enumerable.Repeat("{\"type\": \"Sequence\", \"normalizers\": [", 100_000));

        Assert.Throws<InvalidDataException>(() => TokenizerFiles.Parse($"{{\"normalizer\": {nested}"));
    }

    [Fact]
    public void Load_ByteOrderMark_IsSkipped()
    {
        string path = Path.Combine(_folder, "tokenizer.json");
        File.WriteAllText(path, TokenizerFiles.WordPiece(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal(TokenizerFiles.Words.Length, Tokenizer.Load(path).VocabularySize);
    }

    [Fact]
    public void Load_HugeFile_ThrowsInvalidData()
    {
        string path = Path.Combine(_folder, "huge.json");
        using (FileStream stream = File.Create(path))
        {
            stream.SetLength(Tokenizer.MaxFileLength + 1L);
        }

        var exception = Assert.Throws<InvalidDataException>(() => Tokenizer.Load(path));

        Assert.StartsWith("huge.json: ", exception.Message, StringComparison.Ordinal);
    }
}
