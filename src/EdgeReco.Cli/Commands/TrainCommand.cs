using System.CommandLine;
using EdgeReco.Cli.Terminal;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco train</c>: learns models from data.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var command = new Command("train", "Learn a model from data.") { TrainEncoderCommand.Create() };
        command.Examples(("a text encoder that learns from a large one", "edgereco train encoder --teacher minilm/model.onnx --texts products.jsonl.gz --out encoder"));
        return command;
    }
}
