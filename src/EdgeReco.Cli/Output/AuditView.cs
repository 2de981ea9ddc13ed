using System.Text.Json;
using EdgeReco.Compression.Audit;
using Spectre.Console;

namespace EdgeReco.Cli.Output;

/// <summary>Shows what ONNX Runtime really runs.</summary>
internal static class AuditView
{
    private const int DearestNodes = 15;

    public static void Members(Utf8JsonWriter json, AuditResult audit)
    {
        json.Object("quantized", () =>
        {
            json.WriteNumber("operators", audit.Operators.Count);
            json.WriteNumber("integer", audit.Operators.Count(entry => entry.Status == KernelStatus.Integers));
            json.WriteNumber("float", audit.FellBack.Count());
            json.WriteNumber("merged", audit.Operators.Count(entry => entry.Status == KernelStatus.Merged));
        });
        json.Figure("node_time_ms", audit.Milliseconds);
        if (audit.FloatMilliseconds is { } before)
        {
            json.Figure("float_node_time_ms", before);
        }

        json.WriteNumber("nodes_in_file", audit.NodeCount.Before);
        json.WriteNumber("nodes_running", audit.NodeCount.After);
        json.Objects("operators", audit.Operators, entry => Members(json, entry));
        json.Strings("fell_back", audit.FellBack.Select(entry => entry.Name));
        json.Strings("slower", audit.Slower.Select(entry => entry.Name));
        json.Objects("costs", audit.Costs, cost =>
        {
            json.WriteString("operator", cost.Operator);
            json.WriteNumber("nodes", cost.Nodes);
            json.Figure("ms", cost.Milliseconds);
            json.Figure("share", cost.Share);
        });
        json.Objects("nodes", audit.Nodes, node =>
        {
            json.WriteString("name", node.Name);
            json.WriteString("operator", node.Operator);
            json.Figure("ms", node.Milliseconds);
            json.Figure("share", node.Share);
        });
    }

    public static void Write(IAnsiConsole console, AuditResult audit)
    {
        string float32 = audit.FloatMilliseconds is { } before ? $", {before:0.000} ms in the float model" : "";
        console.Write(new Text($"{audit.NodeCount.Before:N0} nodes in the file, {audit.NodeCount.After:N0} run; {audit.Milliseconds:0.000} ms in nodes{float32}\n"));
        Table costs = new Table().Border(TableBorder.Rounded).AddColumns("Operator that runs", "Nodes", "ms", "Share");
        foreach (OperatorCost cost in audit.Costs)
        {
            Row(costs, cost.Operator, $"{cost.Nodes}", $"{cost.Milliseconds:0.000}", $"{cost.Share:0.0%}");
        }

        console.Write(costs);
        Table nodes = new Table().Border(TableBorder.Rounded).AddColumns("Dearest nodes", "Operator", "ms", "Share");
        foreach (NodeCost node in audit.Nodes.Take(DearestNodes))
        {
            Row(nodes, node.Name, node.Operator, $"{node.Milliseconds:0.000}", $"{node.Share:0.0%}");
        }

        console.Write(nodes);
        WriteOperators(console, audit);
    }

    private static void WriteOperators(IAnsiConsole console, AuditResult audit)
    {
        if (audit.Operators.Count == 0)
        {
            console.Write(new Text("no quantized operators\n"));
            return;
        }

        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Quantized operators", "Run as", "Count", "ms");
        foreach (var group in audit.Operators.GroupBy(entry => (entry.Operator, entry.Kernel, entry.Status)).OrderBy(group => group.Key.Status))
        {
            Row(table, group.Key.Operator, $"{Text(group.Key.Status)}{(group.Key.Kernel is { } kernel ? $": {kernel}" : "")}", $"{group.Count()}", $"{group.Sum(entry => entry.Milliseconds):0.000}");
        }

        console.Write(table);
        foreach (AuditedOperator entry in audit.FellBack)
        {
            console.Write(new Text($"in float: {entry.Name} ({entry.Operator} as {entry.Kernel}): {entry.Reason}\n"));
        }

        foreach (AuditedOperator entry in audit.Slower)
        {
            console.Write(new Text($"slower: {entry.Name} ({entry.Operator} as {entry.Kernel ?? "nothing of its own"}): {entry.Milliseconds:0.000} ms, {entry.FloatMilliseconds:0.000} ms in float\n"));
        }
    }

    private static void Members(Utf8JsonWriter json, AuditedOperator entry)
    {
        json.WriteString("name", entry.Name);
        json.WriteString("operator", entry.Operator);
        json.WriteString("runs_as", Text(entry.Status));
        json.Optional("kernel", entry.Kernel);
        json.Optional("reason", entry.Reason.Length > 0 ? entry.Reason : null);
        json.Figure("ms", entry.Milliseconds);
        if (entry.FloatMilliseconds is { } before)
        {
            json.Figure("float_ms", before);
            json.WriteBoolean("slower", entry.IsSlower);
        }
    }

    private static void Row(Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(cell))]);

    private static string Text(KernelStatus status) => status switch
    {
        KernelStatus.Integers => "integer",
        KernelStatus.Floats => "float",
        _ => "merged",
    };
}
