using EdgeReco.Compression.Audit;
using EdgeReco.Compression.Compare;

namespace EdgeReco.Compression.Reporting;

/// <summary>One of the models of a report.</summary>
/// <param name="Compared">Size, latency, memory, and how far its outputs are from the first model's.</param>
/// <param name="Operations">What a run takes.</param>
/// <param name="Audit">What ONNX Runtime runs of it.</param>
/// <param name="Accuracy">Figures of accuracy; empty where none were measured.</param>
public sealed record ReportedModel(ComparedModel Compared, OperationCount Operations, AuditResult Audit, IReadOnlyList<ReportedMetric> Accuracy)
{
    /// <summary>Latency in milliseconds at a share of the runs, 0 to 1, by nearest rank.</summary>
    public double Latency(double share)
    {
        double[] sorted = [.. Compared.Milliseconds.Order()];
        return sorted.Length == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
