using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using EdgeReco.Contracts;
using EdgeReco.Host.Store;
using Microsoft.Extensions.DependencyInjection;

namespace EdgeReco.Host.Tests.Store;

public class ReloadTests
{
    [Fact]
    public async Task Reload_BrokenBundle_KeepsTheOldOneAndSaysWhy()
    {
        var good = new ScriptedStore();
        var stores = new Queue<ScriptedStore?>([good, null]);
        await using TestHost host = await TestHost.StartAsync(new ScriptedOpener(stores.Dequeue));
        host.Services.GetRequiredService<StoreLoader>().RequestReload();
        JsonElement status = await WaitAsync(host, s => s.TryGetProperty("last_load_error", out _));
        Assert.Contains("part catalog", status.GetProperty("last_load_error").GetString(), StringComparison.Ordinal);
        Assert.True(status.GetProperty("ready").GetBoolean());
        await host.Client.AskAsync("/v1/search?q=x").JsonAsync();
        Assert.False(good.IsDisposed);
    }

    [Fact]
    public async Task Reload_OpenerThrows_KeepsTheOldOne()
    {
        int opened = 0;
        await using TestHost host = await TestHost.StartAsync(
            new ScriptedOpener(() => opened++ == 0 ? new ScriptedStore() : throw new NotSupportedException("inside")));
        host.Services.GetRequiredService<StoreLoader>().RequestReload();
        JsonElement status = await WaitAsync(host, s => s.TryGetProperty("last_load_error", out _));
        Assert.True(status.GetProperty("ready").GetBoolean());
        await host.Client.AskAsync("/v1/search?q=x").JsonAsync();
    }

    [Fact]
    public async Task Reload_UnderLoad_AnswersEveryRequestFromAnOpenStore()
    {
        var opened = new ConcurrentBag<ScriptedStore>();
        await using TestHost host = await TestHost.StartAsync(new ScriptedOpener(() =>
        {
            ScriptedStore? self = null;
            self = new ScriptedStore
            {
                OnSearch = _ =>
                {
                    Thread.Sleep(1);
                    ObjectDisposedException.ThrowIf(self!.IsDisposed, self);
                    return new SearchResult { Total = 0, Hits = [] };
                },
            };
            opened.Add(self);
            return self;
        }));
        using var stop = new CancellationTokenSource();
        Task<int>[] clients = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            int asked = 0;
            while (!stop.IsCancellationRequested)
            {
                await host.Client.AskAsync("/v1/search?q=x").JsonAsync();
                asked++;
            }

            return asked;
        }))];
        StoreLoader loader = host.Services.GetRequiredService<StoreLoader>();
        while (opened.Count < 20)
        {
            loader.RequestReload();
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        Assert.True((await Task.WhenAll(clients)).Sum() > 0);
        await host.StopAsync();
        await host.DisposeAsync();
        Assert.All(opened, store => Assert.True(store.IsDisposed));
    }

    [Fact]
    public async Task Stop_RequestUnderWay_IsAnswered()
    {
        using var entered = new ManualResetEventSlim();
        await using TestHost host = await TestHost.StartAsync(new ScriptedOpener(new ScriptedStore
        {
            OnSearch = _ =>
            {
                entered.Set();
                Thread.Sleep(300);
                return new SearchResult { Total = 0, Hits = [] };
            },
        }));
        Task<HttpResponseMessage> asking = host.Client.AskAsync("/v1/search?q=slow");
        await Task.Run(entered.Wait, TestContext.Current.CancellationToken);
        await host.StopAsync();
        using HttpResponseMessage response = await asking;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task<JsonElement> WaitAsync(TestHost host, Func<JsonElement, bool> holds)
    {
        while (true)
        {
            JsonElement status = await host.Client.AskAsync("/v1/status").JsonAsync();
            if (holds(status))
            {
                return status;
            }

            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
