using System.Text.Json.Serialization;

namespace EdgeReco.Compression.Advice.Devices;

/// <summary>The form of profiles in files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DeviceProfile))]
[JsonSerializable(typeof(DeviceProfile[]))]
internal sealed partial class DeviceProfileJson : JsonSerializerContext;
