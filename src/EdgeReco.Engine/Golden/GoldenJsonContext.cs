using System.Text.Json.Serialization;

namespace EdgeReco.Engine.Golden;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    WriteIndented = true,
    NewLine = "\n",
    MaxDepth = 8)]
[JsonSerializable(typeof(GoldenSet))]
internal sealed partial class GoldenJsonContext : JsonSerializerContext;
