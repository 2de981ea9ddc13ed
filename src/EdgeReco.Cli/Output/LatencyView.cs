using System.Text.Json;
using EdgeReco.Building.Evaluation;

namespace EdgeReco.Cli.Output;

/// <summary>Shows latencies.</summary>
internal static class LatencyView
{
    public static void Member(Utf8JsonWriter json, LatencyPercentiles latency, string name = "latency_ms") => json.Object(name, () =>
    {
        json.Figure("p50", latency.P50);
        json.Figure("p90", latency.P90);
        json.Figure("p99", latency.P99);
    });

    public static string Text(LatencyPercentiles latency) => $"p50 {latency.P50:0.000} ms, p90 {latency.P90:0.000} ms, p99 {latency.P99:0.000} ms";
}
