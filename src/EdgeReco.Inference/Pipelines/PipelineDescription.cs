using System.Text.Json;
using EdgeReco.Inference.Json;

namespace EdgeReco.Inference.Pipelines;

/// <summary>The parts of a split model, their order and their connections, as <c>pipeline.json</c> beside them tells.</summary>
public sealed record PipelineDescription
{
    /// <summary>The file's usual name.</summary>
    public const string FileName = "pipeline.json";

    /// <summary>Most parts that a pipeline has.</summary>
    public const int MostParts = 256;

    /// <summary>Version of the format.</summary>
    public const int Format = 1;

    /// <summary>Inputs of the whole.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Outputs of the whole, in its order.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>The parts; each reads only what is given or what parts before it make.</summary>
    public required IReadOnlyList<PipelinePart> Parts { get; init; }

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is no JSON, a field is wrong, or the parts do not fit together; one line that says which.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PipelineDescription Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Parse(JsonFile.ReadAllBytes(path, PipelineReader.MaxFileLength), Path.GetFileName(path));
    }

    /// <summary>Reads the file's content.</summary>
    /// <param name="utf8">The content.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="InvalidDataException">As with <see cref="Read"/>.</exception>
    public static PipelineDescription Parse(ReadOnlySpan<byte> utf8, string name = FileName)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        try
        {
            var reader = new Utf8JsonReader(JsonFile.Content(utf8, name));
            JsonElement root = JsonElement.ParseValue(ref reader);
            reader.Read();
            return PipelineReader.FromJson(new JsonField(name, "", root));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw JsonFile.Error(name, exception);
        }
    }

    /// <summary>Writes the file's content.</summary>
    /// <param name="stream">Where to.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        PipelineWriter.Write(this, stream);
    }
}
