using System.Text.Json;
using EdgeReco.Building.Evaluation;
using Spectre.Console;

namespace EdgeReco.Cli.Output;

/// <summary>Shows how well the next item of a basket was expected.</summary>
internal static class NextItemView
{
    public static string ToJson(RecommendEvaluation evaluation) => JsonText.Object(json =>
    {
        json.WriteNumber("baskets", evaluation.Ours.Baskets);
        json.WriteNumber("events", evaluation.Ours.Events);
        Figures(json, evaluation.Ours);
        json.Object("baselines", () =>
        {
            json.Object("popularity", () => Figures(json, evaluation.Popularity));
            if (evaluation.Cosine is { } cosine)
            {
                json.Object("cosine", () => Figures(json, cosine));
            }

            if (evaluation.CosineOfLast is { } last)
            {
                json.Object("cosine_last", () => Figures(json, last));
            }
        });
    });

    public static void Write(IAnsiConsole console, RecommendEvaluation evaluation)
    {
        console.Write(new Text($"{evaluation.Ours.Baskets:N0} baskets, {evaluation.Ours.Events:N0} events, full ranking\n"));
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("", "hr@10", "hr@20", "mrr@20", "ndcg@20", "coverage@20", "latency");
        Row("this bundle", evaluation.Ours);
        Row("popularity", evaluation.Popularity);
        if (evaluation.Cosine is { } cosine)
        {
            Row("cosine neighbours", cosine);
        }

        if (evaluation.CosineOfLast is { } last)
        {
            Row("of the last item", last);
        }

        console.Write(table);

        void Row(string name, NextItemQuality quality) => table.AddRow(
            name,
            $"{quality.HitRate10:0.0000}",
            $"{quality.HitRate20:0.0000}",
            $"{quality.Mrr20:0.0000}",
            $"{quality.Ndcg20:0.0000}",
            $"{quality.Coverage20:0.0000}",
            LatencyView.Text(quality.Latency));
    }

    private static void Figures(Utf8JsonWriter json, NextItemQuality quality)
    {
        json.Figure("hr@10", quality.HitRate10);
        json.Figure("hr@20", quality.HitRate20);
        json.Figure("mrr@20", quality.Mrr20);
        json.Figure("ndcg@20", quality.Ndcg20);
        json.Figure("coverage@20", quality.Coverage20);
        LatencyView.Member(json, quality.Latency);
    }
}
