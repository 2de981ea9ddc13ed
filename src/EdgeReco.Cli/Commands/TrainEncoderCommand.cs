using System.CommandLine;
using System.Diagnostics;
using EdgeReco.Building.Encoders;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Ingestion;
using EdgeReco.Training.Encoders;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco train encoder</c>: distils a text encoder.</summary>
internal static class TrainEncoderCommand
{
    private static readonly TrainEncoderArguments Arguments = new();

    public static Command Create()
    {
        var command = new Command(
            "encoder",
            "Teach a small text encoder what a large one says of texts. Queries are made up from the catalogue: parts of names and "
            + "descriptions, brand and category, attributes, misspellings; words of the teacher's vocabulary come on top. "
            + "The teacher's vectors and checkpoints are kept in the work folder, so that a run that was cut off goes on with --resume.");
        Arguments.AddTo(command);
        command.Examples(
            ("a table of tokens, a few microseconds a query; products by the teacher when a bundle is built", "edgereco train encoder --teacher minilm/model.onnx --texts products.jsonl.gz --out encoder"),
            ("one of the teacher's layers over the table; compress it afterwards", "edgereco train encoder --student transformer --layers 1 --feed-forward 768 --sides both --teacher minilm/model.onnx --texts products.jsonl.gz --out encoder"),
            ("a pruned model gets its results back", "edgereco train encoder --recover sparse/model.onnx --sides both --teacher minilm/model.onnx --texts products.jsonl.gz --out recovered"),
            ("for products, too: no teacher is needed any more", "edgereco train encoder --teacher minilm/model.onnx --texts products.jsonl.gz --sides both --out encoder"),
            ("from two teachers and your own lines of text", "edgereco train encoder --teacher minilm/model.onnx --teacher e5/model.onnx --texts products.csv --texts queries.txt --dimensions 256 --out encoder"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        var watch = Stopwatch.StartNew();
        (EncoderTrainerOptions options, IEncoderStudent student) = Arguments.Read(context);
        EncoderTrainingReport report;
        try
        {
            report = ProgressView.Run(context, progress => new EncoderTrainer(options, student, progress).Run(context.Cancellation));
        }
        catch (SourceRefusedException e)
        {
            SourceReportView.WriteProblems(context.Error, e.Report);
            throw;
        }

        if (context.Json)
        {
            context.WriteJson(EncoderTrainingView.ToJson(report, options, watch.Elapsed));
        }
        else
        {
            EncoderTrainingView.Write(context, report, options, watch.Elapsed);
        }

        return ExitCode.Done;
    }
}
