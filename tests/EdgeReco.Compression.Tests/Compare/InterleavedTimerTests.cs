using EdgeReco.Compression.Compare;

namespace EdgeReco.Compression.Tests.Compare;

public sealed class InterleavedTimerTests
{
    [Fact]
    public void Measure_TwoCalls_TakesTurns()
    {
        var order = new List<string>();

        double[][] milliseconds = InterleavedTimer.Measure([i => order.Add($"a{i}"), i => order.Add($"b{i}")], 2, null, CancellationToken.None);

        Assert.Equal(["a0", "b0", "a1", "b1"], order[^4..]);
        Assert.Equal([2, 2], milliseconds.Select(row => row.Length));
        Assert.True(order.Count > 4);
    }

    [Fact]
    public void Measure_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => InterleavedTimer.Measure([_ => source.Cancel()], 5, null, source.Token));
    }
}
