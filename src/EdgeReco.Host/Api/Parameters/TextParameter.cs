using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.OpenApi;

namespace EdgeReco.Host.Api.Parameters;

/// <summary>Text of a limited length, optionally of one form.</summary>
internal sealed class TextParameter(string name, string description, int maxLength) : Parameter<string?>(name, description)
{
    /// <summary>Checks the form; null takes any text.</summary>
    public Func<string, bool>? Form { get; init; }

    /// <summary>The form as a sentence's end, for the error and the description.</summary>
    public string FormText { get; init; } = "";

    /// <summary>Whether an empty text counts as not given.</summary>
    public bool EmptyIsNone { get; init; }

    /// <inheritdoc/>
    public override bool TryParse(StringValues texts, out string? value, out string error)
    {
        value = texts[0] ?? "";
        error = "";
        if (value.Length == 0 && EmptyIsNone)
        {
            value = Default;
        }
        else if (value.Length > maxLength)
        {
            error = $"must be no longer than {maxLength} characters.";
        }
        else if (Form is not null && !Form(value))
        {
            error = $"must be {FormText}.";
        }

        return error.Length == 0;
    }

    /// <inheritdoc/>
    public override OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.String,
        MaxLength = maxLength,
        Description = FormText.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"Must be {FormText}.") : null,
    };
}
