using System.Text.Encodings.Web;
using System.Text.Json;

namespace EdgeReco.Inference.Pipelines;

/// <summary>Writes <c>pipeline.json</c>.</summary>
internal static class PipelineWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(PipelineDescription pipeline, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("format", PipelineDescription.Format);
            Names(json, "inputs", pipeline.Inputs);
            Names(json, "outputs", pipeline.Outputs);
            json.WriteStartArray("parts");
            foreach (PipelinePart part in pipeline.Parts)
            {
                json.WriteStartObject();
                json.WriteString("file", part.File);
                json.WriteString("kind", part.Kind == PipelinePartKind.TableShard ? "table-shard" : "stage");
                Names(json, "inputs", part.Inputs);
                Names(json, "outputs", part.Outputs);
                Names(json, "providers", part.Providers);
                json.WriteNumber("size_bytes", part.SizeBytes);
                json.WriteNumber("share", Math.Round(part.Share, 4));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Names(Utf8JsonWriter json, string field, IReadOnlyList<string> names)
    {
        json.WriteStartArray(field);
        foreach (string name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }
}
