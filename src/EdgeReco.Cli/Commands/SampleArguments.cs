using System.CommandLine;
using System.CommandLine.Parsing;
using EdgeReco.Cli.Terminal;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Cli.Commands;

/// <summary>Options of commands that run a model: which inputs it gets. Each command has its own.</summary>
internal sealed class SampleArguments
{
    private readonly Option<ShapeHint[]> _shapes = new("--shape")
    {
        HelpName = "NAME=1,3,640,640",
        Description = "Shape of an input that the model leaves open; may be given for several inputs. Batches (1 or 2) and sequences (5 to 32) need none.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = Parse,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _folder = CommonOptions.Text("--inputs", "DIR", "Real inputs instead of random ones: NAME.npy, or NAME_0.npy, NAME_1.npy … for several runs, in NumPy's format.");
    private readonly Option<int> _seed = CommonOptions.Number("--seed", 1, 0, int.MaxValue, "Seed of random inputs.");

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_folder);
        command.Options.Add(_seed);
        AddShapesTo(command);
    }

    /// <summary>Gives a command that runs nothing the shapes alone.</summary>
    public void AddShapesTo(Command command) => command.Options.Add(_shapes);

    /// <summary>What was asked for.</summary>
    public SampleOptions Read(CommandContext context) => new()
    {
        Folder = context.Get(_folder),
        Seed = context.Get(_seed),
        Shapes = context.Get(_shapes) ?? [],
    };

    /// <summary>Whether the seed was given and is not the default.</summary>
    public bool IsSeedGiven(CommandContext context) => context.Parsed.GetResult(_seed) is { Implicit: false };

    private static ShapeHint[] Parse(ArgumentResult result)
    {
        var hints = new List<ShapeHint>();
        foreach (Token token in result.Tokens)
        {
            if (ShapeHint.TryParse(token.Value, out ShapeHint? hint))
            {
                hints.Add(hint);
            }
            else
            {
                result.AddError($"--shape '{token.Value}': write an input's name and its lengths, as in images=1,3,640,640");
            }
        }

        return [.. hints];
    }
}
