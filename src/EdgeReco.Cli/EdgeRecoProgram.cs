using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using EdgeReco.Building;
using EdgeReco.Cli.Commands;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Ingestion;

namespace EdgeReco.Cli;

/// <summary>The <c>edgereco</c> program: parses, runs, and turns what goes wrong into one line and an exit status.</summary>
internal static class EdgeRecoProgram
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        RootCommand root = Create();
        ParseResult parsed = root.Parse(args);
        bool json = args.Contains("--json");
        if (parsed.Errors.Count > 0)
        {
            string path = CommandPath(parsed);
            return Fail(json, output, error, $"{parsed.Errors[0].Message} (see {path} --help)");
        }

        using var interrupted = new CancellationTokenSource();
        using PosixSignalRegistration onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using PosixSignalRegistration onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(configuration, interrupted.Token);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            error.WriteLine("interrupted; nothing was changed");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (IsUserError(e))
        {
            return Fail(json, output, error, e.Message);
        }
        catch (OutOfMemoryException)
        {
            return Fail(json, output, error, $"out of memory: this process may have {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MiB; nothing was changed");
        }

        // The first signal asks nicely; a second one ends the process as usual.
        void Interrupt(PosixSignalContext context)
        {
            context.Cancel = !interrupted.IsCancellationRequested;
            interrupted.Cancel();
        }
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("EdgeReco: product search and recommendation that runs on the kiosk itself.")
        {
            BuildCommand.Create(),
            SearchCommand.Create(),
            RecommendCommand.Create(),
            TrainCommand.Create(),
            EvaluateCommand.Create(),
            InspectCommand.Create(),
            AdviseCommand.Create(),
            CompressCommand.Create(),
            SplitCommand.Create(),
            ExpandCommand.Create(),
            CompareCommand.Create(),
            ReportCommand.Create(),
            PeakMemoryCommand.Create(),
            BenchCommand.Create(),
            DemoCommand.Create(),
            MappingCommand.Create(),
        };
        root.Examples(
            ("make the demo store and its bundle", "edgereco demo --out models/demo"),
            ("build a bundle from a catalogue and its sales", "edgereco build --catalog products.jsonl.gz --interactions sales.csv --out bundle"),
            ("ask it", "edgereco search bundle \"milk\""));
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static bool IsUserError(Exception e) =>
        e is UserErrorException or SourceException or BuildException or InvalidDataException or IOException or UnauthorizedAccessException;

    private static int Fail(bool json, TextWriter output, TextWriter error, string message)
    {
        string line = message.ReplaceLineEndings(" ");
        error.WriteLine($"error: {line}");
        if (json)
        {
            output.WriteLine(JsonText.Error(line));
        }

        return ExitCode.BadInput;
    }

    private static string CommandPath(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = command.Parent)
        {
            names.Push(command.Command is RootCommand ? "edgereco" : command.Command.Name);
        }

        return string.Join(' ', names);
    }
}
