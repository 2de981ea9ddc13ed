using System.Text.Json.Serialization;

namespace EdgeReco.Engine.Recommend;

/// <summary>JSON of the recommendation's parts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(RecommendSettings))]
internal sealed partial class RecommendJsonContext : JsonSerializerContext;
