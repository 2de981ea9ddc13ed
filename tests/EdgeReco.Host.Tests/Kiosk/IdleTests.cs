using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EdgeReco.Host.Tests.Kiosk;

public sealed class IdleTests(KioskFixture kiosk)
{
    private const int JustUnderAMinute = 55_000;
    private const int Countdown = 11_000;

    [Fact]
    public async Task Quiet_ForAMinute_AsksAndThenForgetsEverything()
    {
        await using KioskVisit visit = await VisitAsync();
        await visit.AddFirstPopularAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await visit.SearchAsync("茶");
        await Expect(visit.Page.Locator("#lines [data-line]")).ToBeVisibleAsync();

        await visit.Page.Clock.RunForAsync(61_000);
        await Expect(visit.Page.Locator("#idle-title")).ToHaveTextAsync("您还在吗？");
        await visit.Page.Clock.RunForAsync(Countdown);

        await Expect(visit.Page.Locator("#attract")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#idle")).ToBeHiddenAsync();
        await visit.Page.Locator("#attract").ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(visit.Page.Locator("#home")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".basket-empty")).ToBeVisibleAsync();
        await Expect(visit.SearchBox).ToHaveValueAsync("");
        Assert.Single(visit.Requests, request => request.StartsWith("DELETE", StringComparison.Ordinal) && request.Contains("/v1/sessions/", StringComparison.Ordinal));
        string[] sessions = [.. visit.Requests.Where(request => request.Contains("\"session\":", StringComparison.Ordinal))
            .Select(request => request.Split("\"session\":\"")[1].Split('"')[0]).Distinct()];
        Assert.Equal(2, sessions.Length);
    }

    [Fact]
    public async Task Typing_Slowly_IsNeverInterrupted()
    {
        await using KioskVisit visit = await VisitAsync();
        await visit.SearchBox.PressAsync("m");
        foreach (string key in (string[])["i", "l", "k"])
        {
            await visit.Page.Clock.RunForAsync(JustUnderAMinute);
            await visit.SearchBox.PressAsync(key);
        }

        await visit.Page.Clock.RunForAsync(JustUnderAMinute);

        await Expect(visit.Page.Locator("#idle")).ToBeHiddenAsync();
        await Expect(visit.SearchBox).ToHaveValueAsync("milk");
    }

    [Fact]
    public async Task Key_Held_IsNeverInterrupted()
    {
        await using KioskVisit visit = await VisitAsync();
        await visit.SearchBox.FocusAsync();
        await visit.Page.Keyboard.DownAsync("m");

        await visit.Page.Clock.RunForAsync(300_000);

        await Expect(visit.Page.Locator("#idle")).ToBeHiddenAsync();
        await Expect(visit.SearchBox).ToHaveValueAsync("m");
        await visit.Page.Keyboard.UpAsync("m");
        await visit.Page.Clock.RunForAsync(61_000);
        await Expect(visit.Page.Locator("#idle")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Composition_Open_IsNeverInterrupted()
    {
        await using KioskVisit visit = await VisitAsync();
        await visit.SearchBox.FocusAsync();
        ICDPSession input = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await input.SendAsync("Input.imeSetComposition", new() { ["text"] = "niunai", ["selectionStart"] = 6, ["selectionEnd"] = 6 });

        await visit.Page.Clock.RunForAsync(300_000);

        await Expect(visit.Page.Locator("#idle")).ToBeHiddenAsync();
        Assert.DoesNotContain(visit.Requests, request => request.Contains("q=niunai", StringComparison.Ordinal));
        await input.SendAsync("Input.insertText", new() { ["text"] = "牛奶" });
        await Expect(visit.SearchBox).ToHaveValueAsync("牛奶");
        await visit.Page.Clock.RunForAsync(1000);
        await Expect(visit.Page.Locator("#results-title")).ToContainTextAsync("牛奶");
    }

    [Fact]
    public async Task Scrolling_CountsAsBeingThere()
    {
        await using KioskVisit visit = await VisitAsync();
        await visit.AddFirstPopularAsync();
        await visit.Page.Clock.RunForAsync(JustUnderAMinute);

        await visit.Page.Mouse.WheelAsync(0, 300);
        await visit.Page.Clock.RunForAsync(JustUnderAMinute);

        await Expect(visit.Page.Locator("#idle")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Question_AnsweredByTyping_TakesTheKeyToTheSearchBox()
    {
        await using KioskVisit visit = await VisitAsync();
        await visit.SearchBox.PressSequentiallyAsync("mil");
        await visit.Page.Clock.RunForAsync(61_000);
        await Expect(visit.Page.Locator("#idle")).ToBeVisibleAsync();

        await visit.Page.Keyboard.PressAsync("k");

        await Expect(visit.Page.Locator("#idle")).ToBeHiddenAsync();
        await Expect(visit.SearchBox).ToHaveValueAsync("milk");
        await visit.Page.Clock.RunForAsync(Countdown);
        await Expect(visit.SearchBox).ToHaveValueAsync("milk");
    }

    [Fact]
    public async Task Question_Touched_ClosesAndTouchesNothingBelow()
    {
        await using KioskVisit visit = await VisitAsync();
        await visit.AddFirstPopularAsync();
        await visit.Page.Clock.RunForAsync(61_000);

        await visit.Page.Locator("#idle .button").TapAsync();
        await visit.Page.Clock.RunForAsync(Countdown);

        await Expect(visit.Page.Locator("#idle")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("#lines [data-line]")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("#home")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task IdleParameter_Zero_NeverAsks()
    {
        await using KioskVisit visit = await VisitAsync("/?idle=0");
        await visit.AddFirstPopularAsync();

        await visit.Page.Clock.RunForAsync(600_000);

        await Expect(visit.Page.Locator("#lines [data-line]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Attract_AfterAQuietMinuteAtHome_WaitsForTheNextShopper()
    {
        await using KioskVisit visit = await VisitAsync();

        await visit.Page.Clock.RunForAsync(61_000);

        await Expect(visit.Page.Locator("#attract")).ToContainTextAsync("Touch to start");
        await Expect(visit.Page.Locator("#attract")).ToContainTextAsync("触摸屏幕开始");
        await visit.Page.Keyboard.PressAsync("a");
        await Expect(visit.Page.Locator("#attract")).ToBeHiddenAsync();
    }

    private async Task<KioskVisit> VisitAsync(string address = "/")
    {
        KioskVisit visit = await kiosk.VisitAsync(reducedMotion: true);
        await visit.Page.Clock.InstallAsync();
        await visit.OpenAsync(address);
        return visit;
    }
}
