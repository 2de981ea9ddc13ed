using System.Text.Json;
using EdgeReco.Engine.Search;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Building;

/// <summary>Writes the encoder's settings: its <c>encoder.json</c> with the fusion put in.</summary>
internal static class EncoderSettingsPart
{
    public static byte[] Write(EncoderDescription description, FusionSettings fusion)
    {
        var reader = new Utf8JsonReader(fusion.ToUtf8());
        var field = new KeyValuePair<string, JsonElement>(FusionSettings.Field, JsonElement.ParseValue(ref reader));
        using var stream = new MemoryStream();
        EncoderDescription merged = description with
        {
            OtherFields = [.. description.OtherFields.Where(other => other.Key != FusionSettings.Field), field],
        };
        merged.Write(stream);
        return stream.ToArray();
    }
}
