using System.Text.Json;
using EdgeReco.Compression.Tuning;
using Spectre.Console;

namespace EdgeReco.Cli.Output;

/// <summary>Shows what a search for a recipe found.</summary>
internal static class TuningView
{
    public static string ToJson(TuningResult result, string output) => JsonText.Object(json =>
    {
        json.WriteString("file", output);
        json.WriteBoolean("written", result.Best is not null);
        json.WriteBoolean("met", result.Best is not null && result.Missing.Count == 0);
        json.Strings("missing", result.Missing);
        json.WriteString("metric", result.Metric);
        json.Object("original", () => Trial(json, result.Original));
        if (result.Best is { } best)
        {
            json.Object("best", () => Trial(json, best));
        }
        else
        {
            json.WriteNull("best");
        }

        json.Objects("pareto_front", result.Front, trial => Trial(json, trial));
        json.Objects("trials", result.Trials, trial => Trial(json, trial));
        json.WriteNumber("reused", result.Reused);
        json.WriteNumber("hopeless", result.Dropped);
        json.WriteNumber("not_tried", result.Left);
    });

    public static void Write(IAnsiConsole console, TuningResult result, string output)
    {
        console.Write(new Text(
            $"{result.Trials.Count} candidates measured ({result.Reused} of them in an earlier run), {result.Dropped} too large from the start, {result.Left} not tried; "
            + "front: no other is smaller, faster and better at once\n"));
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("", "Recipe", "Of", "Size", "ms", "Times as fast", result.Metric, "Lost");
        Row(table, "original", result.Original);
        foreach (TuningTrial trial in result.Trials)
        {
            if (trial.Failure is { } failure)
            {
                table.AddRow(new Text("failed"), new Text(trial.Recipe), new Text(Of(trial)), new Text(failure), new Text(""), new Text(""), new Text(""), new Text(""));
            }
            else
            {
                Row(table, trial == result.Best ? "best" : result.Front.Contains(trial) ? "front" : "", trial);
            }
        }

        console.Write(table);
        if (result.Best is not null)
        {
            console.Write(new Text($"{output}: {result.Best.Recipe}\n"));
        }
    }

    private static void Row(Table table, string mark, TuningTrial trial) => table.AddRow(
        new Text(mark), new Text(trial.Recipe), new Text(Of(trial)), new Text($"{trial.Bytes / 1e6:0.00} MB"), new Text($"{trial.Milliseconds:0.000}"),
        new Text($"{trial.Speedup:0.00}"), new Text($"{trial.Quality:0.0000}"), new Text($"{100 * trial.Drop:0.0}%"));

    // Models are often called alike and lie in folders of their own.
    private static string Of(TuningTrial trial) => Path.Combine(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(trial.Source)))!, Path.GetFileName(trial.Source));

    private static void Trial(Utf8JsonWriter json, TuningTrial trial)
    {
        json.WriteString("recipe", trial.Recipe);
        json.WriteString("source", trial.Source);
        if (trial.Failure is { } failure)
        {
            json.WriteString("failure", failure);
            return;
        }

        json.WriteNumber("size_bytes", trial.Bytes);
        json.Figure("latency_ms", trial.Milliseconds);
        json.Figure("speedup", trial.Speedup);
        json.Figure("quality", trial.Quality);
        json.Figure("drop", trial.Drop);
    }
}
