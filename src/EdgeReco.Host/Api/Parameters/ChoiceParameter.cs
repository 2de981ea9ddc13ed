using Microsoft.Extensions.Primitives;
using Microsoft.OpenApi;

namespace EdgeReco.Host.Api.Parameters;

/// <summary>One of a few words.</summary>
internal sealed class ChoiceParameter<T>(string name, string description, params (string Word, T Value)[] choices)
    : Parameter<T>(name, description)
{
    /// <inheritdoc/>
    public override bool TryParse(StringValues texts, out T value, out string error)
    {
        foreach ((string word, T choice) in choices)
        {
            if (word == texts[0])
            {
                (value, error) = (choice, "");
                return true;
            }
        }

        value = Default;
        error = $"must be one of {string.Join(", ", choices.Select(choice => choice.Word))}.";
        return false;
    }

    /// <inheritdoc/>
    public override OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. choices.Select(choice => (System.Text.Json.Nodes.JsonNode)choice.Word)],
        Default = choices.First(choice => Equals(choice.Value, Default)).Word,
    };
}
