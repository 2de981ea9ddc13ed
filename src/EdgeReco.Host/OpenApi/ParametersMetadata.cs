using EdgeReco.Host.Api.Parameters;

namespace EdgeReco.Host.OpenApi;

/// <summary>The parameters of an endpoint.</summary>
internal sealed record ParametersMetadata(IReadOnlyList<Parameter> Parameters);
