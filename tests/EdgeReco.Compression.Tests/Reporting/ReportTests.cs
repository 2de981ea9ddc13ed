using System.Text.Json;
using System.Xml.Linq;
using EdgeReco.Compression.Audit;
using EdgeReco.Compression.Compare;
using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Reporting;

namespace EdgeReco.Compression.Tests.Reporting;

/// <summary>What a report's files hold.</summary>
public sealed class ReportTests
{
    private static readonly string[] Titles =
        ["Accuracy", "Latency", "Size and memory", "Operations and energy", "Outputs", "Which layer broke", "Audit", "Online feedback"];

    [Fact]
    public void Write_HostileNames_AllSectionsEscapedWithoutNetwork()
    {
        using var folder = new TempFolder();
        ReportFolder.Write(folder.Path, Report("<script>alert(1)</script>|x"));
        string html = File.ReadAllText(folder.File("report.html"));
        XElement page = XElement.Parse(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)
            .Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)
            .Replace("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">", "", StringComparison.Ordinal));
        Assert.Equal(Titles, page.Descendants("h2").Select(heading => heading.Value));
        Assert.Equal(5, page.Descendants("svg").Count());
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        string markdown = File.ReadAllText(folder.File("report.md"));
        Assert.Equal(Titles, markdown.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
        Assert.DoesNotContain("|x |", markdown.Replace("\\|x |", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("No data yet.", markdown, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(folder.File("report.json")));
        Assert.Equal(2, json.RootElement.GetProperty("models").GetArrayLength());
        Assert.Equal(3, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void Of_SameSeed_SameIntervalAroundTheMean()
    {
        double[] first = [.. Enumerable.Range(0, 80).Select(i => i % 10 / 10.0)];
        double[] lower = [.. first.Select(value => value - 0.1)];
        ReportedMetric metric = ReportedMetric.Of("ndcg@10", first, lower, 1);
        Assert.Equal(metric, ReportedMetric.Of("ndcg@10", first, lower, 1));
        Assert.InRange(metric.Value, metric.Interval!.Value.Low, metric.Interval.Value.High);

        // The standard error of the mean is .032: 1.96 of it to either side.
        Assert.InRange(metric.Interval.Value.High - metric.Interval.Value.Low, 0.11, 0.14);
        Assert.Equal(-0.1, metric.ChangeInterval!.Value.High, 9);
        Assert.Null(Bootstrap.Mean([1], 1));
    }

    [Theory]
    [InlineData("{", "no JSON")]
    [InlineData("{}", "bundles: must be an array")]
    [InlineData("""{"bundles":[{"impressions":1}]}""", "bundles[0].version")]
    [InlineData("""{"bundles":[{"version":"1","impressions":-1}]}""", "bundles[0].impressions")]
    [InlineData("""{"bundles":[{"version":"1","impressions":1,"clicks":2,"purchases":0}]}""", "at most impressions")]
    public void Read_BadFeedback_NamesTheMember(string text, string message)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("feedback.json"), text);
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => FeedbackFile.Read(folder.File("feedback.json"))).Message, StringComparison.Ordinal);
    }

    private static ModelReport Report(string layer)
    {
        var operations = new OperationCount("x [1, 8]", 1e6, 0, 1000, 0);
        var audit = new AuditResult { Operators = [], Nodes = [], Costs = [], Milliseconds = 1, NodeCount = (1, 1) };
        ReportedMetric metric = ReportedMetric.Of("ndcg@10", [0.5, 0.7], [0.5, 0.6], 1);
        ReportedModel Model(string file) => new(new ComparedModel(file, 1000, [new OutputDifference("y", 20, 0.1, 0, 0)], [1, 2, 3], null), operations, audit, [metric]);
        return new ModelReport { Models = [Model("a.onnx"), Model("b.onnx")], Queries = 2, Recipe = "w4", Layers = [new LayerCost(layer, 12)] };
    }
}
