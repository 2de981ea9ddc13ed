using System.CommandLine;
using System.Diagnostics;
using EdgeReco.Building;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Ingestion;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco build</c>: catalogue and sales to bundle.</summary>
internal static class BuildCommand
{
    private static readonly Option<string> Catalog = new("--catalog")
    {
        HelpName = "FILE",
        Required = true,
        Description = "Products: .jsonl, .csv or .tsv, each also .gz. May be the sales file itself: products are then taken from it.",
    };

    private static readonly Option<string> Out = new("--out") { HelpName = "DIR", Required = true, Description = "Folder of the bundle; one that is there is replaced at the very end." };
    private static readonly Option<string?> Interactions = CommonOptions.Text("--interactions", "FILE", "Sales, in the same formats; left out where the catalogue is a sales file, which then gives both.");
    private static readonly Option<DateTime?> From = CommonOptions.Date("--from", "Use sales from this time on (inclusive).");
    private static readonly Option<DateTime?> Until = CommonOptions.Date("--until", "Use sales before this time (exclusive).");
    private static readonly Option<string?> MappingFile = CommonOptions.Text("--mapping", "NAME|FILE", $"Which columns mean what: {string.Join(", ", BuiltInMappings.Names)}, or a JSON file ('edgereco mapping NAME' prints one to start from); left out, it is told from the columns.");
    private static readonly Option<string?> Encoder = CommonOptions.Text("--encoder", "FILE", "Model that turns queries into vectors on the device, with tokenizer.json and encoder.json beside it; search then looks at meaning as well as at words.");
    private static readonly Option<string?> DocumentEncoder = CommonOptions.Text("--document-encoder", "FILE", "ONNX model that the products are encoded by, here and now: the teacher of --encoder.");
    private static readonly Option<string?> Ratings = CommonOptions.Text("--ratings", "FILE", "Graded queries (csv: query,docid,rating) that the weight of the vectors is found on; by default queries are made up from the catalogue.");
    private static readonly Option<int> VectorDimensions = CommonOptions.Number("--vector-dimensions", 192, 1, 768, "Numbers kept of a product's vector, a byte each.");
    private static readonly Option<string?> BasketModelOut = CommonOptions.Text("--basket-model-out", "FILE", "Also keep the basket model in single precision, for 'edgereco compress' and 'evaluate recommend --basket-model'.");
    private static readonly Option<string?> Name = CommonOptions.Text("--name", "TEXT", "Name of the bundle; by default the folder's.");
    private static readonly Option<string?> Version = CommonOptions.Text("--bundle-version", "TEXT", "Version of the bundle; 1.0.0 by default.");
    private static readonly Option<int> Release = CommonOptions.Number("--release", 1, 0, int.MaxValue, "Release counter; a later release of the same store has a larger one.");
    private static readonly Option<string?> Currency = CommonOptions.Text("--currency", "CODE", "ISO 4217 code of the prices; by default the mapping's.");
    private static readonly Option<string?> Language = CommonOptions.Text("--language", "TAG", "BCP 47 tag of the catalogue's main texts; by default the mapping's, or else en.");
    private static readonly Option<string?> Created = CommonOptions.Text("--created", "TIME", "When the bundle counts as built (UTC), for byte-for-byte rebuilds; by default SOURCE_DATE_EPOCH, or else now.");

    public static Command Create()
    {
        var command = new Command("build", "Build a bundle from a catalogue and its sales.")
        {
            Catalog, Interactions, From, Until, MappingFile, Encoder, DocumentEncoder, Ratings, VectorDimensions, Out, BasketModelOut, Name, Version, Release, Currency, Language, Created,
        };
        command.Examples(
            ("a catalogue with its sales", "edgereco build --catalog catalog.jsonl --interactions baskets.csv --out bundle"),
            ("sales alone, fitted before October", "edgereco build --catalog transactions.csv.gz --until 2011-10-01 --out bundle"),
            ("a file of another shape", "edgereco build --catalog export.csv --mapping my-mapping.json --out bundle"),
            ("search by meaning too", "edgereco build --catalog catalog.jsonl --encoder student/model.onnx --document-encoder teacher/model.onnx --out bundle"),
            ("the same bytes again", "edgereco build --catalog catalog.jsonl --created 2026-05-01 --out bundle"));
        CommandContext.Handle(command, Run);
        return command;
    }

    /// <summary>What only an encoder makes use of is a mistake without one.</summary>
    private static string? NoEncoder(CommandContext context) =>
        context.Get(DocumentEncoder) is null && context.Get(Ratings) is null
            ? null
            : throw new UserErrorException("--document-encoder and --ratings need --encoder FILE");

    private static int Run(CommandContext context)
    {
        var watch = Stopwatch.StartNew();
        var options = new BundleBuildOptions
        {
            Catalog = context.Get(Catalog)!,
            Interactions = context.Get(Interactions),
            From = context.Get(From),
            Until = context.Get(Until),
            Mapping = context.Get(MappingFile) is { } mapping ? Mapping.Load(mapping) : null,
            Encoder = context.Get(Encoder) ?? NoEncoder(context),
            DocumentEncoder = context.Get(DocumentEncoder),
            Ratings = context.Get(Ratings),
            VectorDimensions = context.Get(VectorDimensions),
            Output = context.Get(Out)!,
            BasketModelOutput = context.Get(BasketModelOut),
            Name = context.Get(Name),
            Version = context.Get(Version) ?? "1.0.0",
            Release = context.Get(Release),
            Currency = context.Get(Currency),
            Language = context.Get(Language),
            Created = BuildTime.Of(context.Get(Created)),
        };
        BuildReport report;
        try
        {
            report = ProgressView.Run(context, progress => new BundleBuilder(options, progress).Build(context.Cancellation));
        }
        catch (SourceRefusedException e)
        {
            SourceReportView.WriteProblems(context.Error, e.Report);
            throw;
        }

        foreach (SourceReport source in new[] { report.Catalog, report.Interactions }.OfType<SourceReport>())
        {
            SourceReportView.WriteProblems(context.Error, source);
        }

        BuildReportView.WriteProblems(context.Error, report);
        if (context.Json)
        {
            context.WriteJson(BuildReportView.ToJson(report, watch.Elapsed));
        }
        else
        {
            BuildReportView.Write(context.Results, report, watch.Elapsed);
        }

        return ExitCode.Done;
    }
}
