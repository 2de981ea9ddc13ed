using System.Text.Json;
using EdgeReco.Inference.Json;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Inference.Pipelines;

/// <summary>Reads <c>pipeline.json</c> and holds it to what a pipeline is.</summary>
internal static class PipelineReader
{
    /// <summary>Longest file that is read.</summary>
    public const int MaxFileLength = 1 << 22;

    private const int MostValues = 1 << 14;
    private const int LongestName = 1 << 12;

    public static PipelineDescription FromJson(JsonField root)
    {
        if (root["format"].Number(1, int.MaxValue) is not PipelineDescription.Format)
        {
            throw root["format"].Error($"only format {PipelineDescription.Format} is known here");
        }

        var parts = new List<PipelinePart>();
        foreach (JsonField part in root["parts"].Items())
        {
            if (parts.Count == PipelineDescription.MostParts)
            {
                throw root["parts"].Error($"more than {PipelineDescription.MostParts} parts");
            }

            parts.Add(Part(part));
        }

        var pipeline = new PipelineDescription { Inputs = Names(root["inputs"]), Outputs = Names(root["outputs"]), Parts = parts };
        Check(root, pipeline);
        return pipeline;
    }

    private static PipelinePart Part(JsonField part) => new()
    {
        File = PlainName(part["file"]),
        Kind = part["kind"].Text("stage") switch
        {
            "stage" => PipelinePartKind.Stage,
            "table-shard" => PipelinePartKind.TableShard,
            _ => throw part["kind"].Error("expected stage or table-shard"),
        },
        Inputs = Names(part["inputs"]),
        Outputs = Names(part["outputs"]),
        Providers = part["providers"].IsNull ? [ExecutionProvider.Cpu] : Providers(part["providers"]),
        SizeBytes = part["size_bytes"].IsNull ? 0 : Size(part["size_bytes"]),
        Share = part["share"].IsNull ? 0 : Share(part["share"]),
    };

    private static List<string> Names(JsonField array)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonField item in array.Items())
        {
            string name = item.Text();
            if (name.Length is 0 or > LongestName || !seen.Add(name))
            {
                throw item.Error("expected the name of a value, each once");
            }

            names.Add(names.Count < MostValues ? name : throw array.Error($"more than {MostValues} values"));
        }

        return names;
    }

    private static List<string> Providers(JsonField array)
    {
        List<string> names = Names(array);
        return names.All(ExecutionProvider.All.Contains) && names.Count > 0 ? names : throw array.Error($"expected some of {string.Join(", ", ExecutionProvider.All)}");
    }

    private static long Size(JsonField field) =>
        field.Element.ValueKind == JsonValueKind.Number && field.Element.TryGetInt64(out long size) && size >= 0
            ? size
            : throw field.Error("expected a number of bytes");

    private static double Share(JsonField field) =>
        field.Element.ValueKind == JsonValueKind.Number && field.Element.TryGetDouble(out double share) && share is >= 0 and <= 1
            ? share
            : throw field.Error("expected a share from 0 to 1");

    // A file beside pipeline.json: a path could reach anywhere.
    private static string PlainName(JsonField field)
    {
        string name = field.Text();
        return name.Length is 0 or > 255 || name is "." or ".." || name.AsSpan().ContainsAny("/\\:\0")
            ? throw field.Error("expected the name of a file in the same folder")
            : name;
    }

    private static void Check(JsonField root, PipelineDescription pipeline)
    {
        if (pipeline.Parts.Count == 0)
        {
            throw root["parts"].Error("no parts");
        }

        var known = new HashSet<string>(pipeline.Inputs, StringComparer.Ordinal);
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach ((PipelinePart part, int i) in pipeline.Parts.Select((part, i) => (part, i)))
        {
            if (part.Inputs.FirstOrDefault(input => !known.Contains(input)) is { } missing)
            {
                throw new InvalidDataException($"{root.File}: parts[{i}].inputs: nothing before it makes '{missing}'");
            }

            if (part.Outputs.FirstOrDefault(output => !known.Add(output) || !made.Add(output)) is { } again)
            {
                throw new InvalidDataException($"{root.File}: parts[{i}].outputs: '{again}' is there already");
            }
        }

        if (pipeline.Outputs.FirstOrDefault(output => !made.Contains(output)) is { } nobody)
        {
            throw new InvalidDataException($"{root.File}: outputs: no part makes '{nobody}'");
        }
    }
}
