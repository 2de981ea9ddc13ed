using EdgeReco.Contracts;
using EdgeReco.Engine;
using Spectre.Console;

namespace EdgeReco.Cli.Output;

/// <summary>Shows the answer to a search.</summary>
internal static class SearchView
{
    public static string ToJson(StoreEngine store, SearchRequest request, SearchResult result) => JsonText.Object(json =>
    {
        json.WriteString("query", request.Query);
        json.Optional("corrected", result.Corrected);
        json.WriteNumber("total", result.Total);
        json.WriteNumber("offset", request.Offset);
        json.Optional("language", request.Language);
        json.Figure("took_ms", result.Took.TotalMilliseconds);
        json.Strings("skipped", result.Skipped);
        json.Objects("hits", result.Hits, hit =>
        {
            json.Object("product", () => ProductView.Members(json, store, hit.Product));
            json.Figure("score", hit.Score);
            json.Objects("highlights", hit.Highlights, highlight =>
            {
                json.WriteString("field", highlight.Field);
                json.WriteString("text", highlight.Text);
                json.Objects("spans", highlight.Spans, span =>
                {
                    json.WriteNumber("start", span.Start);
                    json.WriteNumber("length", span.Length);
                });
            });
            ProductView.Reason(json, hit.Reason);
            ProductView.Explanation(json, hit.Explanation);
        });
        json.Objects("facets", result.Facets, facet =>
        {
            json.WriteString("field", facet.Field.ToString().ToLowerInvariant());
            json.Objects("values", facet.Values, value =>
            {
                json.WriteString("value", value.Value);
                json.WriteString("label", value.Label);
                json.WriteNumber("count", value.Count);
            });
        });
    });

    public static void Write(IAnsiConsole console, StoreEngine store, SearchRequest request, SearchResult result)
    {
        string corrected = result.Corrected is null ? "" : $", read as “{result.Corrected}”";
        console.Write(new Text($"{result.Total:N0} products for “{request.Query}”{corrected}, {result.Took.TotalMilliseconds:0.00} ms\n"));
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("Id", "Name", "Brand", "Price", "Score", "Why");
        foreach (SearchHit hit in result.Hits)
        {
            Product product = hit.Product;
            string why = request.Explain ? $"{hit.Reason.Text}\n{ProductView.Explain(hit.Explanation)}" : hit.Reason.Text;
            table.AddRow(
                new Text(product.Id),
                new Text(product.Name),
                new Text(product.Brand ?? ""),
                new Text(ProductView.Price(product, store.Manifest.Currency)),
                new Text($"{hit.Score:0.00}"),
                new Text(why));
        }

        console.Write(table);
        foreach (Facet facet in result.Facets)
        {
            string values = string.Join("  ", facet.Values.Take(10).Select(value => $"{value.Label} {value.Count}"));
            console.Write(new Text($"{facet.Field}: {values}\n"));
        }
    }
}
