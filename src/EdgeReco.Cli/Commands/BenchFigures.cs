using EdgeReco.Building.Evaluation;
using EdgeReco.Bundles;
using EdgeReco.Cli.Output;
using EdgeReco.Engine;
using Spectre.Console;

namespace EdgeReco.Cli.Commands;

/// <summary>What a benchmark measured.</summary>
internal sealed record BenchFigures(
    string Kind, int Products, int Requests, double ThinkMs, LatencyPercentiles Latency, double MaxMs, double AllocatedBytes, double OpenMs, double ResidentMb, double ManagedMb)
{
    public static BenchFigures Measure(
        string kind, StoreEngine store, Action<int> call, int count, TimeSpan think, double openMs, IProgress<double> progress, CancellationToken cancellationToken)
    {
        double[] samples = LatencyMeter.Measure(count, call, think, progress, cancellationToken);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int counted = Math.Min(count, 1000);
        for (int i = 0; i < counted; i++)
        {
            call(i);
        }

        double allocated = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / counted;
        double max = samples.Max();
        return new BenchFigures(
            kind, store.ProductCount, count, think.TotalMilliseconds, LatencyPercentiles.Of(samples), max, allocated, openMs, Environment.WorkingSet / 1e6, GC.GetTotalMemory(forceFullCollection: true) / 1e6);
    }

    public string ToJson() => JsonText.Object(json =>
    {
        json.WriteString("kind", Kind);
        json.WriteNumber("products", Products);
        json.WriteNumber("requests", Requests);
        json.Figure("think_ms", ThinkMs);
        LatencyView.Member(json, Latency);
        json.Figure("max_ms", MaxMs);
        json.Figure("allocated_bytes_per_request", Math.Round(AllocatedBytes));
        json.Figure("open_ms", OpenMs);
        json.Object("memory", () =>
        {
            json.Figure("resident_mb", Math.Round(ResidentMb, 1));
            json.Figure("managed_mb", Math.Round(ManagedMb, 1));
        });
    });

    public void Write(IAnsiConsole console)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Measure", "Value");
        table.AddRow("products", $"{Products:N0}");
        table.AddRow("requests", $"{Requests:N0}, one after the other{(ThinkMs > 0 ? $", {ThinkMs:0} ms idle before each" : "")}");
        table.AddRow("latency", $"{LatencyView.Text(Latency)}, max {MaxMs:0.000} ms");
        table.AddRow("allocated", $"{AllocatedBytes:N0} bytes a request");
        table.AddRow("open", $"{OpenMs:0} ms");
        table.AddRow("memory", $"{ResidentMb:0} MB resident, {ManagedMb:0} MB managed");
        console.Write(table);
    }

    /// <summary>Holds the figures against a bundle's budgets.</summary>
    public int Check(TextWriter error, BundleBudgets budgets)
    {
        bool passed = true;
        Hold("p50 in ms", Latency.P50, budgets.LatencyP50Ms);
        Hold("p99 in ms", Latency.P99, budgets.LatencyP99Ms);
        Hold("resident MB", ResidentMb, budgets.MemoryMb);
        return passed ? ExitCode.Done : ExitCode.CheckFailed;

        void Hold(string name, double value, double budget)
        {
            if (value > budget)
            {
                passed = false;
                error.WriteLine($"check failed: {name} is {value:0.###}, the budget is {budget:0.###}");
            }
        }
    }
}
