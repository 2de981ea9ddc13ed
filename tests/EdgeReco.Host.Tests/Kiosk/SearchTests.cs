using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EdgeReco.Host.Tests.Kiosk;

public sealed class SearchTests(KioskFixture kiosk)
{
    [Fact]
    public async Task Typing_TwoLetters_OffersSuggestionsThatTheKeyboardSelects()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();

        await visit.SearchBox.PressSequentiallyAsync("mi");

        ILocator options = visit.Page.GetByRole(AriaRole.Option);
        await Expect(options.First).ToContainTextAsync("milk");
        await Expect(visit.SearchBox).ToHaveAttributeAsync("aria-expanded", "true");
        await visit.SearchBox.PressAsync("ArrowDown");
        await Expect(visit.SearchBox).ToHaveAttributeAsync("aria-activedescendant", "suggestion-0");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await visit.SearchBox.PressAsync("Enter");
        await Expect(visit.SearchBox).ToHaveValueAsync("milk");
        await Expect(options).ToHaveCountAsync(0);
        await Expect(visit.Hits).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Typing_WithoutEnter_ShowsResultsBehindTheSuggestions()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();

        await visit.SearchBox.PressSequentiallyAsync("bread");

        await Expect(visit.Page.Locator("#results-title")).ToContainTextAsync("bread");
        await Expect(visit.SearchBox).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Suggestions_LateAnswer_IsDropped()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        var slow = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/v1/suggest?q=mi&**", async route =>
        {
            await slow.Task;
            await route.ContinueAsync();
        });

        await visit.Page.RunAndWaitForRequestAsync(() => visit.SearchBox.PressSequentiallyAsync("mi"), "**/v1/suggest?q=mi&**");
        await visit.SearchBox.PressSequentiallyAsync("ner");
        await Expect(visit.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("mineral water");
        slow.SetResult();

        await Expect(visit.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Search_Hit_IsHighlightedAndHasPriceAndAisle()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();

        await visit.SearchAsync("milk");

        ILocator first = visit.Hits.First;
        await Expect(first.Locator("mark")).ToHaveTextAsync("Milk");
        await Expect(first.Locator(".price .heard")).ToHaveTextAsync("€1.49");
        await Expect(first.Locator(".sign .heard")).ToHaveTextAsync("Aisle 1, shelf B");
        await Expect(first.Locator(".stock")).ToHaveTextAsync("In stock");
    }

    [Fact]
    public async Task Search_Misspelt_SaysWhatIsShownInstead()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();

        await visit.SearchBox.FillAsync("mlik");
        await visit.SearchBox.PressAsync("Enter");

        await Expect(visit.Page.Locator("#results-note")).ToContainTextAsync("“milk”");
    }

    [Fact]
    public async Task Search_Nothing_SaysSoAndOffersToClearTheFilters()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        await visit.SearchAsync("milk");
        await visit.Page.Locator("[data-facet=brand] .chip", new() { HasText = "Nordhus" }).ClickAsync();
        await Expect(visit.Hits).ToHaveCountAsync(1);

        await visit.Page.Locator("[data-facet=price] .chip", new() { HasText = "and more" }).ClickAsync();

        await Expect(visit.Page.Locator("#grid .nothing h2")).ToContainTextAsync("Nothing found");
        await visit.Page.Locator("#grid .nothing .button").ClickAsync();
        await Expect(visit.Hits).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Facets_BrandAndStock_NarrowTheResults()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        await visit.SearchAsync("e");

        await visit.Page.Locator("[data-facet=brand] .chip", new() { HasText = "Nordhus" }).ClickAsync();
        await Expect(visit.Page.Locator("[data-facet=brand] .chip[aria-pressed=true]")).ToContainTextAsync("Nordhus");
        await Expect(visit.Hits.Locator(".brand", new() { HasNotText = "Nordhus" })).ToHaveCountAsync(0);
        await visit.Page.Locator("[data-facet=stock] .chip").ClickAsync();

        await Expect(visit.Hits.Locator(".stock-out")).ToHaveCountAsync(0);
        Assert.Contains(visit.Requests, request => request.Contains("filter=brand%3ANordhus", StringComparison.Ordinal) && request.Contains("filter=stock%3Ain", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Facets_Category_LeadsDownAndBack()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        await visit.Page.Locator(".tile", new() { HasText = "Bakery" }).ClickAsync();
        await Expect(visit.Hits).ToHaveCountAsync(12);
        ILocator chips = visit.Page.Locator("[data-facet=category] .chip");

        await chips.Filter(new() { HasText = "Cake" }).ClickAsync();

        await Expect(visit.Hits).ToHaveCountAsync(3);
        await Expect(chips.And(visit.Page.Locator("[aria-pressed=true]"))).ToHaveTextAsync(["Bakery", "Cake"]);
        await chips.Filter(new() { HasText = "Bakery" }).ClickAsync();
        await Expect(visit.Page.Locator("#results-title")).ToHaveTextAsync("37 products");
    }

    [Fact]
    public async Task Sort_PriceHighFirst_PutsTheDearestFirst()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        await visit.SearchAsync("milk");
        await Expect(visit.Hits.First).ToContainTextAsync("Brightmoor Milk");

        await visit.Page.Locator("[data-facet=sort] .chip", new() { HasText = "high first" }).ClickAsync();

        await Expect(visit.Hits.First).ToContainTextAsync("Nordhus Milk");
    }

    [Fact]
    public async Task FilterSheet_OnALaptop_OpensAndCloses()
    {
        await using KioskVisit visit = await kiosk.VisitAsync(1280, 800);
        await visit.OpenAsync();
        await visit.SearchAsync("milk");

        await visit.Page.Locator("#filters-button").ClickAsync();
        await visit.Page.Locator("[data-facet=brand] .chip", new() { HasText = "Nordhus" }).ClickAsync();
        await visit.Page.Locator(".facets-foot .button").ClickAsync();

        await Expect(visit.Page.Locator("#facets")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("#filters-count")).ToHaveTextAsync("1");
        await Expect(visit.Hits).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Department_Scrolled_LoadsMoreUntilAllAreThere()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        await visit.SearchAsync("r");
        int total = await visit.Page.Locator("#results-title").EvaluateAsync<int>("title => parseInt(title.textContent)");
        Assert.True(total > 24, $"needs more than a page, has {total}");

        await visit.Page.Locator("#main").EvaluateAsync("main => main.scrollTo(0, main.scrollHeight)");

        await Expect(visit.Hits).ToHaveCountAsync(total);
        await Expect(visit.Page.Locator("#more")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Search_TypedWithSlowAnswers_ShiftsNothing()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.Page.AddInitScriptAsync("""
            window.shift = 0;
            new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value; })
              .observe({ type: 'layout-shift', buffered: true });
            """);

        // Late enough that the browser no longer puts the change down to the key.
        await visit.Page.RouteAsync("**/v1/search?**", async route =>
        {
            await Task.Delay(700, TestContext.Current.CancellationToken);
            await route.ContinueAsync();
        });
        await visit.OpenAsync();
        await visit.SearchBox.PressSequentiallyAsync("milk", new() { Delay = 60 });
        await Expect(visit.Hits).ToHaveCountAsync(3);
        await visit.SearchBox.PressAsync("Enter");
        await visit.Hits.First.Locator(".open").ClickAsync();
        await Expect(visit.Page.Locator("#similar .card:not(.skeleton)").First).ToBeVisibleAsync();
        await visit.Page.WaitForTimeoutAsync(300);

        double shift = await visit.Page.EvaluateAsync<double>("window.shift");
        Assert.True(shift < 0.05, $"layout shift is {shift}");
    }
}
