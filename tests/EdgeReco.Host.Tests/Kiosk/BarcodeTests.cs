using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EdgeReco.Host.Tests.Kiosk;

public sealed class BarcodeTests(KioskFixture kiosk)
{
    [Fact]
    public async Task Pad_GoodBarcode_OpensTheProduct()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        await visit.Page.Locator("#scan-button").ClickAsync();

        foreach (char digit in Shelf.MilkBarcode)
        {
            await visit.Page.Locator(".key").GetByText(digit.ToString(), new() { Exact = true }).ClickAsync();
        }

        await Expect(visit.Page.Locator(".verdict")).ToHaveTextAsync("The check digit is right");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find product" }).ClickAsync();
        await Expect(visit.Page.Locator("#product h1")).ToHaveTextAsync("Brightmoor Milk");
        await Expect(visit.Page.Locator("#barcode-dialog")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("20000", "5 digits so far")]
    [InlineData("2000000000016", "The check digit does not fit")]
    public async Task Pad_NoBarcode_SaysWhatIsWrong(string digits, string verdict)
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        await visit.Page.Locator("#scan-button").ClickAsync();

        await visit.Page.Locator(".digits").FillAsync(digits);

        await Expect(visit.Page.Locator(".verdict")).ToContainTextAsync(verdict);
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find product" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Pad_UnknownBarcode_SaysSo()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        visit.OutageExpected = true; // The browser reports the 404 on the console.
        await visit.OpenAsync();
        await visit.Page.Locator("#scan-button").ClickAsync();
        await visit.Page.Locator(".digits").FillAsync("2999999999991");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find product" }).ClickAsync();

        await Expect(visit.Page.Locator(".verdict")).ToContainTextAsync("We do not have a product with the barcode 2999999999991");
    }

    [Fact]
    public async Task Scanner_AnywhereOnThePage_OpensTheProduct()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();

        await visit.ScanAsync(Shelf.MilkBarcode);

        await Expect(visit.Page.Locator("#product h1")).ToHaveTextAsync("Brightmoor Milk");
    }

    [Fact]
    public async Task Scanner_WhileTheSearchBoxHasTheFocus_LeavesWhatWasTyped()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();
        await visit.SearchBox.PressSequentiallyAsync("tea");
        await Expect(visit.Page.Locator("#results-title")).ToContainTextAsync("tea");

        await visit.ScanAsync(Shelf.MilkBarcode);

        await Expect(visit.Page.Locator("#product h1")).ToHaveTextAsync("Brightmoor Milk");
        await Expect(visit.SearchBox).ToHaveValueAsync("tea");
    }

    [Fact]
    public async Task Scanner_UnknownBarcode_SaysSo()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        visit.OutageExpected = true;
        await visit.OpenAsync();

        await visit.ScanAsync("2999999999991");

        await Expect(visit.Page.Locator("#toast")).ToContainTextAsync("2999999999991");
    }

    [Fact]
    public async Task Typist_SlowDigits_AreASearch()
    {
        await using KioskVisit visit = await kiosk.VisitAsync();
        await visit.OpenAsync();

        await visit.SearchBox.PressSequentiallyAsync("20000001", new() { Delay = 120 });
        await visit.SearchBox.PressAsync("Enter");

        await Expect(visit.Page.Locator("#results")).ToBeVisibleAsync();
        await Expect(visit.SearchBox).ToHaveValueAsync("20000001");
        Assert.DoesNotContain(visit.Requests, request => request.Contains("/v1/barcodes/", StringComparison.Ordinal));
    }
}
