using EdgeReco.Retrieval.Text;

namespace EdgeReco.Retrieval.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Whole Milk", "whole milk")]
    [InlineData("Crème Brûlée", "creme brulee")]
    [InlineData("Cre\u0300me", "creme")]
    [InlineData("STRAẞE straße", "strasse strasse")]
    [InlineData("Ｆｕｌｌ　Ｗｉｄｔｈ１２", "full width12")]
    [InlineData("Core™2 Duo®", "core 2 duo")]
    [InlineData("dv7-1211ea", "dv7 1211ea")]
    [InlineData("3.5 mm 1,5 l", "3.5 mm 1.5 l")]
    [InlineData("Joe's l'eau", "joes l eau")]
    [InlineData("牛奶 milk奶", "牛 奶 milk 奶")]
    [InlineData("㎏ m²", "kg m2")]
    [InlineData("ﬁne Ⅷ", "fine viii")]
    [InlineData("!?… 👍🏽 —", "")]
    [InlineData("\uD800a\uDC00", "a")]
    [InlineData("שלום عالم", "שלום عالم")]
    [InlineData("𠀀𠀁", "𠀀 𠀁")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    public void Tokenize_Text_FoldsAndCuts(string text, string expected)
    {
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize(text, buffer);
        Assert.Equal(expected, string.Join(' ', buffer.Tokens.ToArray().Select(t => buffer.Text(t).ToString())));
    }

    [Fact]
    public void Tokenize_Places_PointIntoTheSource()
    {
        const string Source = "Crème ﬁne, 牛奶 500g";
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize(Source, buffer);
        Assert.Equal(["Crème", "ﬁne", "牛", "奶", "500g"], buffer.Tokens.ToArray().Select(t => Source.Substring(t.Start, t.Length)));
        Assert.Equal(
            [TokenKind.Word, TokenKind.Word, TokenKind.Han, TokenKind.Han, TokenKind.Mixed],
            buffer.Tokens.ToArray().Select(t => t.Kind));
        Assert.Equal(TokenLink.Adjacent, buffer[3].Link);
    }

    [Fact]
    public void Tokenize_AnyUnits_KeepsPlacesInOrder()
    {
        var random = new Random(7);
        var buffer = new TokenBuffer();
        for (int i = 0; i < 3000; i++)
        {
            char[] text = [.. Enumerable.Range(0, random.Next(80)).Select(_ => (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x7F)))];
            Tokenizer.Tokenize(text, buffer);
            int end = 0;
            foreach (Token token in buffer.Tokens)
            {
                Assert.True(token.Length > 0 && token.TextLength is > 0 and <= Tokenizer.MaxTokenLength && token.End <= text.Length);
                Assert.True(token.Start >= end || token.Kind == TokenKind.Han);
                end = token.End;
            }
        }
    }

    [Theory]
    [InlineData("500g", "500g 500 g")]
    [InlineData("500 g", "500 g 500g")]
    [InlineData("usb-c", "usb c usbc")]
    [InlineData("wi-fi 6", "wi fi 6 wifi")]
    [InlineData("全脂牛奶", "全 脂 全脂 牛 脂牛 奶 牛奶")]
    [InlineData("牛 奶", "牛 奶")]
    [InlineData("a-b-c", "a b c abc ab bc")]
    public void Analyze_Text_AddsPartsBigramsAndCompounds(string text, string expected)
    {
        var analyzer = new TextAnalyzer();
        analyzer.Analyze(text);
        Assert.Equal(expected, string.Join(' ', analyzer.Terms.Select(t => analyzer.Text(t).ToString())));
    }
}
