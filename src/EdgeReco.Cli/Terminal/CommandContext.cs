using System.CommandLine;
using Spectre.Console;

namespace EdgeReco.Cli.Terminal;

/// <summary>What a running command writes to: results on standard output, everything else on standard error.</summary>
internal sealed class CommandContext
{
    private readonly TextWriter _output;

    private CommandContext(ParseResult parsed, CancellationToken cancellationToken)
    {
        InvocationConfiguration configuration = parsed.InvocationConfiguration;
        _output = configuration.Output;
        Parsed = parsed;
        Json = parsed.GetValue(CommonOptions.Json);
        Cancellation = cancellationToken;
        Error = configuration.Error;
        Results = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_output) });
        Status = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Error),
            Interactive = System.Console.IsErrorRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (System.Console.IsOutputRedirected)
        {
            // A pipe has no width; do not fold lines for it.
            Results.Profile.Width = 200;
        }
    }

    public ParseResult Parsed { get; }

    public bool Json { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>Tables and texts for people, on standard output; not to be used with <see cref="Json"/>.</summary>
    public IAnsiConsole Results { get; }

    /// <summary>Progress, on standard error.</summary>
    public IAnsiConsole Status { get; }

    /// <summary>Plain lines, on standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Makes a command run a function with its context, off the main thread so that Ctrl-C is noticed.</summary>
    public static void Handle(Command command, Func<CommandContext, int> run)
    {
        command.Options.Add(CommonOptions.Json);
        command.SetAction((parsed, cancellationToken) => Task.Run(() => run(new CommandContext(parsed, cancellationToken)), cancellationToken));
    }

    public T? Get<T>(Option<T> option) => Parsed.GetValue(option);

    public T Get<T>(Argument<T> argument) => Parsed.GetRequiredValue(argument);

    /// <summary>Writes plain text for people, or for a file.</summary>
    public void WriteLine(string text) => _output.WriteLine(text);

    /// <summary>Writes the one JSON document.</summary>
    public void WriteJson(string document) => _output.WriteLine(document);
}
