using EdgeReco.Host.Store;

namespace EdgeReco.Host.Tests.Store;

public class StoreSlotTests
{
    [Fact]
    public void Acquire_NothingPublished_IsNull()
    {
        using var slot = new StoreSlot();
        Assert.Null(slot.Acquire());
        Assert.False(slot.IsReady);
    }

    [Fact]
    public void Publish_WhileTheOldOneIsInUse_ClosesItAfterItsLastLease()
    {
        using var slot = new StoreSlot();
        var old = new ScriptedStore();
        var next = new ScriptedStore();
        slot.Publish(old);
        StoreLease first = slot.Acquire()!;
        StoreLease second = slot.Acquire()!;
        slot.Publish(next);
        Assert.Same(old, first.Store);
        using StoreLease onNext = slot.Acquire()!;
        Assert.Same(next, onNext.Store);
        first.Dispose();
        first.Dispose();
        Assert.False(old.IsDisposed);
        second.Dispose();
        Assert.True(old.IsDisposed);
        Assert.False(next.IsDisposed);
    }

    [Fact]
    public void Fail_WithAStoreLoaded_KeepsItAndTheReason()
    {
        using var slot = new StoreSlot();
        slot.Publish(new ScriptedStore());
        slot.Fail("broken");
        Assert.True(slot.IsReady);
        Assert.Equal("broken", slot.LastLoadError);
        slot.Publish(new ScriptedStore());
        Assert.Null(slot.LastLoadError);
    }

    [Fact]
    public void Publish_AfterDispose_ClosesTheStore()
    {
        var slot = new StoreSlot();
        slot.Dispose();
        var late = new ScriptedStore();
        slot.Publish(late);
        Assert.True(late.IsDisposed);
        Assert.Null(slot.Acquire());
    }

    [Fact]
    public async Task Acquire_DuringManyReloads_NeverGivesAClosedStore()
    {
        using var slot = new StoreSlot();
        slot.Publish(new ScriptedStore());
        using var stop = new CancellationTokenSource();
        Task[] readers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                using StoreLease lease = slot.Acquire()!;
                Assert.False(((ScriptedStore)lease.Store).IsDisposed);
            }
        }, TestContext.Current.CancellationToken))];
        for (int i = 0; i < 2000; i++)
        {
            slot.Publish(new ScriptedStore());
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Theory]
    [InlineData(null, "en")]
    [InlineData("zh", "zh")]
    [InlineData("ZH", "zh")]
    [InlineData("zh-Hans-CN", "zh")]
    [InlineData("fr", "en")]
    public void Resolve_Language_FallsBackToThePrimaryOne(string? asked, string expected) =>
        Assert.Equal(expected, new ScriptedStore().Info.Resolve(asked));
}
