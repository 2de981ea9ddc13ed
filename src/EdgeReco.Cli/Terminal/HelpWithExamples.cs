using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EdgeReco.Cli.Terminal;

/// <summary>The usual help, followed by the command's examples and the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction inner) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = inner.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        IReadOnlyList<(string Does, string Line)> examples = CommandExamples.Of(parseResult.CommandResult.Command);
        if (examples.Count > 0)
        {
            output.WriteLine("Examples:");
            foreach ((string does, string line) in examples)
            {
                output.WriteLine($"  # {does}");
                output.WriteLine($"  {line}");
            }

            output.WriteLine();
        }

        output.WriteLine("Exit codes: 0 done, 1 a check or budget failed, 2 bad usage or bad input, 130 interrupted.");
        return code;
    }
}
