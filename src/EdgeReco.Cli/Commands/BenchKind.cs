using System.CommandLine;
using System.Diagnostics;
using EdgeReco.Cli.Terminal;
using EdgeReco.Engine;

namespace EdgeReco.Cli.Commands;

/// <summary>One kind of benchmark: the requests differ, the measuring does not.</summary>
internal static class BenchKind
{
    public static Command Create(string name, string description, Func<StoreEngine, Action<int>> workload)
    {
        Argument<string> bundle = CommonOptions.Bundle();
        Option<int> count = CommonOptions.Number("--count", 5000, 1, 10_000_000, "Requests to time.");
        Option<int> think = CommonOptions.Number("--think", 0, 0, 60_000, "Milliseconds of idling before each request.");
        var check = new Option<bool>("--check") { Description = "Fail with exit code 1 when p50, p99 or memory is over the bundle's budgets." };
        var command = new Command(name, description) { bundle, count, think, check };
        command.Examples(("five thousand requests", $"edgereco bench {name} bundle"));
        CommandContext.Handle(command, context =>
        {
            long started = Stopwatch.GetTimestamp();
            using StoreEngine store = StoreAccess.Open(context.Get(bundle));
            double openMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            Action<int> call = workload(store);
            BenchFigures figures = ProgressView.Run(context, progress =>
                BenchFigures.Measure(name, store, call, context.Get(count), TimeSpan.FromMilliseconds(context.Get(think)), openMs, new StageProgress(name, progress), context.Cancellation));
            if (context.Json)
            {
                context.WriteJson(figures.ToJson());
            }
            else
            {
                figures.Write(context.Results);
            }

            return context.Get(check) ? figures.Check(context.Error, store.Manifest.Budgets) : ExitCode.Done;
        });
        return command;
    }
}
