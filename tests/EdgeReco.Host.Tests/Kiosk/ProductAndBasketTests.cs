using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EdgeReco.Host.Tests.Kiosk;

public sealed class ProductAndBasketTests(KioskFixture kiosk)
{
    [Fact]
    public async Task Product_Opened_ShowsPlaceSimilarAndWhatGoesWithIt()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        await visit.SearchAsync("milk");

        await visit.Hits.First.Locator(".open").ClickAsync();

        await Expect(visit.Page.Locator("#product h1")).ToHaveTextAsync("Brightmoor Milk");
        await Expect(visit.Page.Locator(".where b").Last).ToHaveTextAsync("Aisle 1, shelf B");
        await Expect(visit.Page.Locator("#similar .card:not(.skeleton)").First.Locator(".why")).ToHaveTextAsync("Like Brightmoor Milk");
        await Expect(visit.Page.Locator("#goes-well .card:not(.skeleton)").First.Locator(".why")).ToHaveTextAsync("Often bought with Brightmoor Milk");
        Assert.Contains(visit.Requests, request => request.Contains("\"type\":\"click\"", StringComparison.Ordinal) && request.Contains("\"query\":\"milk\"", StringComparison.Ordinal));
        Assert.Contains(visit.Requests, request => request.Contains("\"type\":\"view\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Back_FromAProduct_IsWhereTheResultsWere()
    {
        await using KioskVisit visit = await kiosk.VisitAsync(1280, 800);
        await visit.OpenAsync();
        await visit.SearchAsync("e");
        await visit.Hits.Nth(8).ScrollIntoViewIfNeededAsync();
        double before = await visit.Page.Locator("#main").EvaluateAsync<double>("main => main.scrollTop");
        await visit.Hits.Nth(8).Locator(".open").ClickAsync();
        await Expect(visit.Page.Locator("#product h1")).ToBeVisibleAsync();

        await visit.Page.Locator("#product .back").ClickAsync();

        await Expect(visit.Hits.Nth(8)).ToBeVisibleAsync();
        Assert.Equal(before, await visit.Page.Locator("#main").EvaluateAsync<double>("main => main.scrollTop"), 1.0);
    }

    [Fact]
    public async Task Basket_Empty_ShowsWhatIsPopularAtThisHour()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();

        await Expect(visit.Page.Locator(".basket-empty")).ToContainTextAsync("Your basket is empty");
        await Expect(visit.Page.Locator("#recs-title")).ToHaveTextAsync("Popular at this hour");
    }

    [Fact]
    public async Task Add_AProduct_ChangesTheRecommendationsAndSaysWhy()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        string before = await visit.Recommended.First.Locator(".open").InnerTextAsync();

        await visit.AddFirstPopularAsync();

        await Expect(visit.Page.Locator("#recs-title")).ToHaveTextAsync("Goes well with your basket");
        await Expect(visit.Recommended.First.Locator(".why")).ToHaveTextAsync("Often bought with Brightmoor Milk");
        await Expect(visit.Recommended.First.Locator(".open")).Not.ToHaveTextAsync(before);

        await visit.AddFirstPopularAsync(place: 3);
        await Expect(visit.Recommended.First.Locator(".why")).ToHaveTextAsync("Often bought with Brightmoor Butter");
    }

    [Fact]
    public async Task Quantities_Stepped_ChangeTheTotalEverywhere()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        await visit.AddFirstPopularAsync();
        ILocator line = visit.Page.Locator("#lines [data-line]");

        await line.GetByRole(AriaRole.Button, new() { Name = "One more Brightmoor Milk" }).ClickAsync();

        await Expect(visit.Page.Locator("#total")).ToHaveTextAsync("€2.98");
        await Expect(visit.Page.Locator("#popular .card").First.Locator(".buy-count")).ToHaveTextAsync("2");
        ILocator fewer = line.GetByRole(AriaRole.Button, new() { Name = "One Brightmoor Milk fewer" });
        await fewer.ClickAsync();
        await fewer.ClickAsync();
        await Expect(visit.Page.Locator(".basket-empty")).ToBeVisibleAsync();
        Assert.Equal(2, visit.Requests.Count(request => request.Contains("\"type\":\"add\"", StringComparison.Ordinal)));
        Assert.Equal(2, visit.Requests.Count(request => request.Contains("\"type\":\"remove\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Route_OfABasket_IsInOrderOfTheAislesAndEndsTheVisit()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        foreach (string query in (string[])["tea", "milk"])
        {
            await visit.SearchAsync(query);
            await visit.Hits.First.Locator(".buy-add").ClickAsync();
        }

        await visit.Page.Locator("#route-button").ClickAsync();

        await Expect(visit.Page.Locator(".stop .sign .heard")).ToHaveTextAsync(["Aisle 1", "Aisle 3"]);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "I am done" }).ClickAsync();
        await Expect(visit.Page.Locator("#home")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".basket-empty")).ToBeVisibleAsync();
        Assert.Equal(2, visit.Requests.Count(request => request.Contains("\"type\":\"purchase\"", StringComparison.Ordinal)));
        Assert.Single(visit.Requests, request => request.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Basket_OnAPhone_OpensFromItsBar()
    {
        await using KioskVisit visit = await kiosk.VisitAsync(390, 844);
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator("#popular .card:not(.skeleton)").First.WaitForAsync();
        await visit.AddFirstPopularAsync();

        await visit.Page.Locator("#basket-bar").ClickAsync();

        await Expect(visit.Page.Locator("#lines [data-line]")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#basket-bar")).ToHaveAttributeAsync("aria-expanded", "true");
    }

    [Fact]
    public async Task Product_WithMarkupForTexts_IsShownAsText()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();

        await visit.SearchBox.FillAsync("onerror");
        await visit.SearchBox.PressAsync("Enter");
        await Expect(visit.Hits.First.Locator(".open")).ToHaveTextAsync(Shelf.Attack);
        await visit.Hits.First.Locator(".buy-add").ClickAsync();
        await visit.Hits.First.Locator(".open").ClickAsync();

        await Expect(visit.Page.Locator("#product h1")).ToHaveTextAsync(Shelf.Attack);
        await Expect(visit.Page.Locator(".description")).ToHaveTextAsync("<script>alert(2)</script>");
        await Expect(visit.Page.Locator(".details dd").First).ToHaveTextAsync("<svg onload=alert(3)>");
        await Expect(visit.Page.Locator("#lines .open")).ToHaveTextAsync(Shelf.Attack);
        await Expect(visit.Page.Locator("img[src=x]")).ToHaveCountAsync(0);
    }
}
