using System.Text.Json;
using EdgeReco.Compression.Inspection;
using Spectre.Console;

namespace EdgeReco.Cli.Output;

/// <summary>Shows what a model file holds.</summary>
internal static class InspectionView
{
    public static void Members(Utf8JsonWriter json, ModelInspection model)
    {
        json.WriteString("file", model.File);
        json.WriteNumber("size_bytes", model.SizeBytes);
        json.WriteNumber("ir_version", model.IrVersion);
        json.Object("opsets", () =>
        {
            foreach ((string domain, long version) in model.Opsets)
            {
                json.WriteNumber(domain, version);
            }
        });
        json.WriteString("producer", model.Producer);
        json.Objects("metadata", model.Metadata, entry =>
        {
            json.WriteString("key", entry.Key);
            json.WriteString("value", entry.Value);
        });
        json.Objects("inputs", model.Inputs, port => Port(json, port));
        json.Objects("outputs", model.Outputs, port => Port(json, port));
        json.WriteNumber("nodes", model.Nodes);
        json.WriteNumber("nested_graphs", model.NestedGraphs);
        json.Objects("operators", model.Operators, entry =>
        {
            json.WriteString("operator", entry.Operator);
            json.WriteNumber("count", entry.Count);
            json.WriteBoolean("known", entry.IsKnown);
        });
        json.Strings("unknown_operators", model.Operators.Where(entry => !entry.IsKnown).Select(entry => entry.Operator));
        json.WriteNumber("parameters", model.Parameters);
        json.Objects("weights", model.Types, type =>
        {
            json.WriteString("type", type.Type);
            json.WriteNumber("tensors", type.Tensors);
            json.WriteNumber("elements", type.Elements);
            json.WriteNumber("bytes", type.Bytes);
        });
        json.Objects("largest", model.Largest, tensor =>
        {
            json.WriteString("name", tensor.Name);
            json.WriteString("type", tensor.Type);
            json.WriteStartArray("shape");
            foreach (long dim in tensor.Dims)
            {
                json.WriteNumberValue(dim);
            }

            json.WriteEndArray();
            json.WriteNumber("bytes", tensor.Bytes);
        });
        json.Strings("external_files", model.ExternalFiles);
    }

    public static void Write(IAnsiConsole console, ModelInspection model)
    {
        Table facts = new Table().Border(TableBorder.Rounded).AddColumns("Model", "");
        Row(facts, "file", $"{model.File}, {Megabytes(model.SizeBytes)}");
        Row(facts, "format", $"IR {model.IrVersion}, {string.Join(", ", model.Opsets.Select(set => $"{set.Domain} {set.Version}"))}{(model.Producer.Length > 0 ? $", by {model.Producer}" : "")}");
        foreach (PortDescription input in model.Inputs)
        {
            Row(facts, "input", Text(input));
        }

        foreach (PortDescription output in model.Outputs)
        {
            Row(facts, "output", Text(output));
        }

        Row(facts, "graph", $"{model.Nodes:N0} nodes{(model.NestedGraphs > 0 ? $", {model.NestedGraphs} nested graphs" : "")}");
        Row(facts, "operators", string.Join(", ", model.Operators.Select(entry => $"{entry.Operator} {entry.Count}")));
        if (model.Operators.Any(entry => !entry.IsKnown))
        {
            Row(facts, "no pass looks at", string.Join(", ", model.Operators.Where(entry => !entry.IsKnown).Select(entry => entry.Operator)));
        }

        Row(facts, "parameters", $"{model.Parameters:N0}: {string.Join(", ", model.Types.Select(type => $"{type.Type} {Megabytes(type.Bytes)}"))}");
        if (model.ExternalFiles.Count > 0)
        {
            Row(facts, "weights beside it", string.Join(", ", model.ExternalFiles));
        }

        console.Write(facts);
        Table largest = new Table().Border(TableBorder.Rounded).AddColumns("Largest weights", "Type", "Shape", "Size");
        foreach (TensorSize tensor in model.Largest)
        {
            Row(largest, tensor.Name, tensor.Type, string.Join(" x ", tensor.Dims), Megabytes(tensor.Bytes));
        }

        console.Write(largest);
    }

    private static void Row(Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(cell))]);

    private static void Port(Utf8JsonWriter json, PortDescription port)
    {
        json.WriteString("name", port.Name);
        json.WriteString("type", port.Type);
        if (port.Shape is { } shape)
        {
            json.Strings("shape", shape);
        }
    }

    private static string Text(PortDescription port) => $"{port.Name} {port.Type}{(port.Shape is { } shape ? $" [{string.Join(", ", shape)}]" : "")}";

    private static string Megabytes(long bytes) => bytes < 100_000 ? $"{bytes / 1e3:0.0} kB" : $"{bytes / 1e6:0.0} MB";
}
