using System.CommandLine;
using System.Diagnostics;
using EdgeReco.Building.Evaluation;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using Spectre.Console;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco bench start</c>: from starting the device program to its first answer.</summary>
internal static class BenchStartCommand
{
    /// <summary>Requests before memory is read: the buffers of ordinary use are made by then.</summary>
    private const int RequestsBeforeMemory = 500;
    private const string Question = "/v1/search?q=a";
    private const double StartBudgetMs = 500;

    private static readonly Argument<string> Program = new("PROGRAM") { Description = "The published device program." };
    private static readonly Option<string?> Folder = CommonOptions.Text("--bundle", "DIR", "Bundle to serve; left out, the program's demo bundle.");
    private static readonly Option<int> Runs = CommonOptions.Number("--runs", 15, 1, 1000, "How often to start it.");
    private static readonly Option<bool> Check = new("--check") { Description = "Fail with exit code 1 when the median start takes more than 0.5 s." };

    public static Command Create()
    {
        var command = new Command("start", "Start the device program again and again: time from the process's start to its first answer over HTTP, and its memory after 500 requests.")
        {
            Program, Folder, Runs, Check,
        };
        command.Examples(("the published program", "edgereco bench start artifacts/publish/linux-x64/edgereco-host"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        int runs = context.Get(Runs);
        double[] milliseconds = new double[runs];
        double[] resident = new double[runs];
        ProgressView.Run(context, progress =>
        {
            var stage = new StageProgress("start", progress);
            for (int run = 0; run < runs; run++)
            {
                long started = Stopwatch.GetTimestamp();
                using DeviceProgram program = DeviceProgram.Start(context.Get(Program), context.Get(Folder), context.Cancellation);
                program.AwaitAnswer(Question, context.Cancellation);
                milliseconds[run] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                for (int i = 0; i < RequestsBeforeMemory; i++)
                {
                    program.Ask(Question, context.Cancellation);
                }

                resident[run] = program.ResidentMb;
                stage.Report((run + 1.0) / runs);
            }

            return runs;
        });
        LatencyPercentiles start = LatencyPercentiles.Of(milliseconds);
        double memory = resident.Max();
        if (context.Json)
        {
            context.WriteJson(JsonText.Object(json =>
            {
                json.WriteNumber("runs", runs);
                LatencyView.Member(json, start, "start_ms");
                json.Figure("resident_mb", Math.Round(memory, 1));
            }));
        }
        else
        {
            Table table = new Table().Border(TableBorder.Rounded).AddColumns("Measure", "Value");
            table.AddRow("start to first answer", $"{LatencyView.Text(start)} ({runs} runs)");
            table.AddRow("memory", $"{memory:0} MB resident after {RequestsBeforeMemory} requests");
            context.Results.Write(table);
        }

        if (!context.Get(Check) || start.P50 <= StartBudgetMs)
        {
            return ExitCode.Done;
        }

        context.Error.WriteLine($"check failed: start takes {start.P50:0} ms, the budget is {StartBudgetMs:0} ms");
        return ExitCode.CheckFailed;
    }
}
