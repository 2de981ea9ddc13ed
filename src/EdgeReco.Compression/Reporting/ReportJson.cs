using System.Buffers;
using System.Text;
using System.Text.Json;
using EdgeReco.Compression.Audit;

namespace EdgeReco.Compression.Reporting;

/// <summary>Writes a report as JSON; figures that are not known or no numbers are null.</summary>
public static class ReportJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>The document.</summary>
    public static string Write(ModelReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("queries", report.Queries);
            Objects(json, "models", report.Models, model => Members(json, model));
            json.WriteString("layer_recipe", report.Recipe);
            Objects(json, "layers", report.Layers ?? [], layer =>
            {
                json.WriteString("layer", layer.Layer);
                Figure(json, "sqnr_db", layer.Sqnr);
            });
            Objects(json, "online_feedback", report.Feedback, row =>
            {
                json.WriteString("version", row.Version);
                json.WriteNumber("impressions", row.Impressions);
                json.WriteNumber("clicks", row.Clicks);
                json.WriteNumber("purchases", row.Purchases);
            });
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Members(Utf8JsonWriter json, ReportedModel model)
    {
        json.WriteString("file", model.Compared.File);
        json.WriteNumber("size_bytes", model.Compared.SizeBytes);
        Figure(json, "peak_rss_mb", model.Compared.PeakRssMb);
        json.WriteStartObject("latency_ms");
        foreach (int percent in (int[])[50, 90, 95, 99])
        {
            Figure(json, $"p{percent}", model.Latency(percent / 100.0));
        }

        json.WriteEndObject();
        json.WriteStartObject("operations");
        json.WriteString("inputs", model.Operations.Inputs);
        json.WriteNumber("float_macs", model.Operations.FloatMacs);
        json.WriteNumber("integer_macs", model.Operations.IntegerMacs);
        json.WriteNumber("weight_bytes", model.Operations.WeightBytes);
        json.WriteNumber("nodes_of_unknown_shape", model.Operations.UnknownNodes);
        Figure(json, "energy_estimate_mj", model.Operations.Millijoules);
        json.WriteEndObject();
        Objects(json, "accuracy", model.Accuracy, metric =>
        {
            json.WriteString("metric", metric.Name);
            Figure(json, "mean", metric.Value);
            Interval(json, "interval95", metric.Interval);
            Figure(json, "change", metric.Change);
            Interval(json, "change_interval95", metric.ChangeInterval);
        });
        Objects(json, "outputs", model.Compared.Outputs, output =>
        {
            json.WriteString("name", output.Name);
            Figure(json, "sqnr_db", output.SqnrDb);
            Figure(json, "max_abs", output.MaxAbs);
        });
        json.WriteStartObject("audit");
        json.WriteNumber("quantized", model.Audit.Operators.Count);
        json.WriteNumber("integer", model.Audit.Operators.Count(entry => entry.Status == KernelStatus.Integers));
        json.WriteNumber("float", model.Audit.FellBack.Count());
        Objects(json, "costs", model.Audit.Costs, cost =>
        {
            json.WriteString("operator", cost.Operator);
            Figure(json, "share", cost.Share);
        });
        json.WriteEndObject();
    }

    private static void Objects<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
        {
            json.WriteStartObject();
            members(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Interval(Utf8JsonWriter json, string name, ConfidenceInterval? interval)
    {
        json.WriteStartArray(name);
        if (interval is { } ends)
        {
            json.WriteNumberValue(Math.Round(ends.Low, 6));
            json.WriteNumberValue(Math.Round(ends.High, 6));
        }

        json.WriteEndArray();
    }

    private static void Figure(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } figure && double.IsFinite(figure))
        {
            json.WriteNumber(name, Math.Round(figure, 6));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
