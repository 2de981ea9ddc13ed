using System.CommandLine;
using EdgeReco.Building;
using EdgeReco.Building.Packing;
using EdgeReco.Bundles.Packing;
using EdgeReco.Cli.Output;
using EdgeReco.Cli.Terminal;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Cli.Commands;

/// <summary><c>edgereco compress</c>: a model in, a smaller and faster one out.</summary>
internal static class CompressCommand
{
    private static readonly Argument<string> Model = new("MODEL.onnx") { Description = "The model; it stays as it is." };
    private static readonly Option<string> Out = new("--out") { HelpName = "FILE", Required = true, Description = "Where the result goes; written whole or not at all. encoder.json goes beside it." };
    private static readonly Option<bool> Packed = new("--packed") { Description = "Also write FILE.packed: the same file without the zeros that pruning left, for storage and transport." };
    private static readonly CompressArguments Arguments = new();
    private static readonly TuneArguments Tuning = new();

    public static Command Create()
    {
        var command = new Command(
            "compress",
            "Make a model smaller and faster. The results are compared with the model's own on the calibration data, or on random inputs: "
            + "layers that would ruin them stay in float and are named. The same recipe, seed and data give the same bytes.")
        {
            Model, Out, Packed,
        };
        Arguments.AddTo(command);
        Tuning.AddTo(command);
        command.Examples(
            ("a text encoder to int8: a quarter of the size, two to three times as fast", "edgereco compress minilm/model.onnx --recipe int8-dynamic --out small/model.onnx"),
            ("ranges of activations from your own texts", "edgereco compress minilm/model.onnx --recipe int8-static --calibrate texts.txt --out small/model.onnx"),
            ("a detector with free height and width, for TensorRT", "edgereco compress yolo.onnx --recipe int8-static --preset tensorrt --shape images=1,3,640,640 --calibrate pictures --out yolo-int8.onnx"),
            ("the smallest that is still good", "edgereco compress model.onnx --recipe w4 --out model-w4.onnx"),
            ("only the embedding tables, 4 bits a number", "edgereco compress basket.onnx --recipe table4 --out basket-table4.onnx"),
            ("fewer layers, and only the tokens of your texts", "edgereco compress minilm/model.onnx --recipe depth+vocabulary+int8-dynamic --calibrate texts.txt --out pruned/model.onnx"),
            ("search a recipe for a budget; what is lost is told by graded queries", "edgereco compress minilm/model.onnx --target cpu-x64-vnni --max-size 12MB --max-drop 2% --min-speedup 4 --ratings ratings.csv --catalog products.jsonl.gz --mapping icecat --state search.jsonl --out small/model.onnx"));
        CommandContext.Handle(command, Run);
        return command;
    }

    private static int Run(CommandContext context)
    {
        string model = context.Get(Model);
        if (!File.Exists(model))
        {
            throw new UserErrorException($"{model}: {(Directory.Exists(model) ? "is a folder" : "no such file")}");
        }

        string output = context.Get(Out)!;
        if (Tuning.AreAsked(context))
        {
            return TuneRun.Run(context, model, output, Arguments, Tuning);
        }

        CompressionOptions options = Arguments.Read(context, model);
        CompressionResult result = ProgressView.Run(context, progress =>
            new ModelCompressor(options, (stage, share) => progress.Report(new BuildProgress(stage, share, ""))).Run(model, output, context.Cancellation));
        long? packed = context.Get(Packed) && result.IsWritten ? ModelPacking.Pack(output, output + PackedFile.Extension) : null;
        if (context.Json)
        {
            context.WriteJson(CompressionView.ToJson(result, output, packed));
        }
        else
        {
            CompressionView.Write(context.Results, result, output, packed);
        }

        if (!result.IsWritten && !result.Refused)
        {
            context.Error.WriteLine(
                $"check failed: {output} is not written: even with all layers in float the results keep {CompressionView.Decibel(result.Sqnr)}, "
                + FormattableString.Invariant($"at least {result.MinSqnr:0.##} dB are asked for; --min-sqnr lowers that"));
        }

        return result.IsWritten ? ExitCode.Done : ExitCode.CheckFailed;
    }
}
