using EdgeReco.Compression.Audit;
using EdgeReco.Compression.Compare;

namespace EdgeReco.Compression.Reporting;

/// <summary>Puts a report into words and tables.</summary>
/// <param name="report">What it tells.</param>
internal sealed class ReportSections(ModelReport report)
{
    private const int WorstLayers = 20;
    private const int ListedOperators = 10;

    private readonly string[] _names = ModelNames.Of([.. report.Models.Select(model => model.Compared.File)]);

    /// <summary>All sections in order.</summary>
    public IReadOnlyList<ReportSection> All() => [Accuracy(), Latency(), SizeAndMemory(), Operations(), Outputs(), Layers(), Audit(), Feedback()];

    private ReportSection Accuracy()
    {
        if (report.Models[0].Accuracy.Count == 0)
        {
            return new ReportSection("Accuracy", "Not measured: give --catalog and --ratings of a text encoder.", [], [], []);
        }

        return new ReportSection(
            "Accuracy",
            $"Means over {report.Queries} queries with 95% intervals (percentile bootstrap, {Bootstrap.Resamples:N0} resamples). The change is to {_names[0]}, query by query; where its interval holds 0, there is no proof of a change.",
            ["Model", "Metric", "Mean", "95%", "Change", "95%"],
            [
                .. report.Models.SelectMany((model, i) => model.Accuracy.Select(metric => (IReadOnlyList<string>)
                [
                    _names[i], metric.Name, $"{metric.Value:0.000}", Text(metric.Interval, "0.000"),
                    i == 0 ? "" : $"{metric.Change:+0.000;-0.000;0.000}", i == 0 ? "" : Text(metric.ChangeInterval, "+0.000;-0.000;0.000"),
                ])),
            ],
            Bars(model => model.Accuracy[0].Value, model => $"{model.Accuracy[0].Name} {model.Accuracy[0].Value:0.000}", model => model.Accuracy[0].Interval));
    }

    private ReportSection Latency() => new(
        "Latency",
        $"Milliseconds of one run, {report.Models[0].Compared.Milliseconds.Count} runs of each model in turn, percentiles by nearest rank. The chart shows p50.",
        ["Model", "p50", "p90", "p95", "p99", "Times faster (p50)"],
        Rows(model => [.. ((double[])[0.5, 0.9, 0.95, 0.99]).Select(share => $"{model.Latency(share):0.000}"), Ratio(report.Models[0].Latency(0.5), model.Latency(0.5))]),
        Bars(model => model.Latency(0.5), model => $"{model.Latency(0.5):0.00} ms"));

    private ReportSection SizeAndMemory() => new(
        "Size and memory",
        "MB of 1,000,000 bytes. Peak memory is that of a process which loads the model and runs it, .NET included. The chart shows size.",
        ["Model", "Size, MB", "Of the first", "Peak memory, MB"],
        Rows(model =>
        [
            $"{model.Compared.SizeBytes / 1e6:0.00}", $"{model.Compared.SizeBytes / (double)report.Models[0].Compared.SizeBytes:0.0%}",
            model.Compared.PeakRssMb is { } peak ? $"{peak:0}" : "not measured",
        ]),
        Bars(model => model.Compared.SizeBytes, model => $"{model.Compared.SizeBytes / 1e6:0.00} MB"));

    private ReportSection Operations() => new(
        "Operations and energy",
        $"Of one run at {report.Models[0].Operations.Inputs}. Energy is an estimate: {OperationCount.FloatPicojoules} pJ a float MAC, {OperationCount.IntegerPicojoules} pJ an integer MAC, {OperationCount.BytePicojoules} pJ a byte of weights (45 nm, Horowitz, ISSCC 2014), "
        + "all weights read from memory in each run, activations for nothing. Use it for ratios. Nodes of unknown shape count as nothing, so that a model with many of them looks cheaper than it is. The chart shows energy.",
        ["Model", "Float MACs, millions", "Integer MACs, millions", "Weights read, MB", "Energy, mJ", "Nodes of unknown shape"],
        Rows(model =>
        [
            $"{model.Operations.FloatMacs / 1e6:0.0}", $"{model.Operations.IntegerMacs / 1e6:0.0}", $"{model.Operations.WeightBytes / 1e6:0.00}",
            $"{model.Operations.Millijoules:0.000}", $"{model.Operations.UnknownNodes}",
        ]),
        Bars(model => model.Operations.Millijoules, model => $"{model.Operations.Millijoules:0.000} mJ"));

    private ReportSection Outputs() => new(
        "Outputs",
        $"Signal to noise against {_names[0]} on the same inputs; {OutputDifference.Identical:0} dB stands for identical.",
        ["Model", "Output", "SQNR, dB", "Largest difference"],
        [
            .. report.Models.SelectMany((model, i) => model.Compared.Outputs.Select(output => (IReadOnlyList<string>)
                [_names[i], output.Name, double.IsNaN(output.SqnrDb) ? "nothing to compare" : $"{output.SqnrDb:0.0}", $"{output.MaxAbs:0.#####}"])),
        ],
        []);

    private ReportSection Layers()
    {
        if (report.Layers is not { } layers)
        {
            return new ReportSection("Which layer broke", "Left out.", [], [], []);
        }

        return new ReportSection(
            "Which layer broke",
            $"Each layer of {_names[0]} changed alone by the recipe {report.Recipe}: signal to noise of the worst output. The lowest cost most; {Math.Min(WorstLayers, layers.Count)} of {layers.Count} are shown.",
            ["Layer", "SQNR, dB"],
            [.. layers.Take(WorstLayers).Select(layer => (IReadOnlyList<string>)[layer.Layer, Decibels(layer.Sqnr)])],
            [.. layers.Take(WorstLayers).Where(layer => double.IsFinite(layer.Sqnr)).Select(layer => new ReportBar(layer.Layer, layer.Sqnr, Decibels(layer.Sqnr)))]);
    }

    private ReportSection Audit() => new(
        "Audit",
        "What ONNX Runtime makes of quantized operators on this machine, and the dearest operators that run. "
        + string.Join(" ", report.Models.SelectMany((model, i) => model.Audit.FellBack.Take(ListedOperators).Select(entry => $"{_names[i]}: {entry.Name} computes in floats: {entry.Reason}."))),
        ["Model", "Quantized", "Integers", "Floats", "Merged", "Dearest operators (share of time)"],
        Rows(model =>
        [
            $"{model.Audit.Operators.Count}", Count(model, KernelStatus.Integers), Count(model, KernelStatus.Floats), Count(model, KernelStatus.Merged),
            string.Join(", ", model.Audit.Costs.Take(4).Select(cost => $"{cost.Operator} {cost.Share:0%}")),
        ]),
        []);

    private ReportSection Feedback() => report.Feedback.Count == 0
        ? new ReportSection("Online feedback", "No data yet.", [], [], [])
        : new ReportSection(
            "Online feedback",
            "What shoppers did with results, by bundle version. The chart shows clicks for each result shown.",
            ["Bundle version", "Shown", "Clicks", "Click rate", "Purchases", "Purchase rate"],
            [.. report.Feedback.Select(row => (IReadOnlyList<string>)[row.Version, $"{row.Impressions}", $"{row.Clicks}", Rate(row.Clicks, row), $"{row.Purchases}", Rate(row.Purchases, row)])],
            [.. report.Feedback.Where(row => row.Impressions > 0).Select(row => new ReportBar(row.Version, row.Clicks / (double)row.Impressions, Rate(row.Clicks, row)))]);

    private IReadOnlyList<string>[] Rows(Func<ReportedModel, IReadOnlyList<string>> cells) =>
        [.. report.Models.Select((model, i) => (IReadOnlyList<string>)[_names[i], .. cells(model)])];

    private ReportBar[] Bars(Func<ReportedModel, double> value, Func<ReportedModel, string> text, Func<ReportedModel, ConfidenceInterval?>? interval = null) =>
        [.. report.Models.Select((model, i) => new ReportBar(_names[i], value(model), text(model), interval?.Invoke(model)))];

    private static string Count(ReportedModel model, KernelStatus status) => $"{model.Audit.Operators.Count(entry => entry.Status == status)}";

    private static string Rate(long part, BundleFeedback row) => row.Impressions == 0 ? "" : $"{part / (double)row.Impressions:0.0%}";

    private static string Ratio(double first, double other) => other > 0 ? $"{first / other:0.00}" : "";

    private static string Decibels(double value) => double.IsFinite(value) ? $"{value:0.0}" : value > 0 ? "no change" : "broken";

    private static string Text(ConfidenceInterval? interval, string format) =>
        interval is { } ends ? $"{ends.Low.ToString(format, System.Globalization.CultureInfo.InvariantCulture)} to {ends.High.ToString(format, System.Globalization.CultureInfo.InvariantCulture)}" : "";
}
