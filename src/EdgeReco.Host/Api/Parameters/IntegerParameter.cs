using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.OpenApi;

namespace EdgeReco.Host.Api.Parameters;

/// <summary>A whole number between two bounds, both inclusive.</summary>
internal sealed class IntegerParameter(string name, string description, int min, int max) : Parameter<int>(name, description)
{
    /// <inheritdoc/>
    public override bool TryParse(StringValues texts, out int value, out string error)
    {
        bool good = int.TryParse(texts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= min && value <= max;
        error = good ? "" : $"must be a whole number from {min} to {max}.";
        return good;
    }

    /// <inheritdoc/>
    public override OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Integer,
        Format = "int32",
        Minimum = min.ToString(CultureInfo.InvariantCulture),
        Maximum = max.ToString(CultureInfo.InvariantCulture),
        Default = Default,
    };
}
