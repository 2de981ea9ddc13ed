using System.CommandLine;
using EdgeReco.Cli.Terminal;
using EdgeReco.Training.Encoders.Transformers;

namespace EdgeReco.Cli.Commands;

/// <summary>Options of <c>train encoder</c> for students with a network.</summary>
internal sealed class TransformerArguments
{
    private const int Most = 1 << 16;
    private readonly Option<int> _layers = CommonOptions.Number("--layers", 1, 1, 1024, "Transformer: layers, evenly from the teacher's. With one or two, the sum of the tokens' own vectors goes past them to the output.");
    private readonly Option<int> _hidden = CommonOptions.Number("--hidden", 0, 0, Most, "Transformer: width between the layers; 0: the teacher's.");
    private readonly Option<int> _heads = CommonOptions.Number("--heads", 0, 0, Most, "Transformer: attention heads of a layer, those that matter most; 0: the teacher's.");
    private readonly Option<int> _feedForward = CommonOptions.Number("--feed-forward", 0, 0, Most, "Transformer: neurons of a layer's feed-forward part, those that matter most; 0: the teacher's.");
    private readonly Option<int> _embedding = CommonOptions.Number("--embedding", 0, 0, Most, "Transformer of three layers or more: width of the token table, with a matrix behind it; 0: the teacher's.");
    private readonly Option<string?> _activation = CommonOptions.Text("--activation", "gelu|relu", "Transformer: activation in the place of the teacher's.");
    private readonly Option<double?> _sparsity = new("--sparsity") { HelpName = "SHARE", Description = "Transformer: share of each layer matrix that becomes zero while it trains, 0 to 1, the smallest weights first." };
    private readonly Option<string?> _recover = CommonOptions.Text("--recover", "MODEL.onnx", "Train this pruned model to give the teacher's results again, instead of a new student; its zeros stay zeros.");

    public TransformerArguments()
    {
        _activation.AcceptOnlyFromAmong("gelu", "relu");
        _sparsity.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<double?>() is not (null or (> 0 and < 1)))
            {
                result.AddError("--sparsity must lie between 0 and 1");
            }
        });
    }

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_layers, _hidden, _heads, _feedForward, _embedding, _activation, _sparsity, _recover])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Whether a pruned model is to recover, whatever kind of student is named.</summary>
    public bool IsRecovery(CommandContext context) => context.Get(_recover) is not null;

    /// <summary>The student.</summary>
    /// <exception cref="UserErrorException">The pruned model is not there.</exception>
    public TransformerStudent Read(CommandContext context)
    {
        string? recover = context.Get(_recover);
        if (recover is not null && !File.Exists(recover))
        {
            throw new UserErrorException($"{recover}: no such file");
        }

        int? Given(Option<int> option) => context.Get(option) is > 0 and var value ? value : null;
        return new TransformerStudent(new TransformerStudentOptions
        {
            Recover = recover,
            Sparsity = context.Get(_sparsity) is { } share ? new GradualSparsity { Share = share } : null,
            Shape = new StudentOptions
            {
                Layers = Given(_layers),
                Hidden = Given(_hidden),
                Heads = Given(_heads),
                FeedForward = Given(_feedForward),
                Embedding = Given(_embedding),
                Activation = context.Get(_activation) switch
                {
                    "relu" => Activation.Relu,
                    "gelu" => Activation.Gelu,
                    _ => null,
                },
            },
        });
    }
}
