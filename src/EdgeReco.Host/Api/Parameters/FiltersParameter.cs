using EdgeReco.Contracts;
using Microsoft.Extensions.Primitives;
using Microsoft.OpenApi;

namespace EdgeReco.Host.Api.Parameters;

/// <summary>Conditions that all must hold; may be given several times.</summary>
internal sealed class FiltersParameter(string name, string description) : Parameter<IReadOnlyList<SearchFilter>>(name, description)
{
    private const int MostFilters = 16;
    private const int LongestFilter = 2048;

    /// <inheritdoc/>
    public override bool Repeats => true;

    /// <inheritdoc/>
    public override bool TryParse(StringValues texts, out IReadOnlyList<SearchFilter> value, out string error)
    {
        List<SearchFilter> filters = [];
        value = filters;
        if (texts.Count > MostFilters)
        {
            error = $"may be given at most {MostFilters} times.";
            return false;
        }

        foreach (string? text in texts)
        {
            if (string.IsNullOrEmpty(text))
            {
                continue;
            }

            if (text.Length > LongestFilter)
            {
                error = $"must be no longer than {LongestFilter} characters.";
                return false;
            }

            if (!SearchFilterParser.TryParse(text, out SearchFilter? filter, out error))
            {
                return false;
            }

            filters.Add(filter!);
        }

        error = "";
        return true;
    }

    /// <inheritdoc/>
    public override OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Array,
        Items = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = LongestFilter },
        MaxItems = MostFilters,
        Examples = [new System.Text.Json.Nodes.JsonArray("price:1..5", "stock:in")],
    };
}
