using System.Text.Json;
using EdgeReco.Contracts;
using EdgeReco.Engine;

namespace EdgeReco.Cli.Output;

/// <summary>Writes products and what is said about them as the HTTP API does, but for the picture's address.</summary>
internal static class ProductView
{
    public static void Members(Utf8JsonWriter json, StoreEngine store, Product product)
    {
        json.WriteString("id", product.Id);
        json.WriteString("name", product.Name);
        json.Optional("brand", product.Brand);
        json.Strings("category", product.Category);
        json.WriteString("category_path", store.CategoryPath(product.Id));
        json.Optional("description", product.Description);
        json.Optional("unit", product.Unit);
        if (product.Price is { } price)
        {
            json.WriteNumber("price", price);
        }

        json.Optional("currency", store.Manifest.Currency);
        json.Optional("aisle", product.Aisle);
        json.Optional("shelf", product.Shelf);
        if (product.Stock is { } stock)
        {
            json.WriteNumber("stock", stock);
        }

        json.WriteBoolean("in_stock", product.InStock);
        json.Strings("gtins", product.Gtins);
        json.Objects("attributes", product.Attributes, attribute =>
        {
            json.WriteString("name", attribute.Name);
            json.WriteString("value", attribute.Value);
        });
        json.Optional("picture", product.Picture);
    }

    public static void Reason(Utf8JsonWriter json, Reason reason) => json.Object("reason", () =>
    {
        json.WriteString("code", JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.Code.ToString()));
        json.WriteString("text", reason.Text);
        json.Strings("because", reason.Because);
    });

    public static void Explanation(Utf8JsonWriter json, IReadOnlyList<ScorePart> explanation) =>
        json.Objects("explanation", explanation, part =>
        {
            json.WriteString("name", part.Name);
            json.Figure("value", part.Value);
        });

    public static string Price(Product product, string? currency) => product.Price is { } price ? $"{price:0.00} {currency}".TrimEnd() : "";

    public static string Explain(IReadOnlyList<ScorePart> explanation) => string.Join("\n", explanation.Select(part => $"{part.Name} {part.Value:0.###}"));
}
