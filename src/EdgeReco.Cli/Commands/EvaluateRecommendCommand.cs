using System.CommandLine;
using EdgeReco.Building.Evaluation;
using EdgeReco.Bundles;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Engine;
using EdgeReco.Ingestion;
using EdgeReco.Retrieval.Popularity;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco evaluate recommend</c>: next item in basket, with baselines beside it.</summary>
internal static class EvaluateRecommendCommand
{
    private static readonly Argument<string> Folder = CommonOptions.Bundle();
    private static readonly Option<string> Interactions = new("--interactions") { HelpName = "FILE", Required = true, Description = "Sales: .jsonl, .csv or .tsv, each also .gz." };
    private static readonly Option<DateTime?> From = CommonOptions.Date("--from", "Expect baskets from this time on (inclusive); earlier sales of the file fit the cosine baseline.");
    private static readonly Option<DateTime?> Until = CommonOptions.Date("--until", "Expect baskets before this time (exclusive).");
    private static readonly Option<string?> MappingFile = CommonOptions.Text("--mapping", "NAME|FILE", "Which columns mean what; left out, it is told from the columns.");
    private static readonly Option<string?> BasketModel = CommonOptions.Text("--basket-model", "FILE", "An ONNX file instead of the bundle's basket model, such as one that 'edgereco compress' made; the rest of the bundle stays.");
    private static readonly Option<double?> MinHitRate = CommonOptions.Bound("--min-hr", "hr@20");

    public static Command Create()
    {
        var command = new Command(
            "recommend",
            "Expect the next item of each basket: items in file order, repeats and products that the bundle's fit does not know "
            + "dropped; with n >= 2 left, item t of 1 .. min(n, 60) - 1 is ranked among all products of the fit but those before it. "
            + "Popularity and, if the file has sales before --from, cosine neighbours are ranked beside the bundle.")
        {
            Folder, Interactions, From, Until, MappingFile, BasketModel, MinHitRate,
        };
        command.Examples(
            ("October, for a bundle built with --until 2011-10-01", "edgereco evaluate recommend bundle --interactions transactions.csv.gz --from 2011-10-01"),
            ("another recipe for its model, kept by build --basket-model-out", "edgereco evaluate recommend bundle --basket-model basket-w4.onnx --interactions transactions.csv.gz --from 2011-10-01"),
            ("a check for scripts", "edgereco evaluate recommend bundle --interactions sales.csv --from 2026-05-01 --min-hr 0.36 --json"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        string folder = context.Get(Folder);
        using StoreEngine store = context.Get(BasketModel) is { } model ? StoreAccess.OpenWithModel(folder, model) : StoreAccess.Open(folder);
        int[] sales = Sales(folder);
        var options = new ReadOptions
        {
            Mapping = context.Get(MappingFile) is { } mapping ? Mapping.Load(mapping) : null,
            From = context.Get(From),
            Until = context.Get(Until),
        };
        RecommendEvaluation evaluation;
        try
        {
            (evaluation, SourceReport report) = ProgressView.Run(context, progress =>
                new RecommendEvaluator(store, options, progress).Evaluate(context.Get(Interactions)!, sales, context.Cancellation));
            SourceReportView.WriteProblems(context.Error, report);
        }
        catch (SourceRefusedException e)
        {
            SourceReportView.WriteProblems(context.Error, e.Report);
            throw;
        }

        if (evaluation.Cosine is null)
        {
            context.Error.WriteLine("note: no cosine baseline, for the file has no sales before --from");
        }

        if (context.Json)
        {
            context.WriteJson(NextItemView.ToJson(evaluation));
        }
        else
        {
            NextItemView.Write(context.Results, evaluation);
        }

        return Check(context, evaluation.Ours);
    }

    /// <summary>For each product the baskets of the bundle's fit that hold it.</summary>
    private static int[] Sales(string folder)
    {
        if (!Bundle.TryOpen(folder, out Bundle? bundle, out BundleError? error))
        {
            throw new UserErrorException(error.ToString());
        }

        using (bundle)
        {
            return bundle.TryGetPart(PartRoles.Popularity, out ReadOnlyMemory<byte> part)
                ? PopularityIndex.Open(part).Counts.ToArray()
                : throw new UserErrorException($"bundle {folder}: was built without sales, there is nothing to evaluate");
        }
    }

    private static int Check(CommandContext context, NextItemQuality quality)
    {
        if (context.Get(MinHitRate) is not { } bound || quality.HitRate20 >= bound)
        {
            return ExitCode.Done;
        }

        context.Error.WriteLine($"check failed: hr@20 is {quality.HitRate20:0.0000}, at least {bound} is asked for");
        return ExitCode.CheckFailed;
    }
}
