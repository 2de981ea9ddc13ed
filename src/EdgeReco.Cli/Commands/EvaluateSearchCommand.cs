using System.CommandLine;
using EdgeReco.Building;
using EdgeReco.Building.Evaluation;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Contracts;
using EdgeReco.Engine;
using EdgeReco.Ingestion;
using Spectre.Console;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco evaluate search</c>: ranking quality and latency over graded queries.</summary>
internal static class EvaluateSearchCommand
{
    private const int LatencySamples = 2000;

    private static readonly Argument<string> Bundle = CommonOptions.Bundle();
    private static readonly Option<string> Ratings = new("--ratings") { HelpName = "FILE", Required = true, Description = "csv with the columns query,docid,rating; 0 is not relevant, more is better." };
    private static readonly Option<double?> MinNdcg = CommonOptions.Bound("--min-ndcg", "ndcg@10");

    public static Command Create()
    {
        var command = new Command(
            "search",
            "Hold search against graded queries. Means are over the queries that have a relevant product; gain is 2^rating-1, "
            + "unjudged products count 0, graded products that the bundle lacks stay in the ideal ranking; condensed drops "
            + "unjudged products from the ranking first. Latency is of single searches for 20 hits, one after the other.")
        {
            Bundle, Ratings, MinNdcg,
        };
        command.Examples(
            ("figures for people", "edgereco evaluate search bundle --ratings ratings.csv"),
            ("a check for scripts", "edgereco evaluate search bundle --ratings ratings.csv --min-ndcg 0.70 --json"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        RatingResult ratings = RatingSource.Read(context, context.Get(Ratings)!);
        using StoreEngine store = StoreAccess.Open(context.Get(Bundle));
        (SearchQuality quality, LatencyPercentiles latency) = ProgressView.Run(context, progress => Evaluate(store, ratings.Queries, progress, context.Cancellation));
        if (quality.UnknownProducts > 0)
        {
            context.Error.WriteLine($"note: {quality.UnknownProducts} graded products are not in the bundle; they stay in the ideal rankings");
        }

        if (context.Json)
        {
            context.WriteJson(ToJson(quality, latency));
        }
        else
        {
            Write(context.Results, quality, latency);
        }

        return Check(context, quality);
    }

    private static (SearchQuality Quality, LatencyPercentiles Latency) Evaluate(
        StoreEngine store, IReadOnlyList<RatedQuery> queries, IProgress<BuildProgress> progress, CancellationToken cancellationToken)
    {
        SearchQuality quality = SearchEvaluator.Evaluate(
            queries,
            query => [.. store.Search(new SearchRequest { Query = query, Top = SearchEvaluator.RankingDepth }).Hits.Select(hit => hit.Product.Id)],
            id => store.TryGetProduct(id, null, out _),
            new StageProgress("quality", progress),
            cancellationToken);
        SearchRequest[] requests = [.. queries.Select(query => new SearchRequest { Query = query.Query })];
        double[] samples = LatencyMeter.Measure(Math.Max(LatencySamples, requests.Length), i => store.Search(requests[i % requests.Length]), TimeSpan.Zero, new StageProgress("latency", progress), cancellationToken);
        return (quality, LatencyPercentiles.Of(samples));
    }

    private static string ToJson(SearchQuality quality, LatencyPercentiles latency) => JsonText.Object(json =>
    {
        json.WriteNumber("queries", quality.Queries);
        json.WriteNumber("queries_without_relevant", quality.QueriesWithoutRelevant);
        json.Figure("ndcg@10", quality.Ndcg10);
        json.Figure("condensed_ndcg@10", quality.CondensedNdcg10);
        json.Figure("mrr@10", quality.Mrr10);
        json.Figure("recall@100", quality.Recall100);
        json.Figure("judged@10", quality.Judged10);
        LatencyView.Member(json, latency);
    });

    private static void Write(IAnsiConsole console, SearchQuality quality, LatencyPercentiles latency)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Measure", "Value");
        table.AddRow("queries", $"{quality.Queries}");
        table.AddRow("queries without relevant", $"{quality.QueriesWithoutRelevant}");
        table.AddRow("ndcg@10", $"{quality.Ndcg10:0.0000}");
        table.AddRow("condensed ndcg@10", $"{quality.CondensedNdcg10:0.0000}");
        table.AddRow("mrr@10", $"{quality.Mrr10:0.0000}");
        table.AddRow("recall@100", $"{quality.Recall100:0.0000}");
        table.AddRow("judged@10", $"{quality.Judged10:0.0000}");
        table.AddRow("latency", LatencyView.Text(latency));
        console.Write(table);
    }

    private static int Check(CommandContext context, SearchQuality quality)
    {
        if (context.Get(MinNdcg) is not { } bound || quality.Ndcg10 >= bound)
        {
            return ExitCode.Done;
        }

        context.Error.WriteLine($"check failed: ndcg@10 is {quality.Ndcg10:0.0000}, at least {bound} is asked for");
        return ExitCode.CheckFailed;
    }
}
