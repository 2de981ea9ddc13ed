using Microsoft.Extensions.Primitives;
using Microsoft.OpenApi;

namespace EdgeReco.Host.Api.Parameters;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class FlagParameter(string name, string description) : Parameter<bool>(name, description)
{
    /// <inheritdoc/>
    public override bool TryParse(StringValues texts, out bool value, out string error)
    {
        bool good = bool.TryParse(texts[0], out value);
        error = good ? "" : "must be true or false.";
        return good;
    }

    /// <inheritdoc/>
    public override OpenApiSchema Schema() => new() { Type = JsonSchemaType.Boolean, Default = Default };
}
