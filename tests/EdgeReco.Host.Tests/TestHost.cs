using EdgeReco.Host.Startup;
using EdgeReco.Host.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EdgeReco.Host.Tests;

/// <summary>The real program on a free port of a real Kestrel.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestHost(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(HostProgram.AddressOf(app)) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Address => Client.BaseAddress!;

    /// <summary>Starts the program and, unless told otherwise, waits until its store is loaded.</summary>
    public static async Task<TestHost> StartAsync(IStoreOpener opener, bool ready = true, params (string Key, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Server:Url", "http://127.0.0.1:0"),
                new("Logging:LogLevel:Default", "None"),
                .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)),
            ])
            .Build();
        WebApplication app = HostApplication.Build(configuration, services => services.AddSingleton(opener));
        await app.StartAsync(TestContext.Current.CancellationToken);
        var host = new TestHost(app);
        while (ready && !app.Services.GetRequiredService<StoreSlot>().IsReady)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        return host;
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
