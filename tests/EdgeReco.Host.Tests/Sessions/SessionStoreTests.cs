using EdgeReco.Host.Sessions;
using Microsoft.Extensions.Options;

namespace EdgeReco.Host.Tests.Sessions;

public sealed class SessionStoreTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly SessionStore _store;

    public SessionStoreTests() =>
        _store = new SessionStore(Options.Create(new SessionStoreOptions { Capacity = 2, IdleMinutes = 10, MaxProducts = 3 }), _clock);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Record_Events_BuildBasketAndViews()
    {
        _store.Record("s", SessionEventType.View, "a", 1);
        _store.Record("s", SessionEventType.Add, "b", 2);
        _store.Record("s", SessionEventType.Click, "c", 1);
        _store.Record("s", SessionEventType.Search, null, 1);
        SessionSnapshot snapshot = _store.Read("s");
        Assert.Equal(["b"], snapshot.Basket);
        Assert.Equal(["a", "c"], snapshot.Viewed);
    }

    [Fact]
    public void Record_PurchaseWithoutProduct_EmptiesTheBasket()
    {
        _store.Record("s", SessionEventType.Add, "a", 1);
        _store.Record("s", SessionEventType.Add, "b", 1);
        _store.Record("s", SessionEventType.Purchase, "a", 1);
        Assert.Equal(["b"], _store.Read("s").Basket);
        _store.Record("s", SessionEventType.Purchase, null, 1);
        Assert.Empty(_store.Read("s").Basket);
    }

    [Fact]
    public void Read_UnknownSession_IsEmptyAndBeginsNone()
    {
        Assert.Empty(_store.Read("nobody").Basket);
        Assert.Equal(0, _store.Count);
    }

    [Fact]
    public void Record_BeyondCapacity_ForgetsAndWipesTheOneIdleLongest()
    {
        _store.Record("one", SessionEventType.Add, "a", 1);
        _store.Record("two", SessionEventType.Add, "b", 1);
        Session two = _store.Peek("two")!;
        _store.Touch("one");
        _store.Record("three", SessionEventType.Add, "c", 1);
        Assert.Equal(2, _store.Count);
        Assert.Empty(_store.Read("two").Basket);
        Assert.Equal(["a"], _store.Read("one").Basket);
        AssertWiped(two);
    }

    [Fact]
    public void Sweep_IdleSession_IsForgottenAndWiped()
    {
        _store.Record("one", SessionEventType.Add, "a", 1);
        Session one = _store.Peek("one")!;
        _clock.Advance(TimeSpan.FromMinutes(9));
        _store.Record("two", SessionEventType.Add, "b", 1);
        _clock.Advance(TimeSpan.FromMinutes(1));
        _store.Sweep();
        Assert.Equal(1, _store.Count);
        AssertWiped(one);
    }

    [Fact]
    public void Read_IdleSessionBeforeTheSweep_IsForgotten()
    {
        _store.Record("one", SessionEventType.Add, "a", 1);
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty(_store.Read("one").Basket);
        Assert.Equal(0, _store.Count);
    }

    [Fact]
    public void Delete_Session_IsWiped()
    {
        _store.Record("one", SessionEventType.Add, "a", 1);
        _store.Record("one", SessionEventType.View, "b", 1);
        Session one = _store.Peek("one")!;
        _store.Delete("one");
        _store.Delete("one");
        Assert.Equal(0, _store.Count);
        AssertWiped(one);
    }

    private static void AssertWiped(Session session)
    {
        Assert.True(session.Basket.Characters.IndexOfAnyExcept('\0') < 0);
        Assert.True(session.Viewed.Characters.IndexOfAnyExcept('\0') < 0);
    }
}
