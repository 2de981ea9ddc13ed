using System.Text;
using CsCheck;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Inference.Tests.Tokenizing;

public sealed class TokenizerPropertyTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.Char['\uD7F0', '\uE010'].Array.Select(static c => new string(c)),
        Gen.OneOf("a", "ab", " ", "中", "😀", "\uD83D", "\u0301", "ﷺ", "[SEP]", "▁", "\0", "é", "ｶﾞ", "한", "!!", "\t").Array.Select(string.Concat));

    [Fact]
    public void Encode_AnyText_StaysWithinItsLimits()
    {
        foreach (string json in new[] { TokenizerFiles.WordPiece(), TokenizerFiles.Unigram(), TokenizerFiles.Unigram(bytes: true) })
        {
            Tokenizer tokenizer = TokenizerFiles.Parse(json);
            Gen.Select(AnyText, Gen.Int[2, 20]).Sample((text, maxTokens) => Check(tokenizer, text, maxTokens), iter: 3000, seed: "0N0XIzNsQ0O2");
        }
    }

    [Theory]
    [InlineData(ReferenceModels.MiniLm)]
    [InlineData(ReferenceModels.E5)]
    public void Encode_AnyTextWithRealVocabulary_StaysWithinItsLimits(string model)
    {
        Tokenizer tokenizer = Tokenizer.Load(ReferenceModels.Require(model, "tokenizer.json"));

        Gen.Select(AnyText, Gen.Int[2, 20]).Sample((text, maxTokens) => Check(tokenizer, text, maxTokens), iter: 3000, seed: "0N0XIzNsQ0O2");
    }

    [Theory]
    [InlineData(ReferenceModels.MiniLm)]
    [InlineData(ReferenceModels.E5)]
    public void Encode_Megabyte_EndsInTime(string model)
    {
        Tokenizer tokenizer = Tokenizer.Load(ReferenceModels.Require(model, "tokenizer.json"));
        foreach (string unit in new[] { "a", "word ", "中", "😀", "\u0301", "ﷺ", " ", "\uD83D" })
        {
            string text = string.Concat(Enumerable.Repeat(unit, (1 << 20) / unit.Length));

            Check(tokenizer, text, 128);
        }
    }

    private static void Check(Tokenizer tokenizer, string text, int maxTokens)
    {
        var ids = new List<int>();

        int count = tokenizer.Encode(text, maxTokens, ids);

        Assert.Equal(count, ids.Count);
        Assert.InRange(count, tokenizer.SpecialTokenCount, maxTokens);
        Assert.All(ids, id => Assert.InRange(id, 0, tokenizer.VocabularySize - 1));

        // As any conversion to UTF-8 and back would leave it.
        var again = new List<int>();
        tokenizer.Encode(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), maxTokens, again);
        Assert.Equal(ids, again);
    }
}
