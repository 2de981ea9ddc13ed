using System.Text.Json;
using EdgeReco.Building.Evaluation;
using Spectre.Console;

namespace EdgeReco.Cli.Output;

/// <summary>Shows text encoders side by side.</summary>
internal static class EncoderComparisonView
{
    public static string ToJson(IReadOnlyList<ComparedEncoder> encoders) => JsonText.Object(json => json.Objects("models", encoders, encoder =>
    {
        json.WriteString("file", encoder.File);
        json.WriteNumber("size_bytes", encoder.SizeBytes);
        json.WriteNumber("dimensions", encoder.Dimensions);
        json.FigureOrNull("cosine_mean", encoder.Cosine?.Mean);
        json.FigureOrNull("cosine_p1", encoder.Cosine?.P1);
        Quality(json, encoder.Alone);
        if (encoder.Fused is { } fused)
        {
            json.Object("fused", () => Quality(json, fused));
        }

        json.Object("latency_ms", () =>
        {
            foreach ((string tokens, double milliseconds) in encoder.Latency)
            {
                json.Figure(tokens, milliseconds);
            }
        });
        json.Object("speedup", () =>
        {
            foreach (((string tokens, double milliseconds), (_, double first)) in encoder.Latency.Zip(encoders[0].Latency))
            {
                json.Figure(tokens, ComparisonView.SpeedUp(first, milliseconds));
            }
        });
        json.FigureOrNull("peak_rss_mb", encoder.PeakRssMb is { } peak ? Math.Round(peak, 1) : null);
    }));

    public static void Write(IAnsiConsole console, IReadOnlyList<ComparedEncoder> encoders)
    {
        SearchQuality first = encoders[0].Alone;
        console.Write(new Text($"{first.Queries - first.QueriesWithoutRelevant} queries with relevant products; faster and cosine: than and to the first model\n"));
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Model", "Size", "cosine", "p1", "ndcg@10", "condensed", "recall@100");
        if (encoders[0].Fused is not null)
        {
            table.AddColumn("fused");
        }

        foreach ((string tokens, _) in encoders[0].Latency)
        {
            table.AddColumn($"{tokens} ms");
        }

        table.AddColumn("Peak MB");
        foreach (ComparedEncoder encoder in encoders)
        {
            table.AddRow([.. Cells(encoder, encoders[0]).Select(cell => new Text(cell))]);
        }

        console.Write(table);
    }

    private static IEnumerable<string> Cells(ComparedEncoder encoder, ComparedEncoder first)
    {
        yield return encoder.File;
        yield return $"{encoder.SizeBytes / 1e6:0.00} MB";
        yield return encoder.Cosine is { } cosine ? $"{cosine.Mean:0.0000}" : "other width";
        yield return encoder.Cosine is { } low ? $"{low.P1:0.0000}" : "";
        yield return $"{encoder.Alone.Ndcg10:0.0000}";
        yield return $"{encoder.Alone.CondensedNdcg10:0.0000}";
        yield return $"{encoder.Alone.Recall100:0.0000}";
        if (encoder.Fused is { } fused)
        {
            yield return $"{fused.Ndcg10:0.0000} ({fused.CondensedNdcg10:0.0000})";
        }

        foreach (((_, double milliseconds), (_, double before)) in encoder.Latency.Zip(first.Latency))
        {
            yield return $"{milliseconds:0.00} ({ComparisonView.SpeedUp(before, milliseconds):0.0} x)";
        }

        yield return encoder.PeakRssMb is { } peak ? $"{peak:0}" : "";
    }

    private static void Quality(Utf8JsonWriter json, SearchQuality quality)
    {
        json.Figure("ndcg@10", quality.Ndcg10);
        json.Figure("condensed_ndcg@10", quality.CondensedNdcg10);
        json.Figure("recall@100", quality.Recall100);
    }
}
