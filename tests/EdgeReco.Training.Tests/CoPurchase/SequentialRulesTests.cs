namespace EdgeReco.Training.Tests.CoPurchase;

public sealed class SequentialRulesTests
{
    [Fact]
    public void Build_OneBasket_WeighsDistanceAndDirection()
    {
        var log = new BasketLog(4);
        log.Add([0, 1, 2], DateTime.UnixEpoch);
        var options = new SequentialRuleOptions { DistanceDecay = 1, BackwardWeight = 0.5, SupportPower = 1 };

        ScoredItem[][] rules = SequentialRules.Build(log, options, new ParallelOptions());

        Assert.Equal([new ScoredItem(1, 0.5f), new ScoredItem(2, 0.25f)], rules[0]);
        Assert.Equal([new ScoredItem(2, 0.5f), new ScoredItem(0, 0.25f)], rules[1]);
        Assert.Equal([new ScoredItem(1, 0.25f), new ScoredItem(0, 0.125f)], rules[2]);
        Assert.Empty(rules[3]);
    }

    [Fact]
    public void Build_OldBaskets_CountLess()
    {
        var log = new BasketLog(3);
        log.Add([0, 1], DateTime.UnixEpoch);
        log.Add([0, 2], DateTime.UnixEpoch.AddDays(100));

        ScoredItem[][] rules = SequentialRules.Build(log, new SequentialRuleOptions { HalfLifeDays = 50 }, new ParallelOptions());

        Assert.Equal(2, rules[0][0].Item);
        Assert.Equal(4, rules[0][0].Weight / rules[0][1].Weight, 1e-3);
    }

    [Fact]
    public void Build_MoreThanAreKept_KeepsTheStrongest()
    {
        BasketLog log = SmallStore.Baskets();

        ScoredItem[][] rules = SequentialRules.Build(log, new SequentialRuleOptions { Neighbours = 2 }, new ParallelOptions());

        Assert.All(rules, row => Assert.True(row.Length <= 2 && (row.Length < 2 || row[0].Weight >= row[1].Weight)));
    }
}
