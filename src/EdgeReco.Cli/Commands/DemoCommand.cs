using System.CommandLine;
using EdgeReco.Building;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Demo;
using EdgeReco.Ingestion;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco demo</c>: writes the demo store's sources, and builds its bundle from them.</summary>
internal static class DemoCommand
{
    /// <summary>The demo bundle counts as built then, so that it can be rebuilt byte for byte.</summary>
    private const string DemoCreated = "2026-01-01T00:00:00Z";

    private static readonly Option<string> Out = new("--out") { HelpName = "DIR", Description = "Folder of the bundle.", DefaultValueFactory = _ => "models/demo" };
    private static readonly Option<string?> Sources = CommonOptions.Text("--sources", "DIR", "Keep the generated catalogue, sales and pictures here; left out, they are thrown away.");
    private static readonly Option<int> Baskets = CommonOptions.Number("--baskets", new DemoStoreOptions().Baskets, 0, 1_000_000, "Baskets to generate.");
    private static readonly Option<string?> Seed = CommonOptions.Text("--seed", "N", "Seed of the sales; by default the demo's own.");
    private static readonly Option<string?> Encoder = CommonOptions.Text("--encoder", "FILE", "Model that turns queries into vectors, with tokenizer.json and encoder.json beside it, such as models/demo-encoder/static.bin; left out, the demo searches by words alone.");
    private static readonly Option<bool> SourcesOnly = new("--sources-only") { Description = "Write the sources and build nothing." };

    public static Command Create()
    {
        var command = new Command("demo", "Generate the demo store and build its bundle, the same bytes every time.") { Out, Sources, Baskets, Seed, Encoder, SourcesOnly };
        command.Examples(
            ("rebuild the demo bundle", "edgereco demo --out models/demo"),
            ("look at the sources", "edgereco demo --sources demo-sources --sources-only"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        var options = new DemoStoreOptions { Baskets = context.Get(Baskets) };
        if (context.Get(Seed) is { } seed)
        {
            options = options with { Seed = ulong.TryParse(seed, out ulong value) ? value : throw new UserErrorException($"--seed '{seed}' is no number") };
        }

        string? kept = context.Get(Sources);
        if (context.Get(SourcesOnly))
        {
            string folder = kept ?? throw new UserErrorException("--sources-only needs --sources DIR");
            DemoStoreWriter.Write(folder, DemoStoreGenerator.Generate(options));
            WriteSources(context, folder);
            return ExitCode.Done;
        }

        string sources = kept ?? Directory.CreateTempSubdirectory("edgereco-demo-").FullName;
        try
        {
            return Build(context, sources, options);
        }
        finally
        {
            if (kept is null)
            {
                Directory.Delete(sources, recursive: true);
            }
        }
    }

    private static int Build(CommandContext context, string sources, DemoStoreOptions options)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        BuildReport report = ProgressView.Run(context, progress =>
        {
            progress.Report(new BuildProgress("demo store", double.NaN, ""));
            DemoStoreWriter.Write(sources, DemoStoreGenerator.Generate(options));
            context.Cancellation.ThrowIfCancellationRequested();
            var build = new BundleBuildOptions
            {
                Catalog = Path.Combine(sources, "catalog.jsonl"),
                Interactions = options.Baskets == 0 ? null : Path.Combine(sources, "interactions.csv"),
                Mapping = Mapping.Load("edgereco"),
                Encoder = context.Get(Encoder),
                Output = context.Get(Out)!,
                Name = "EdgeReco demo store",
                Currency = "EUR",
                Language = "en",
                Created = BuildTime.Of(DemoCreated),
            };
            return new BundleBuilder(build, progress).Build(context.Cancellation);
        });
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

    private static void WriteSources(CommandContext context, string folder)
    {
        if (context.Json)
        {
            context.WriteJson(JsonText.Object(json => json.WriteString("sources", Path.GetFullPath(folder))));
        }
        else
        {
            context.WriteLine(Path.GetFullPath(folder));
        }
    }
}
