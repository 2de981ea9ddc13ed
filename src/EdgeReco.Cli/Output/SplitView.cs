using EdgeReco.Compression.Compare;
using EdgeReco.Compression.Splitting;
using EdgeReco.Inference.Pipelines;
using Spectre.Console;

namespace EdgeReco.Cli.Output;

/// <summary>Shows what a split made.</summary>
internal static class SplitView
{
    public static string ToJson(SplitResult result, string folder) => JsonText.Object(json =>
    {
        json.WriteString("folder", folder);
        json.WriteNumber("bytes_before", result.BytesBefore);
        json.Objects("parts", result.Parts, part =>
        {
            json.WriteString("file", part.Part.File);
            json.WriteString("kind", part.Part.Kind == PipelinePartKind.TableShard ? "table-shard" : "stage");
            json.WriteNumber("size_bytes", part.Part.SizeBytes);
            json.Figure("share", part.Part.Share);
            json.WriteNumber("nodes", part.Nodes);
            json.Strings("providers", part.Part.Providers);
            json.Strings("inputs", part.Part.Inputs);
            json.Strings("outputs", part.Part.Outputs);
            json.Objects("crossing", part.Crossing, value =>
            {
                json.WriteString("name", value.Name);
                json.FigureOrNull("bytes", value.Bytes);
            });
        });
        json.Objects("left", result.Skips, skip =>
        {
            json.WriteString("name", skip.Name);
            json.WriteString("reason", skip.Reason);
        });
        json.Objects("outputs", result.Differences, output =>
        {
            json.WriteString("name", output.Name);
            json.FigureOrNull("sqnr_db", output.SqnrDb);
            json.WriteNumber("max_abs", output.MaxAbs);
        });
    });

    public static void Write(IAnsiConsole console, SplitResult result)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Part", "Size", "Share", "Nodes", "Makes for later parts");
        foreach (SplitPart part in result.Parts)
        {
            table.AddRow(
                new Text(part.Part.File),
                new Text($"{part.Part.SizeBytes / 1e6:0.00} MB"),
                new Text($"{part.Part.Share:P0}"),
                new Text($"{part.Nodes}"),
                new Text(part.Crossing.Count == 0 ? "" : $"{part.Crossing.Count} values, {part.Crossing.Sum(value => value.Bytes ?? 0) / 1e3:0.0} kB"));
        }

        console.Write(table);
        foreach (var skip in result.Skips)
        {
            console.WriteLine($"left in one piece: {skip.Name}: {skip.Reason}");
        }

        foreach (OutputDifference output in result.Differences)
        {
            console.WriteLine(output.MaxAbs == 0 ? $"{output.Name}: identical to the whole model's" : $"{output.Name}: {output.SqnrDb:0.0} dB to the whole model's, at most {output.MaxAbs:g3} off");
        }
    }
}
