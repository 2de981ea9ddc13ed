using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeReco.Contracts;
using EdgeReco.Host.Api.Answers;
using EdgeReco.Host.Api.Bodies;
using EdgeReco.Host.Http;
using EdgeReco.Host.Sessions;

namespace EdgeReco.Host.Api;

/// <summary>The JSON of the HTTP API: snake_case, nulls left out, nothing deep, no doubled properties.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.General,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = 16,
    Converters =
    [
        typeof(SnakeCaseEnum<ReasonCode>),
        typeof(SnakeCaseEnum<FacetField>),
        typeof(SnakeCaseEnum<SuggestionKind>),
        typeof(SnakeCaseEnum<SessionEventType>),
    ])]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SuggestAnswer))]
[JsonSerializable(typeof(RecommendAnswer))]
[JsonSerializable(typeof(ProductAnswer))]
[JsonSerializable(typeof(BarcodeAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(RecommendBody))]
[JsonSerializable(typeof(EventBody))]
internal sealed partial class ApiJson : JsonSerializerContext;
