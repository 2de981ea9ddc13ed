using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace EdgeReco.Host.Tests.Kiosk;

/// <summary>
/// One shopper at the page. Whatever a test does, disposing it fails the test when the console had an error, a policy
/// was violated, a dialog opened or a request left this machine.
/// </summary>
internal sealed class KioskVisit : IAsyncDisposable
{
    private const double KeySeconds = 0.004;
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _wrong = new();

    private KioskVisit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !(OutageExpected && message.Text.Contains("Failed to load resource", StringComparison.Ordinal)))
            {
                _wrong.Enqueue($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => _wrong.Enqueue($"error: {error}");
        page.Dialog += (_, dialog) => _wrong.Enqueue($"dialog: {dialog.Message}");
        page.Request += (_, request) =>
        {
            Requests.Enqueue($"{request.Method} {request.Url} {request.PostData}");
            if (!request.Url.StartsWith("http://127.0.0.1:", StringComparison.Ordinal))
            {
                _wrong.Enqueue($"request: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Every request so far: method, address and body.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Whether the browser may report that the host was away.</summary>
    public bool OutageExpected { get; set; }

    public ILocator SearchBox => Page.Locator("#search-input");

    public ILocator Hits => Page.Locator("#grid .card:not(.skeleton)");

    public ILocator Recommended => Page.Locator("#recs .row:not(.skeleton)");

    public static async Task<KioskVisit> CreateAsync(IBrowserContext context)
    {
        context.SetDefaultTimeout(15_000);
        return new KioskVisit(context, await context.NewPageAsync());
    }

    /// <summary>Opens the page and waits until home is filled.</summary>
    public async Task OpenAsync(string address = "/")
    {
        await Page.GotoAsync(address);
        await Page.Locator("#popular .card:not(.skeleton)").First.WaitForAsync();
        await Recommended.First.WaitForAsync();
    }

    /// <summary>Searches with Enter and waits for the results' title.</summary>
    public async Task SearchAsync(string query)
    {
        await SearchBox.FillAsync(query);
        await SearchBox.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("#results-title")).ToContainTextAsync(query);
    }

    public async Task AddFirstPopularAsync(int place = 0) =>
        await Page.Locator("#popular .card").Nth(place).Locator(".buy-add").ClickAsync();

    /// <summary>Types as a scanner does: all digits at once, then Enter.</summary>
    public async Task ScanAsync(string digits)
    {
        ICDPSession input = await _context.NewCDPSessionAsync(Page);
        double time = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0;
        var keys = new List<Task>();
        foreach (char digit in digits)
        {
            keys.Add(SendAsync("keyDown", digit.ToString(), $"Digit{digit}", digit.ToString()));
            keys.Add(SendAsync("keyUp", digit.ToString(), $"Digit{digit}", null));
        }

        keys.Add(SendAsync("keyDown", "Enter", "Enter", "\r"));
        keys.Add(SendAsync("keyUp", "Enter", "Enter", null));
        await Task.WhenAll(keys);

        // None waits for the one before, and each says when it was pressed: a busy machine would make a slow typist of it.
        Task SendAsync(string type, string key, string code, string? text)
        {
            var parameters = new Dictionary<string, object> { ["type"] = type, ["key"] = key, ["code"] = code, ["timestamp"] = time += KeySeconds };
            if (text is not null)
            {
                parameters["text"] = text;
            }

            return input.SendAsync("Input.dispatchKeyEvent", parameters);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(_wrong);
    }
}
