using System.CommandLine;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Ingestion;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco mapping [NAME]</c>: lists the built-in mappings, or prints one to start an own one from.</summary>
internal static class MappingCommand
{
    private static readonly Argument<string?> Name = new("NAME") { Description = "A built-in mapping; left out, all are listed.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        var command = new Command("mapping", "List the built-in mappings, or print one as the start of your own.") { Name };
        command.Examples(
            ("list them", "edgereco mapping"),
            ("start your own from one", "edgereco mapping gtin > my-mapping.json"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        string? name = context.Parsed.GetValue(Name);
        if (name is null)
        {
            if (context.Json)
            {
                context.WriteJson(JsonText.Object(json => json.Strings("mappings", BuiltInMappings.Names)));
            }
            else
            {
                context.WriteLine(string.Join('\n', BuiltInMappings.Names));
            }

            return ExitCode.Done;
        }

        string text = BuiltInMappings.Text(name)
            ?? throw new UserErrorException($"there is no built-in mapping '{name}'; there are {string.Join(", ", BuiltInMappings.Names)}");
        context.WriteLine(text.TrimEnd());
        return ExitCode.Done;
    }
}
