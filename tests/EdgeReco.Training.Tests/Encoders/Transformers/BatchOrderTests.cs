using EdgeReco.Training.Encoders.Transformers;

namespace EdgeReco.Training.Tests.Encoders.Transformers;

public sealed class BatchOrderTests
{
    private static readonly int[] Lengths = [.. TinyTransformers.Texts(500, 10, 30).Select(text => text.Length)];

    [Fact]
    public void Pass_AnyTexts_HoldsEachOnceWithinTheBounds()
    {
        IReadOnlyList<int[]> batches = new BatchOrder(Lengths, 200, 16, 1).Pass(0);

        Assert.Equal(Enumerable.Range(0, Lengths.Length), batches.SelectMany(batch => batch).Order());
        Assert.All(batches, batch => Assert.True(batch.Length <= 16 && batch.Length * batch.Max(text => Lengths[text]) <= 200));
        Assert.True(batches.Average(batch => batch.Max(text => Lengths[text]) - batch.Min(text => Lengths[text])) < 3, "lengths of a batch are similar");
    }

    [Fact]
    public void From_Skipped_GoesOnAsIfNothingHadHappened()
    {
        var order = new BatchOrder(Lengths, 200, 16, 1);
        int each = order.Pass(0).Count;

        Assert.Equal(order.From(0).Skip(each + 3).Take(10), order.From(each + 3).Take(10));
        Assert.NotEqual(order.Pass(0), order.Pass(1));
    }

    [Fact]
    public void Pass_TextLongerThanABatch_IsABatchAlone() =>
        Assert.Contains(new BatchOrder([5, 500, 5], 100, 16, 1).Pass(0), batch => batch is [1]);
}
