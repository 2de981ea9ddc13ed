using EdgeReco.Building;
using EdgeReco.Bundles;
using EdgeReco.Ingestion;
using Spectre.Console;

namespace EdgeReco.Cli.Output;

/// <summary>Tells what a build did.</summary>
internal static class BuildReportView
{
    public static void WriteProblems(TextWriter error, BuildReport report)
    {
        foreach (string problem in report.PictureProblems)
        {
            error.WriteLine($"warning: {problem}");
        }

        if (report.PicturesLeftOut > 0)
        {
            error.WriteLine($"warning: {report.PicturesLeftOut} products have no picture in the bundle");
        }

        if (report.Vectors is { Weight: 0 } fit)
        {
            error.WriteLine($"note: the encoder's vectors do not help on {fit.Queries} queries (ndcg@10 {fit.Words:0.0000} with words alone); they are left out");
        }

        if (report.UnknownProductLines > 0)
        {
            error.WriteLine($"note: {report.UnknownProductLines:N0} sales of products that the catalogue does not have were left out");
        }
    }

    public static string ToJson(BuildReport report, TimeSpan took) => JsonText.Object(json =>
    {
        BundleManifest manifest = report.Manifest;
        json.WriteString("bundle", report.Folder);
        json.WriteString("id", manifest.Id);
        json.WriteString("name", manifest.Name);
        json.WriteString("version", manifest.Version);
        json.WriteString("created", manifest.Created);
        json.Strings("languages", manifest.Languages);
        json.Optional("currency", manifest.Currency);
        json.WriteNumber("products", manifest.Products);
        json.WriteNumber("baskets", report.Baskets);
        json.WriteNumber("pictures", report.Pictures);
        json.WriteNumber("bytes", manifest.Parts.Sum(part => part.Bytes));
        json.Objects("parts", manifest.Parts, part =>
        {
            json.WriteString("role", part.Role);
            json.WriteNumber("bytes", part.Bytes);
        });
        json.Object("quality", () =>
        {
            foreach ((string name, double value) in manifest.Quality)
            {
                json.Figure(name, value);
            }
        });
        json.Objects("sources", new[] { report.Catalog, report.Interactions }.OfType<SourceReport>(), source => SourceReportView.Members(json, source));
        if (report.Vectors is { } fit)
        {
            json.Object("vectors", () =>
            {
                json.Figure("weight", fit.Weight);
                json.WriteNumber("queries", fit.Queries);
                json.Figure("words_ndcg@10", fit.Words);
                json.Figure("ndcg@10", fit.Fused);
            });
        }

        json.WriteNumber("unknown_product_sales", report.UnknownProductLines);
        json.WriteNumber("pictures_left_out", report.PicturesLeftOut);
        json.Figure("took_s", took.TotalSeconds);
    });

    public static void Write(IAnsiConsole console, BuildReport report, TimeSpan took)
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumn("").AddColumn("");
        void Row(string name, string value) => table.AddRow(new Text(name), new Text(value));
        Row("Bundle", report.Folder);
        Row("Id", report.Manifest.Id);
        Row("Products", $"{report.Manifest.Products:N0} in {string.Join(", ", report.Manifest.Languages)}");
        foreach (SourceReport source in new[] { report.Catalog, report.Interactions }.OfType<SourceReport>())
        {
            Row(Path.GetFileName(source.File), Summary(source));
        }

        Row("Baskets", $"{report.Baskets:N0}");
        Row("Parts", string.Join("\n", report.Manifest.Parts.Select(part => $"{part.Role} {part.Bytes / 1e6:0.00} MB")));
        foreach ((string name, double value) in report.Manifest.Quality)
        {
            Row(name, $"{value:0.####}");
        }

        Row("Size", $"{report.Manifest.Parts.Sum(part => part.Bytes) / 1e6:0.00} MB");
        Row("Took", $"{took.TotalSeconds:0.0} s");
        console.Write(table);
    }

    private static string Summary(SourceReport source)
    {
        string dropped = string.Concat(source.Dropped.Select(rule => $"\n  {rule.Value:N0} {rule.Key}"));
        return $"{source.Rows:N0} rows ({source.Mapping}), {source.Used:N0} used, {source.Malformed:N0} malformed, {source.InvalidBarcodes:N0} invalid barcodes{dropped}";
    }
}
