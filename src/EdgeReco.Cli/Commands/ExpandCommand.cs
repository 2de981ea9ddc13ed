using System.CommandLine;
using EdgeReco.Building.Packing;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using Spectre.Console;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco expand</c>: a packed model back to the exact file that it was made of.</summary>
internal static class ExpandCommand
{
    private static readonly Argument<string> Packed = new("FILE.packed") { Description = "What compress --packed wrote." };
    private static readonly Option<string> Out = new("--out") { HelpName = "FILE", Required = true, Description = "Where the model goes; written whole or not at all." };

    public static Command Create()
    {
        var command = new Command("expand", "Expand a packed model to the exact bytes that it was made of.") { Packed, Out };
        command.Examples(("a packed model, to look at it or compare it", "edgereco expand small/model.onnx.packed --out model.onnx"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        string packed = context.Get(Packed);
        string output = context.Get(Out)!;
        if (!File.Exists(packed))
        {
            throw new UserErrorException($"{packed}: no such file");
        }

        long before = new FileInfo(packed).Length;
        long after = ModelPacking.Expand(packed, output);
        if (context.Json)
        {
            context.WriteJson(JsonText.Object(json =>
            {
                json.WriteString("file", output);
                json.WriteNumber("packed_bytes", before);
                json.WriteNumber("bytes", after);
            }));
        }
        else
        {
            context.Results.WriteLine(FormattableString.Invariant($"{output}: {after / 1e6:0.00} MB from {before / 1e6:0.00} MB"));
        }

        return ExitCode.Done;
    }
}
