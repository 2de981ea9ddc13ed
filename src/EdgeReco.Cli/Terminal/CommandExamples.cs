using System.CommandLine;
using System.Runtime.CompilerServices;

namespace EdgeReco.Cli.Terminal;

/// <summary>Examples that a command's help shows.</summary>
internal static class CommandExamples
{
    private static readonly ConditionalWeakTable<Command, IReadOnlyList<(string Does, string Line)>> Table = [];

    /// <summary>Gives a command examples.</summary>
    public static void Examples(this Command command, params (string Does, string Line)[] examples) => Table.AddOrUpdate(command, examples);

    public static IReadOnlyList<(string Does, string Line)> Of(Command command) =>
        Table.TryGetValue(command, out IReadOnlyList<(string Does, string Line)>? examples) ? examples : [];
}
