using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EdgeReco.Host.Tests.Kiosk;

public sealed class LanguageAndOutageTests(KioskFixture kiosk)
{
    [Fact]
    public async Task Language_Chinese_TranslatesPageProductsAndBasket()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        await visit.AddFirstPopularAsync();
        await visit.SearchAsync("milk");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await Expect(visit.SearchBox).ToHaveAttributeAsync("placeholder", "您想找什么？");
        await Expect(visit.Hits.First.Locator(".open")).ToHaveTextAsync("牛奶 1");
        await Expect(visit.Page.Locator("#lines .open")).ToHaveTextAsync("牛奶 1");
        await Expect(visit.Page.Locator("#recs-title")).ToHaveTextAsync("与您的购物篮很搭");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(visit.Page.Locator("#lines .open")).ToHaveTextAsync("Brightmoor Milk");
    }

    [Fact]
    public async Task Language_InTheAddress_IsTheDefault()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();

        await visit.OpenAsync("/?lang=zh");

        await Expect(visit.Page.Locator("#home h1")).ToHaveTextAsync("想找什么，一搜就到");
        await Expect(visit.Page.Locator(".tile b").First).ToHaveTextAsync("乳品");
    }

    [Fact]
    public async Task Outage_AtTheStart_GoesOnByItself()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        visit.OutageExpected = true;
        await TakeAwayAsync(visit, 503);
        await visit.Page.GotoAsync("/");
        await Expect(visit.Page.Locator("#outage h2")).ToHaveTextAsync("We will be right back");

        await visit.Page.UnrouteAllAsync();

        await Expect(visit.Page.Locator("#popular .card:not(.skeleton)").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#outage")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Outage_InTheMiddle_KeepsTheBasketAndRetries()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        visit.OutageExpected = true;
        await visit.OpenAsync();
        await visit.AddFirstPopularAsync();
        await Expect(visit.Page.Locator("#lines [data-line]")).ToBeVisibleAsync();
        await TakeAwayAsync(visit, null);
        await visit.SearchBox.FillAsync("tea");
        await Expect(visit.Page.Locator("#outage")).ToBeVisibleAsync();

        await visit.Page.UnrouteAllAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(visit.Hits).ToHaveCountAsync(3);
        await Expect(visit.Page.Locator("#lines [data-line]")).ToBeVisibleAsync();
    }

    /// <summary>With a status the host answers it to everything; without one it cannot be reached.</summary>
    private static async Task TakeAwayAsync(KioskVisit visit, int? status)
    {
        foreach (string address in (string[])["**/v1/**", "**/health/**"])
        {
            await visit.Page.RouteAsync(address, route => status is { } code
                ? route.FulfillAsync(new() { Status = code, ContentType = "application/problem+json", Body = "{}" })
                : route.AbortAsync("connectionrefused"));
        }
    }
}
