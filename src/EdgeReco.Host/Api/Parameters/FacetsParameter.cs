using EdgeReco.Contracts;
using Microsoft.Extensions.Primitives;
using Microsoft.OpenApi;

namespace EdgeReco.Host.Api.Parameters;

/// <summary>Fields to count by, separated by commas.</summary>
internal sealed class FacetsParameter(string name, string description) : Parameter<IReadOnlyList<FacetField>>(name, description)
{
    private const string Expected = "must be some of brand, category, price, stock, separated by commas.";

    /// <inheritdoc/>
    public override bool TryParse(StringValues texts, out IReadOnlyList<FacetField> value, out string error)
    {
        List<FacetField> fields = [];
        value = fields;
        foreach (Range range in texts[0].AsSpan().Split(','))
        {
            ReadOnlySpan<char> word = texts[0].AsSpan()[range].Trim();
            FacetField? field = word switch
            {
                "brand" => FacetField.Brand,
                "category" => FacetField.Category,
                "price" => FacetField.Price,
                "stock" => FacetField.Stock,
                _ => null,
            };
            if (field is null && !word.IsEmpty)
            {
                error = Expected;
                return false;
            }

            if (field is { } known && !fields.Contains(known))
            {
                fields.Add(known);
            }
        }

        error = "";
        return true;
    }

    /// <inheritdoc/>
    public override OpenApiSchema Schema() => new() { Type = JsonSchemaType.String, Examples = ["brand,category,price,stock"] };
}
