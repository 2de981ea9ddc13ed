using EdgeReco.Building.Evaluation;
using EdgeReco.Contracts;
using EdgeReco.Inference.Tokenizing;
using EdgeReco.Tests;

namespace EdgeReco.Building.Tests.Evaluation.Encoders;

public sealed class EncoderPartsTests
{
    [Fact]
    public void ProductText_AllParts_AreJoinedAndTheDescriptionCut()
    {
        var product = new Product { Id = "1", Name = "Milk", Brand = "Acme", Description = new string('x', 599) + "😀" };

        Assert.Equal($"Milk. Acme. {new string('x', 599)}", ProductTexts.Of(product));
        Assert.Equal("Milk", ProductTexts.Of(product with { Brand = null, Description = "" }));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(64)]
    public void TimedTexts_EachText_HasExactlyTheTokens(int tokens)
    {
        Tokenizer tokenizer = Tokenizer.Parse(System.Text.Encoding.UTF8.GetBytes(TinyEncoder.Tokenizer()));

        IReadOnlyList<string> texts = TimedTexts.Make(tokenizer, "sea ", ["Whole milk of a cow", "Bread, dark bread"], tokens, 5);

        Assert.Equal(5, texts.Count);
        Assert.All(texts, text =>
        {
            var ids = new List<int>();
            Assert.Equal(tokens, tokenizer.Encode("sea ", text, 200, ids));
        });
    }

    [Fact]
    public void TimedTexts_NoWords_GivesEmptyTexts() =>
        Assert.Equal(["", ""], TimedTexts.Make(Tokenizer.Parse(System.Text.Encoding.UTF8.GetBytes(TinyEncoder.Tokenizer())), "", [], 8, 2));

    [Fact]
    public void LexicalScores_Query_ScalesTheBestToOne()
    {
        var scores = new LexicalScores([new Product { Id = "a", Name = "Tea" }, new Product { Id = "b", Name = "Green tea of the hills" }, new Product { Id = "c", Name = "Salt" }], TestContext.Current.CancellationToken);
        float[] row = [9, 9, 9];

        scores.Score("tea", row);

        Assert.Equal(1, row.Max());
        Assert.InRange(row[1], 0.01f, 1f);
        Assert.Equal(0, row[2]);
    }
}
