using EdgeReco.Compression.Advice;
using EdgeReco.Compression.Advice.Devices;
using Spectre.Console;

namespace EdgeReco.Cli.Output;

/// <summary>Shows advice on a model.</summary>
internal static class AdviceView
{
    public static string ToJson(AdviceReport report) => JsonText.Object(json =>
    {
        DeviceProfile device = report.Device;
        json.Object("device", () =>
        {
            json.WriteString("name", device.Name);
            json.WriteString("description", device.Description);
            json.WriteString("preset", device.Preset);
            json.Strings("instruction_sets", device.InstructionSets);
            json.Figure("memory_gb", device.MemoryGb);
            json.Figure("cache_mb", device.CacheMb);
            json.Figure("bandwidth_gb_s", device.BandwidthGbS);
            json.Figure("fp32_gflops", device.Fp32Gflops);
            json.Figure("fp16_gflops", device.Fp16Gflops);
            json.Figure("int8_gops", device.Int8Gops);
            json.Figure("node_us", device.NodeUs);
            json.WriteString("source", device.Source);
        });
        json.WriteNumber("size_bytes", report.SizeBytes);
        json.WriteNumber("parameters", report.Parameters);
        json.Strings("shapes", report.Shapes);
        json.Figure("macs", report.Macs);
        json.FigureOrNull("macs_per_token", report.MacsPerToken);
        json.Figure("operations_per_byte", report.Intensity);
        json.Figure("ridge_operations_per_byte", report.Ridge);
        json.WriteString("bound", report.Bound);
        json.Figure("latency_ms", report.LatencyMs);
        json.WriteNumber("unknown_nodes", report.UnknownNodes);
        json.Objects("shares", report.Shares, share =>
        {
            json.WriteString("kind", Name(share));
            json.Figure("weights", share.Weights);
            json.Figure("macs", share.Macs);
            json.Figure("time", share.Time);
        });
        json.Objects("methods", report.Methods, method =>
        {
            json.WriteString("name", method.Name);
            json.WriteString("command", method.Command);
            json.WriteNumber("size_bytes", method.SizeBytes);
            json.Figure("latency_ms", method.LatencyMs);
            json.Figure("speedup", method.Speedup);
            json.Figure("loss", method.Loss);
            json.WriteBoolean("needs_calibration", method.NeedsCalibration);
            json.WriteBoolean("needs_training", method.NeedsTraining);
            json.Figure("score", method.Score);
            json.WriteString("reason", method.Reason);
        });
        json.Objects("excluded", report.Excluded, method =>
        {
            json.WriteString("name", method.Name);
            json.WriteString("reason", method.Reason);
        });
    });

    public static void Write(IAnsiConsole console, AdviceReport report)
    {
        string perToken = report.MacsPerToken is { } macs ? $", {macs / 1e6:0.00} a token" : "";
        console.WriteLine($"{report.Device.Name}: {report.Device.Description}");
        console.WriteLine($"model: {report.SizeBytes / 1e6:0.00} MB, {report.Parameters / 1e6:0.00} M parameters, {report.Macs / 1e6:0.0} M MACs a run{perToken}{(report.Shapes.Count > 0 ? $" ({report.Shapes[0]})" : "")}");
        console.WriteLine($"expected: {report.LatencyMs:0.000} ms as it is; limited by {report.Bound}; {report.Intensity:0.0} operations a byte, the device's balance is {report.Ridge:0.0}");
        if (report.UnknownNodes > 0)
        {
            console.WriteLine($"{report.UnknownNodes} nodes have shapes that are not known and count as nothing");
        }

        Table shares = new Table().Border(TableBorder.Rounded).AddColumns("Work", "Weights", "MACs", "Time");
        foreach (WorkShare share in report.Shares)
        {
            shares.AddRow(Name(share), $"{share.Weights:P0}", $"{share.Macs:P0}", $"{share.Time:P0}");
        }

        console.Write(shares);
        Table methods = new Table().Border(TableBorder.Rounded).AddColumns("Method", "MB", "ms", "Faster", "Loss", "Needs", "Why");
        foreach (AdvisedMethod method in report.Methods)
        {
            methods.AddRow(
                new Text(method.Name),
                new Text($"{method.SizeBytes / 1e6:0.00}"),
                new Text($"{method.LatencyMs:0.000}"),
                new Text($"{method.Speedup:0.0}"),
                new Text($"{method.Loss:P2}"),
                new Text(method.NeedsTraining ? "training" : method.NeedsCalibration ? "samples" : ""),
                new Text(method.Reason));
        }

        console.Write(methods);
        foreach (ExcludedMethod method in report.Excluded)
        {
            console.WriteLine($"left out: {method.Name}: {method.Reason}");
        }
    }

    private static string Name(WorkShare share) => share.Kind.ToString().ToLowerInvariant();
}
