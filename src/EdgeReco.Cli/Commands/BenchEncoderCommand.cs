using System.CommandLine;
using EdgeReco.Building.Evaluation;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Inference.TextEncoders;
using Spectre.Console;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco bench encoder</c>: how long a text encoder takes for a query, tokens included, warm and on one thread.</summary>
internal static class BenchEncoderCommand
{
    private const double MicrosecondsPerMillisecond = 1000;

    private static readonly Argument<string> Model = new("MODEL") { Description = "The encoder: static.bin or model.onnx, with its tokenizer.json and encoder.json beside it." };
    private static readonly Option<string> Ratings = new("--ratings") { HelpName = "FILE", Required = true, Description = "csv with the columns query,docid,rating; its queries are encoded in turn." };
    private static readonly Option<int> Count = CommonOptions.Number("--count", 20_000, 1, 10_000_000, "Queries to time; as many again, 200 to 1,000, warm up first.");

    public static Command Create()
    {
        var command = new Command("encoder", "Text encoder: the queries of a ratings file, one after the other.") { Model, Ratings, Count };
        command.Examples(("a static student", "edgereco bench encoder student/static.bin --ratings ratings.csv"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        string[] queries = [.. RatingSource.Read(context, context.Get(Ratings)!).Queries.Select(query => query.Query)];
        using ITextEncoder encoder = EncoderSource.Find(context.Get(Model)!, new EncoderSettings(), null).Open(null, 1);
        float[] vector = new float[encoder.Dimensions];
        double[] milliseconds = ProgressView.Run(context, progress => LatencyMeter.Measure(
            context.Get(Count), i => encoder.Encode(queries[i % queries.Length], TextKind.Query, vector), TimeSpan.Zero, new StageProgress("encoder", progress), context.Cancellation));
        LatencyPercentiles microseconds = LatencyPercentiles.Of([.. milliseconds.Select(value => value * MicrosecondsPerMillisecond)]);
        if (context.Json)
        {
            context.WriteJson(JsonText.Object(json =>
            {
                json.WriteNumber("queries", queries.Length);
                json.WriteNumber("requests", milliseconds.Length);
                LatencyView.Member(json, microseconds, "latency_us");
            }));
        }
        else
        {
            Table table = new Table().Border(TableBorder.Rounded).AddColumns("Measure", "Value");
            table.AddRow("requests", $"{milliseconds.Length:N0}, {queries.Length:N0} queries in turn");
            table.AddRow("latency", $"p50 {microseconds.P50:0.0} µs, p90 {microseconds.P90:0.0} µs, p99 {microseconds.P99:0.0} µs");
            context.Results.Write(table);
        }

        return ExitCode.Done;
    }
}
