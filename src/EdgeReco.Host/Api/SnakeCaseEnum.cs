using System.Text.Json;
using System.Text.Json.Serialization;

namespace EdgeReco.Host.Api;

/// <summary>Enum values as snake_case words; numbers are refused.</summary>
internal sealed class SnakeCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
