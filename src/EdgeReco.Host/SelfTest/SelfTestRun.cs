using EdgeReco.Host.Startup;

namespace EdgeReco.Host.SelfTest;

/// <summary>Starts the program on a free port and asks it what a shopper, a page and a scraper would.</summary>
internal static class SelfTestRun
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);

    /// <summary>Runs all checks and prints a line for each.</summary>
    /// <returns>0 when all passed, else 1.</returns>
    public static async Task<int> RunAsync(WebApplication app)
    {
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(HostProgram.AddressOf(app)), Timeout = AnswerLimit };
        int failed = await new SelfTestChecks(client, Console.Out).RunAsync();
        await app.StopAsync();
        Console.WriteLine(failed == 0 ? "self-test passed" : $"self-test failed: {failed} checks");
        return failed == 0 ? 0 : 1;
    }
}
