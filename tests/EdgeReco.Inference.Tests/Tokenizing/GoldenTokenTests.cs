using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Inference.Tests.Tokenizing;

public sealed class GoldenTokenTests
{
    [Theory]
    [InlineData(ReferenceModels.MiniLm)]
    [InlineData(ReferenceModels.E5)]
    public void Encode_GoldenTexts_GivesTheirIds(string model)
    {
        Tokenizer tokenizer = Tokenizer.Load(ReferenceModels.Require(model, "tokenizer.json"));
        var golden = ReferenceModels.Golden(model);
        Assert.NotEmpty(golden);
        foreach ((string text, int[] expected, _) in golden)
        {
            var ids = new List<int>();

            tokenizer.Encode(text, 128, ids);

            Assert.True(expected.SequenceEqual(ids), $"'{text}': {string.Join(' ', expected)} expected, {string.Join(' ', ids)} found");
        }
    }
}
