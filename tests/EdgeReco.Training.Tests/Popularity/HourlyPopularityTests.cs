namespace EdgeReco.Training.Tests.Popularity;

public sealed class HourlyPopularityTests
{
    [Fact]
    public void Build_MorningAndEvening_RanksEachHourByItsSales()
    {
        var log = new BasketLog(3);
        for (int day = 0; day < 300; day++)
        {
            log.Add([0], DateTime.UnixEpoch.AddDays(day).AddHours(8));
            log.Add([0], DateTime.UnixEpoch.AddDays(day).AddHours(9));
            log.Add([0], DateTime.UnixEpoch.AddDays(day).AddHours(10));
            log.Add([1], DateTime.UnixEpoch.AddDays(day).AddHours(19));
        }

        HourlyPopularity popularity = HourlyPopularity.Build(log, 0, 3);

        Assert.Equal([900, 300, 0], popularity.Counts);
        Assert.Equal([0, 1, 2], popularity.Ranked);
        Assert.Equal(0, popularity.ByHour[9][0].Item);
        Assert.Equal(1, popularity.ByHour[19][0].Item);

        // At night nothing is sold: the shares are those of the whole day.
        Assert.Equal(0, popularity.ByHour[3][0].Item);
        Assert.Equal(0.75f, popularity.ByHour[3][0].Share, 1e-3f);
    }
}
