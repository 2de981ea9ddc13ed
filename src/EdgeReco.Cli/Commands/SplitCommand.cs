using System.CommandLine;
using EdgeReco.Building;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Compression.Splitting;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco split</c>: a model in, parts that together compute the same out.</summary>
internal static class SplitCommand
{
    private static readonly Argument<string> Model = new("MODEL.onnx") { Description = "The model; it stays as it is." };
    private static readonly Option<string> Out = new("--out") { HelpName = "DIR", Required = true, Description = "A new folder for the parts and pipeline.json, or one with an older split, which is replaced." };
    private static readonly Option<int> Parts = CommonOptions.Number("--parts", 1, 1, ModelSplitter.MostParts, "Parts of about the same share, cut where little crosses.");
    private static readonly Option<string?> At = CommonOptions.Text("--at", "TENSOR,TENSOR", "Cut at these values instead, in the order of the graph.");
    private static readonly Option<int> Tables = CommonOptions.Number("--shard-tables", 0, 0, ModelSplitter.MostParts, "Cut large embedding tables by rows into so many parts of their own.");
    private static readonly Option<string> Balance = new("--balance") { HelpName = "cost|weights", Description = "What the parts get equal shares of: estimated time, or bytes of weights.", DefaultValueFactory = _ => "cost" };
    private static readonly Option<bool> Once = new("--share-weights") { Description = "Keep weights that several parts read in the first of them, which hands them on, instead of a copy in each." };
    private static readonly Option<bool> NoCheck = new("--no-check") { Description = "Do not run the parts against the whole before they are put in place." };
    private static readonly SampleArguments Samples = new();

    public static Command Create()
    {
        Balance.AcceptOnlyFromAmong("cost", "weights");
        var command = new Command("split", "Cut a model into parts that together compute the same, for other cores, execution providers or machines.")
        {
            Model, Out, Parts, At, Tables, Balance, Once, NoCheck,
        };
        Samples.AddTo(command);
        command.Examples(
            ("two halves", "edgereco split model.onnx --parts 2 --out halves"),
            ("at a layer's result", "edgereco split model.onnx --at /encoder/layer.2/output/LayerNorm/Add_1_output_0 --out parts"),
            ("the embedding table in four, the network in one", "edgereco split model.onnx --shard-tables 4 --out shards"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        string? at = context.Get(At);
        int parts = context.Get(Parts);
        int shards = context.Get(Tables);
        if (at is not null && parts > 1)
        {
            throw new UserErrorException("--at and --parts: give one of them");
        }

        if (at is null && parts == 1 && shards < 2)
        {
            throw new UserErrorException("give --parts N of at least 2, --at or --shard-tables N of at least 2");
        }

        var options = new SplitOptions
        {
            Parts = parts,
            At = at?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            TableShards = shards,
            Balance = context.Get(Balance) == "weights" ? SplitBalance.Weights : SplitBalance.Cost,
            SharedWeights = context.Get(Once) ? SharedWeights.KeepInOne : SharedWeights.Duplicate,
            Samples = Samples.Read(context),
            Compare = !context.Get(NoCheck),
        };
        string folder = context.Get(Out)!;
        SplitResult result = ProgressView.Run(context, progress =>
        {
            progress.Report(new BuildProgress("splitting", double.NaN, ""));
            return new ModelSplitter(options).Run(context.Get(Model), folder, context.Cancellation);
        });
        if (context.Json)
        {
            context.WriteJson(SplitView.ToJson(result, folder));
        }
        else
        {
            SplitView.Write(context.Results, result);
        }

        return ExitCode.Done;
    }
}
