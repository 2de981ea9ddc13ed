using System.Text.Json.Serialization;

namespace EdgeReco.Engine.Search;

/// <summary>JSON of the search's settings.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, MaxDepth = 16)]
[JsonSerializable(typeof(FusionFile))]
internal sealed partial class FusionJsonContext : JsonSerializerContext;
