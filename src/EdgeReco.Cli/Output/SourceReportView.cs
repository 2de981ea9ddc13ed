using System.Text.Json;
using EdgeReco.Ingestion;

namespace EdgeReco.Cli.Output;

/// <summary>Tells what became of a source's rows.</summary>
internal static class SourceReportView
{
    /// <summary>The first malformed rows and invalid barcodes, a line each.</summary>
    public static void WriteProblems(TextWriter error, SourceReport report)
    {
        Write(error, "malformed", report.Malformed, report.Issues);
        Write(error, "warning", report.InvalidBarcodes, report.Warnings);
    }

    public static void Members(Utf8JsonWriter json, SourceReport report)
    {
        json.WriteString("file", report.File);
        json.WriteString("mapping", report.Mapping);
        json.WriteNumber("rows", report.Rows);
        json.WriteNumber("used", report.Used);
        json.WriteNumber("malformed", report.Malformed);
        json.WriteNumber("invalid_barcodes", report.InvalidBarcodes);
        json.Object("dropped", () =>
        {
            foreach ((string rule, long count) in report.Dropped)
            {
                json.WriteNumber(rule, count);
            }
        });
        json.Objects("issues", report.Issues, issue =>
        {
            json.WriteNumber("line", issue.Line);
            json.WriteString("field", issue.Field);
            json.WriteString("reason", issue.Reason);
        });
    }

    private static void Write(TextWriter error, string kind, long count, IReadOnlyList<RowIssue> first)
    {
        foreach (RowIssue issue in first)
        {
            error.WriteLine($"{kind}: {issue}");
        }

        if (count > first.Count)
        {
            error.WriteLine($"{kind}: and {count - first.Count} more");
        }
    }
}
