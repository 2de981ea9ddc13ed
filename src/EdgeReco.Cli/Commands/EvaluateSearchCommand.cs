using System.CommandLine;
using System.Text.Json;
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
        using StoreEngine? words = store.EncoderProvider is null ? null : StoreAccess.OpenWords(context.Get(Bundle));
        (SearchQuality quality, LatencyPercentiles latency) = ProgressView.Run(context, progress => Evaluate(store, ratings.Queries, progress, context.Cancellation));
        (SearchQuality Quality, LatencyPercentiles Latency)? alone = words is null
            ? null
            : ProgressView.Run(context, progress => Evaluate(words, ratings.Queries, progress, context.Cancellation));
        if (quality.UnknownProducts > 0)
        {
            context.Error.WriteLine($"note: {quality.UnknownProducts} graded products are not in the bundle; they stay in the ideal rankings");
        }

        if (context.Json)
        {
            context.WriteJson(ToJson(quality, latency, alone));
        }
        else
        {
            Write(context.Results, quality, latency, alone);
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

    private static string ToJson(SearchQuality quality, LatencyPercentiles latency, (SearchQuality Quality, LatencyPercentiles Latency)? words) => JsonText.Object(json =>
    {
        Members(json, quality, latency);
        if (words is { } alone)
        {
            json.Object("words_alone", () => Members(json, alone.Quality, alone.Latency));
        }
    });

    private static void Members(Utf8JsonWriter json, SearchQuality quality, LatencyPercentiles latency)
    {
        json.WriteNumber("queries", quality.Queries);
        json.WriteNumber("queries_without_relevant", quality.QueriesWithoutRelevant);
        json.Figure("ndcg@10", quality.Ndcg10);
        json.Figure("condensed_ndcg@10", quality.CondensedNdcg10);
        json.Figure("mrr@10", quality.Mrr10);
        json.Figure("recall@100", quality.Recall100);
        json.Figure("judged@10", quality.Judged10);
        LatencyView.Member(json, latency);
    }

    private static void Write(IAnsiConsole console, SearchQuality quality, LatencyPercentiles latency, (SearchQuality Quality, LatencyPercentiles Latency)? words)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Measure", words is null ? "Value" : "Words and vectors");
        if (words is not null)
        {
            table.AddColumn("Words alone");
        }

        void Row(string name, Func<SearchQuality, string> value) =>
            table.AddRow([name, value(quality), .. words is { } alone ? [value(alone.Quality)] : Array.Empty<string>()]);
        Row("queries", q => $"{q.Queries}");
        Row("queries without relevant", q => $"{q.QueriesWithoutRelevant}");
        Row("ndcg@10", q => $"{q.Ndcg10:0.0000}");
        Row("condensed ndcg@10", q => $"{q.CondensedNdcg10:0.0000}");
        Row("mrr@10", q => $"{q.Mrr10:0.0000}");
        Row("recall@100", q => $"{q.Recall100:0.0000}");
        Row("judged@10", q => $"{q.Judged10:0.0000}");
        table.AddRow(["latency", LatencyView.Text(latency), .. words is { } other ? [LatencyView.Text(other.Latency)] : Array.Empty<string>()]);
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
