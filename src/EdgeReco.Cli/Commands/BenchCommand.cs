using System.CommandLine;
using EdgeReco.Cli.Terminal;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco bench</c>: latency and memory of a bundle, and of the device program.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var command = new Command("bench", "Measure latency and memory: of a bundle or a text encoder, in process on one thread, and of the device program's start.")
        {
            BenchKind.Create("search", "Search: names, first words, words as they are typed, misspelt words and codes of the bundle's own products, in turn.", SearchWorkload.Create),
            BenchKind.Create("recommend", "Recommendation: baskets of one to eight of the bundle's own products, and now and then an empty one.", RecommendWorkload.Create),
            BenchEncoderCommand.Create(),
            BenchStartCommand.Create(),
        };
        command.Examples(
            ("single stream", "edgereco bench search bundle"),
            ("with a second of idling before each request, as at a kiosk", "edgereco bench recommend bundle --count 50 --think 1000"),
            ("fail when over the bundle's budgets", "edgereco bench search bundle --check"));
        return command;
    }
}
