using System.Text.Json;
using EdgeReco.Building.Evaluation;
using EdgeReco.Compression.Compare;
using Spectre.Console;

namespace EdgeReco.Cli.Output;

/// <summary>Shows models side by side.</summary>
internal static class ComparisonView
{
    public static string ToJson(IReadOnlyList<ComparedModel> models)
    {
        LatencyPercentiles[] latencies = Latencies(models);
        return JsonText.Object(json => json.Objects("models", models.Select((model, i) => (model, latencies[i])), pair =>
        {
            (ComparedModel model, LatencyPercentiles latency) = pair;
            json.WriteString("file", model.File);
            json.WriteNumber("size_bytes", model.SizeBytes);
            json.Objects("outputs", model.Outputs, output => Output(json, output));
            LatencyView.Member(json, latency);
            json.Figure("speedup", SpeedUp(latencies[0].P50, latency.P50));
            json.FigureOrNull("peak_rss_mb", model.PeakRssMb is { } peak ? Math.Round(peak, 1) : null);
        }));
    }

    public static void Write(IAnsiConsole console, IReadOnlyList<ComparedModel> models)
    {
        LatencyPercentiles[] latencies = Latencies(models);
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Model", "Size", "Worst output", "sqnr dB", "max abs", "p50 ms", "p99 ms", "Faster", "Peak MB");
        for (int i = 0; i < models.Count; i++)
        {
            OutputDifference? worst = models[i].Outputs.OrderBy(output => double.IsNaN(output.SqnrDb) ? double.MinValue : output.SqnrDb).FirstOrDefault();
            Row(
                table,
                models[i].File,
                $"{models[i].SizeBytes / 1e6:0.00} MB",
                worst is null ? "" : $"{worst.Name}{(worst.NotFinite > 0 ? $" ({worst.NotFinite} not finite)" : "")}",
                worst is null ? "" : Decibel(worst.SqnrDb),
                worst is null ? "" : $"{worst.MaxAbs:0.######}",
                $"{latencies[i].P50:0.000}",
                $"{latencies[i].P99:0.000}",
                $"{SpeedUp(latencies[0].P50, latencies[i].P50):0.00} x",
                models[i].PeakRssMb is { } peak ? $"{peak:0}" : "");
        }

        console.Write(table);
    }

    /// <summary>How many times faster; 0 where it cannot be told.</summary>
    public static double SpeedUp(double first, double other) => other > 0 ? first / other : 0;

    private static void Output(Utf8JsonWriter json, OutputDifference output)
    {
        json.WriteString("name", output.Name);
        json.FigureOrNull("sqnr_db", output.SqnrDb);
        json.WriteNumber("max_abs", output.MaxAbs);
        if (output.NotFinite > 0)
        {
            json.WriteNumber("not_finite", output.NotFinite);
        }

        if (output.NotFiniteInFirst > 0)
        {
            json.WriteNumber("not_finite_in_first", output.NotFiniteInFirst);
        }
    }

    private static LatencyPercentiles[] Latencies(IReadOnlyList<ComparedModel> models) => [.. models.Select(model => LatencyPercentiles.Of([.. model.Milliseconds]))];

    private static string Decibel(double value) => double.IsNaN(value) ? "nothing finite" : value >= OutputDifference.Identical ? "identical" : $"{value:0.0}";

    private static void Row(Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(cell))]);
}
