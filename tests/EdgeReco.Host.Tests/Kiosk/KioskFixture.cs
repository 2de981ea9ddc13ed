using EdgeReco.Host.Startup;
using EdgeReco.Host.Store;
using EdgeReco.Host.Tests.Kiosk;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(KioskFixture))]

namespace EdgeReco.Host.Tests.Kiosk;

/// <summary>The real host with a small store behind it, and one headless Chromium for all tests of the page.</summary>
public sealed class KioskFixture : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly SemaphoreSlim _gate = new(1, 1);
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens a browser context on a fresh page; skips the test where there is no Chromium.</summary>
    internal async Task<KioskVisit> VisitAsync(int width = 1920, int height = 1080, bool reducedMotion = false)
    {
        if (!File.Exists(Chromium))
        {
            Assert.Skip($"{Chromium} is missing: install Debian's chromium to run the tests of the kiosk page");
        }

        await StartAsync();
        IBrowserContext context = await _browser!.NewContextAsync(new()
        {
            BaseURL = HostProgram.AddressOf(_app!),
            ViewportSize = new() { Width = width, Height = height },
            HasTouch = true,
            ReducedMotion = reducedMotion ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
        });
        return await KioskVisit.CreateAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _gate.Dispose();
    }

    // Only when the first test needs it: most tests of this assembly never open a page.
    private async Task StartAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_browser is not null)
            {
                return;
            }

            IConfiguration configuration = new ConfigurationBuilder()
                .AddInMemoryCollection([new("Server:Url", "http://127.0.0.1:0"), new("Logging:LogLevel:Default", "Warning")])
                .Build();
            _app = HostApplication.Build(configuration, services => services.AddSingleton<IStoreOpener>(new ShelfStore()));
            // Not this test's token: it ends with the test, and the host serves them all.
            await _app.StartAsync(CancellationToken.None);
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Chromium,
                Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _gate.Release();
        }
    }
}
