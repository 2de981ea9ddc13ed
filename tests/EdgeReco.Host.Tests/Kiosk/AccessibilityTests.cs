using static Microsoft.Playwright.Assertions;

namespace EdgeReco.Host.Tests.Kiosk;

public sealed class AccessibilityTests(KioskFixture kiosk)
{
    private const string Nameless = """
        () => [...document.querySelectorAll('button, input, dialog, [role]')]
          .filter(element => element.checkVisibility({ visibilityProperty: true }))
          .filter(element => !['search', 'timer', 'status', 'group', 'listbox', 'option'].includes(element.getAttribute('role')))
          .filter(element => !(element.getAttribute('aria-label') || element.innerText?.trim() || document.getElementById(element.getAttribute('aria-labelledby'))?.innerText))
          .map(element => element.outerHTML.slice(0, 120))
        """;

    private const string Small = """
        () => [...document.querySelectorAll('button:not(.open), input')]
          .filter(element => element.checkVisibility({ visibilityProperty: true }))
          .map(element => [element, element.getBoundingClientRect()])
          .filter(([, box]) => box.height < 47.5 || box.width < 47.5)
          .map(([element, box]) => `${element.id || element.className}: ${box.width} x ${box.height}`)
        """;

    private const string CutOff = """
        () => [...document.querySelectorAll('h1, h2, .price, .sign, .buy, .button, .chip, .stock')]
          .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.quick, .strip-cards, .facets, .heard'))
          .map(element => [element, element.getBoundingClientRect()])
          .filter(([, box]) => box.left < -1 || box.right > innerWidth + 1)
          .map(([element]) => `${element.className}: ${element.textContent.slice(0, 40)}`)
        """;

    [Theory]
    [InlineData(1920, 1080, "en")]
    [InlineData(1080, 1920, "zh")]
    [InlineData(1280, 800, "zh")]
    [InlineData(390, 844, "en")]
    public async Task EveryView_AtEverySize_HasNamesRoomToTouchAndNothingCutOff(int width, int height, string language)
    {
        await using KioskVisit visit = await kiosk.VisitAsync(width, height, reducedMotion: true);
        await visit.Page.GotoAsync($"/?lang={language}");
        await visit.Page.Locator("#popular .card:not(.skeleton)").First.WaitForAsync();
        await visit.AddFirstPopularAsync();
        await CheckAsync(visit, "home");

        await visit.SearchAsync(language == "zh" ? "牛奶" : "milk");
        await Expect(visit.Hits.First).ToBeVisibleAsync();
        await CheckAsync(visit, "results");

        await visit.Hits.Last.Locator(".open").ClickAsync();
        await Expect(visit.Page.Locator("#similar .card:not(.skeleton)").First).ToBeVisibleAsync();
        await CheckAsync(visit, "product");

        await visit.Page.Locator("#scan-button").ClickAsync();
        await CheckAsync(visit, "barcode");
    }

    [Fact]
    public async Task Card_ReachedByKeyboard_OpensAndShowsTheFocus()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        await visit.SearchAsync("milk");

        await visit.Hits.First.Locator(".open").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        string outline = await visit.Hits.First.Locator(".open").EvaluateAsync<string>("element => getComputedStyle(element, '::after').outlineStyle");
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("solid", outline);
        await Expect(visit.Page.Locator("#product h1")).ToBeFocusedAsync();
    }

    private static async Task CheckAsync(KioskVisit visit, string view)
    {
        await visit.Page.EvaluateAsync("() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})))");
        foreach ((string what, string script) in ((string, string)[])[("nameless", Nameless), ("small", Small), ("cut off", CutOff)])
        {
            string[] found = await visit.Page.EvaluateAsync<string[]>(script);
            Assert.True(found.Length == 0, $"{view}: {what}: {string.Join("; ", found)}");
        }
    }
}
