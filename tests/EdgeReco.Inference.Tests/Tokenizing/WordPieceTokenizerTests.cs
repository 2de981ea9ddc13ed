using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Inference.Tests.Tokenizing;

public sealed class WordPieceTokenizerTests
{
    [Theory]
    [InlineData("", "2 3")]
    [InlineData("   \t\n", "2 3")]
    [InlineData("a", "2 4 3")]
    [InlineData("A  AB", "2 4 7 3")]
    [InlineData("abb", "2 7 6 3")]
    [InlineData("abbcd", "2 7 6 8 3")]
    [InlineData("abcd", "2 1 3")]
    [InlineData("abx", "2 1 3")]
    [InlineData("x", "2 1 3")]
    [InlineData("Café CAFE\u0301", "2 12 12 3")]
    [InlineData("a!b", "2 4 11 5 3")]
    [InlineData("$a#", "2 17 4 10 3")]
    [InlineData("a中b", "2 4 13 5 3")]
    [InlineData("中中", "2 13 13 3")]
    [InlineData("ａ", "2 1 3")]
    [InlineData("😀", "2 14 3")]
    [InlineData("a😀", "2 4 16 3")]
    [InlineData("a\u200Bb", "2 7 3")]
    [InlineData("a\u0000\uFFFDb", "2 7 3")]
    [InlineData("a\uD83D", "2 4 3")]
    [InlineData("\uDE00a", "2 4 3")]
    [InlineData("a\u3000b\u00A0", "2 4 5 3")]
    [InlineData("İ", "2 18 3")]
    [InlineData("abbbbbbbbb", "2 7 6 6 6 6 6 6 6 6 3")]
    [InlineData("abbbbbbbbbb", "2 1 3")]
    [InlineData("[SEP]", "2 1 1 1 3")]
    public void Encode_Texts_GivesTokens(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TokenizerFiles.Encode(TokenizerFiles.WordPiece(), text)));

    [Theory]
    [InlineData(2, "2 3")]
    [InlineData(3, "2 4 3")]
    [InlineData(4, "2 4 7 3")]
    [InlineData(5, "2 4 7 6 3")]
    [InlineData(6, "2 4 7 6 5 3")]
    [InlineData(7, "2 4 7 6 5 3")]
    public void Encode_FewTokens_KeepsTheClosingOne(int maxTokens, string expected) =>
        Assert.Equal(expected, string.Join(' ', TokenizerFiles.Encode(TokenizerFiles.WordPiece(), "a abb b", maxTokens)));

    [Fact]
    public void Encode_CutInsideAWordThatIsUnknown_GivesTheUnknownToken() =>
        Assert.Equal([2, 1, 3], TokenizerFiles.Encode(TokenizerFiles.WordPiece(), "abbx", 3));

    [Fact]
    public void Encode_NoRoomForSpecialTokens_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TokenizerFiles.Encode(TokenizerFiles.WordPiece(), "a", 1));

    [Fact]
    public void Encode_IntoSpan_FillsWhatThereIsRoomFor()
    {
        Tokenizer tokenizer = TokenizerFiles.Parse(TokenizerFiles.WordPiece());
        int[] ids = new int[4];

        Assert.Equal(4, tokenizer.Encode("a a a a", ids));
        Assert.Equal([2, 4, 4, 3], ids);
        Assert.Equal(3, tokenizer.Encode("b", ids));
        Assert.Equal([2, 5, 3], ids[..3]);
    }

    [Fact]
    public void Encode_Prefix_IsOneTextWithWhatFollows()
    {
        Tokenizer tokenizer = TokenizerFiles.Parse(TokenizerFiles.WordPiece());
        var ids = new List<int> { 99 };

        int count = tokenizer.Encode("a", "bc", 8, ids);

        Assert.Equal(3, count);
        Assert.Equal([99, 2, 15, 3], ids);
    }

    [Fact]
    public void Encode_CasedWithoutCleaning_LeavesTextAlone()
    {
        string json = TokenizerFiles.WordPiece("""{"type": "BertNormalizer", "clean_text": false, "handle_chinese_chars": false, "strip_accents": null, "lowercase": false}""");

        Assert.Equal([2, 1, 4, 1, 3], TokenizerFiles.Encode(json, "A a a中"));
        Assert.Equal([2, 1, 3], TokenizerFiles.Encode(json, "caf\u00E9"));
    }

    [Fact]
    public void Encode_NoTemplate_GivesTheTextOnly()
    {
        string json = TokenizerFiles.WordPiece(template: "null");

        Assert.Equal([4, 5], TokenizerFiles.Encode(json, "a b"));
        Assert.Empty(TokenizerFiles.Encode(json, ""));
        Assert.Empty(TokenizerFiles.Encode(json, "a", 0));
    }

    [Fact]
    public void Encode_BertProcessing_PutsItsTokensAround()
    {
        string json = TokenizerFiles.WordPiece(template: """{"type": "BertProcessing", "sep": ["[SEP]", 3], "cls": ["[CLS]", 2]}""");

        Assert.Equal([2, 4, 3], TokenizerFiles.Encode(json, "a"));
    }

    [Fact]
    public void Find_Tokens_GivesTheirIds()
    {
        Tokenizer tokenizer = TokenizerFiles.Parse(TokenizerFiles.WordPiece());

        Assert.Equal(8, tokenizer.Find("##cd"));
        Assert.Null(tokenizer.Find("##"));
        Assert.Null(tokenizer.Find("nothing"));
        Assert.Equal(TokenizerFiles.Words.Length, tokenizer.VocabularySize);
        Assert.Equal(2, tokenizer.SpecialTokenCount);
        Assert.Equal(0, tokenizer.PaddingId);
    }

    [Fact]
    public void Encode_SteadyState_AllocatesNothing()
    {
        Tokenizer tokenizer = TokenizerFiles.Parse(TokenizerFiles.WordPiece());
        int[] ids = new int[16];
        for (int i = 0; i < 50; i++)
        {
            tokenizer.Encode("café abcd 中!", ids);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            tokenizer.Encode("café abcd 中!", ids);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
