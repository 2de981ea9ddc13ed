namespace EdgeReco.Training.Tests.Baskets;

public sealed class BasketLogTests
{
    [Fact]
    public void Add_Repeats_KeepsTheFirst()
    {
        var log = new BasketLog(5);

        log.Add([3, 1, 3, 0, 1], DateTime.UnixEpoch);
        log.Add([], DateTime.UnixEpoch);

        Assert.Equal(1, log.Count);
        Assert.Equal([3, 1, 0], log[0].ToArray());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void Add_UnknownOrdinal_Throws(int item) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BasketLog(5).Add([item], DateTime.UnixEpoch));

    [Fact]
    public void SplitByTime_BasketsInAnyOrder_SplitsByTheirTime()
    {
        var log = new BasketLog(10);
        for (int i = 0; i < 10; i++)
        {
            log.Add([i], DateTime.UnixEpoch.AddDays(i * 7 % 10));
        }

        (BasketLog earlier, BasketLog later) = log.SplitByTime(0.3);

        Assert.Equal(7, earlier.Count);
        Assert.Equal(3, later.Count);
        Assert.True(earlier.LastTime < later.TimeOf(0));
    }
}
