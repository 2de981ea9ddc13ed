namespace EdgeReco.Inference.Tests.Tokenizing;

public sealed class UnigramTokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("ab", "8")]
    [InlineData("aab", "4 5 7")]
    [InlineData("  ab   ab ", "8 8 4")]
    [InlineData("ﬁ", "4 9")]
    [InlineData("１２", "4 10")]
    [InlineData("a\u200Bb\uFEFF", "4 5 4 6 4")]
    [InlineData("xyz", "4 3")]
    [InlineData("xaxx", "4 3 5 3")]
    [InlineData("😀😀a", "4 3 5")]
    [InlineData("中", "11")]
    [InlineData("中中", "11 3")]
    [InlineData("\uD83Da", "4 5")]
    [InlineData("▁ab", "8")]
    [InlineData("<s>", "4 0")]
    [InlineData("<unk>x", "4 3")]
    public void Encode_Texts_GivesTheBestTokens(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TokenizerFiles.Encode(TokenizerFiles.Unigram(), text)));

    [Fact]
    public void Encode_ByteFallback_WritesUnknownTextAsBytes()
    {
        int first = TokenizerFiles.Pieces.Length;

        int[] ids = TokenizerFiles.Encode(TokenizerFiles.Unigram(bytes: true), "aé😀a");

        Assert.Equal([4, 5, first + 0xC3, first + 0xA9, first + 0xF0, first + 0x9F, first + 0x98, first + 0x80, 5], ids);
    }

    [Theory]
    [InlineData("never", true, "7")]
    [InlineData("first", true, "8")]
    [InlineData("always", false, "8")]
    public void Encode_PrependSchemes_PutABlankInFront(string scheme, bool split, string expected)
    {
        string json = TokenizerFiles.Unigram(preTokenizer: $$"""{"type": "Metaspace", "replacement": "▁", "prepend_scheme": "{{scheme}}", "split": {{(split ? "true" : "false")}} }""");

        Assert.Equal(expected, string.Join(' ', TokenizerFiles.Encode(json, "ab")));
    }

    [Fact]
    public void Encode_FirstScheme_LeavesLaterWordsAlone()
    {
        string json = TokenizerFiles.Unigram(
            preTokenizer: """{"type": "Sequence", "pretokenizers": [{"type": "WhitespaceSplit"}, {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "first"}]}""");

        Assert.Equal([8, 7], TokenizerFiles.Encode(json, "ab ab"));
    }

    [Fact]
    public void Encode_OlderMetaspace_ObeysAddPrefixSpace() =>
        Assert.Equal([7], TokenizerFiles.Encode(TokenizerFiles.Unigram(preTokenizer: """{"type": "Metaspace", "replacement": "▁", "add_prefix_space": false}"""), "ab"));

    [Fact]
    public void Encode_LongWord_EndsInTime()
    {
        int[] ids = TokenizerFiles.Encode(TokenizerFiles.Unigram(), new string('a', 1 << 20), 128);

        Assert.Equal(128, ids.Length);
    }
}
