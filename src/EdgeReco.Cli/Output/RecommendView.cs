using EdgeReco.Contracts;
using EdgeReco.Engine;
using Spectre.Console;

namespace EdgeReco.Cli.Output;

/// <summary>Shows recommended products.</summary>
internal static class RecommendView
{
    public static string ToJson(StoreEngine store, RecommendRequest request, RecommendResult result) => JsonText.Object(json =>
    {
        json.Objects("items", result.Items, item =>
        {
            json.Object("product", () => ProductView.Members(json, store, item.Product));
            json.Figure("score", item.Score);
            ProductView.Reason(json, item.Reason);
            ProductView.Explanation(json, item.Explanation);
        });
        json.WriteNumber("unknown", result.Unknown);
        json.Strings("skipped", result.Skipped);
        json.Optional("language", request.Language);
        json.Figure("took_ms", result.Took.TotalMilliseconds);
    });

    public static void Write(IAnsiConsole console, StoreEngine store, RecommendRequest request, RecommendResult result)
    {
        foreach (string id in request.Basket)
        {
            string name = store.TryGetProduct(id, request.Language, out Product? product) ? product.Name : "(unknown)";
            console.Write(new Text($"in the basket: {id} {name}\n"));
        }

        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Id", "Name", "Price", "Score", "Why");
        foreach (RecommendedItem item in result.Items)
        {
            string why = request.Explain ? $"{item.Reason.Text}\n{ProductView.Explain(item.Explanation)}" : item.Reason.Text;
            table.AddRow(
                new Text(item.Product.Id),
                new Text(item.Product.Name),
                new Text(ProductView.Price(item.Product, store.Manifest.Currency)),
                new Text($"{item.Score:0.00}"),
                new Text(why));
        }

        console.Write(table);
        string skipped = result.Skipped.Count == 0 ? "" : $", without {string.Join(", ", result.Skipped)}";
        console.Write(new Text($"{result.Took.TotalMilliseconds:0.00} ms{skipped}\n"));
    }
}
