using EdgeReco.Inference.Tests.Tokenizing;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;

namespace EdgeReco.Inference.Tests.TextEncoders;

public sealed class TokenBatcherTests
{
    private static readonly Tokenizer Words = TokenizerFiles.Parse(TokenizerFiles.WordPiece());

    [Fact]
    public void Batches_Texts_AreSortedPaddedAndWithinTheBudget()
    {
        string[] texts = ["a", "a b a b", "", "a b", "b b b b b"];

        TokenBatch[] batches = [.. new TokenBatcher(Words, maxTokens: 6, batchTokens: 12).Batches(texts)];

        Assert.Equal([1, 4, 3, 0, 2], batches.SelectMany(static b => b.Sources));
        Assert.Equal([(2, 6), (3, 4)], batches.Select(static b => (b.Rows, b.Length)));
        Assert.Equal([2, 4, 5, 3, 2, 4, 3, 0, 2, 3, 0, 0], batches[1].Ids);
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 0], batches[1].Mask);
        Assert.Equal(new long[12], batches[1].TypeIds);
        Assert.Equal([4, 3, 2], batches[1].Counts);
    }

    [Fact]
    public void Batches_TextLongerThanTheBudget_IsAlone()
    {
        TokenBatch[] batches = [.. new TokenBatcher(Words, maxTokens: 16, batchTokens: 1).Batches(["a b", "a"], "! ")];

        Assert.Equal([1, 1], batches.Select(static b => b.Rows));
        Assert.Equal([2, 11, 4, 5, 3], batches[0].Ids);
    }

    [Fact]
    public void Batches_ManyTexts_CoverEachOnce()
    {
        string[] texts = [.. Enumerable.Range(0, 20_000).Select(static i => string.Join(' ', Enumerable.Repeat("a", i % 11)))];

        TokenBatch[] batches = [.. new TokenBatcher(Words, maxTokens: 9).Batches(texts)];

        Assert.Equal(Enumerable.Range(0, texts.Length), batches.SelectMany(static b => b.Sources).Order());
        Assert.All(batches, static b => Assert.InRange(b.Rows * b.Length, 1, 1024));
    }

    [Fact]
    public void Constructor_NoRoomForSpecialTokens_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TokenBatcher(Words, maxTokens: 1));
}
