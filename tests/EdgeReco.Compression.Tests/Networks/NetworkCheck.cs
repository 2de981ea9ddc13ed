using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Passes.Lossless;
using EdgeReco.Compression.Recipes;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Networks;

/// <summary>What passes and recipes promise of any model; each check returns what is wrong, or null.</summary>
internal sealed class NetworkCheck(RandomNetwork network)
{
    // The name of an operator set that is new to the file; smoothing adds factors that pay off with the passes behind it.
    private const int Slack = 24;
    private const int SmoothSlack = 1500;

    private readonly OnnxModel _original = RandomNetworks.Build(network);

    /// <summary>A pass and the clean-up: the file does not grow, its bytes are the same again, and what it gives runs and is near.</summary>
    public string? Pass(string name, Func<IModelPass[]> create, double minSqnr)
    {
        OnnxModel model = Apply(create);
        byte[] bytes = model.ToBytes();
        int before = _original.ToBytes().Length;
        if (!bytes.AsSpan().SequenceEqual(Apply(create).ToBytes()))
        {
            return "other bytes at the second time";
        }

        if (bytes.Length > before + (name == "smooth" ? SmoothSlack : Slack))
        {
            return $"{before} -> {bytes.Length} bytes";
        }

        return Compare(model, minSqnr);
    }

    /// <summary>A recipe: the same, and no worse than it says.</summary>
    public string? Recipe(Recipe recipe, string folder)
    {
        string input = Path.Combine(folder, "in.onnx");
        string output = Path.Combine(folder, "out.onnx");
        _original.Save(input);
        byte[] before = File.ReadAllBytes(input);
        CompressionResult result = Run();
        byte[] bytes = File.ReadAllBytes(output);
        Run();
        if (!bytes.AsSpan().SequenceEqual(File.ReadAllBytes(output)))
        {
            return "other bytes at the second time";
        }

        if (bytes.Length > before.Length || result.BytesAfter != bytes.Length || result.BytesBefore != before.Length)
        {
            return $"{before.Length} -> {bytes.Length} bytes, said {result.BytesBefore} -> {result.BytesAfter}";
        }

        double threshold = RecipePlan.Of(recipe).MinSqnr;
        return !before.AsSpan().SequenceEqual(File.ReadAllBytes(input)) ? "the input has changed"
            : result.Sqnr < threshold ? $"{result.Sqnr} dB"
            : Compare(OnnxModel.Load(output), threshold - 6);

        CompressionResult Run() =>
            new ModelCompressor(new CompressionOptions { Recipe = recipe }).Run(input, output, TestContext.Current.CancellationToken);
    }

    private OnnxModel Apply(Func<IModelPass[]> create)
    {
        OnnxModel model = _original.Clone();
        foreach (IModelPass pass in create().Append(new DeadBranchPass()))
        {
            pass.Apply(new PassContext { Model = model, Samples = new RandomInputs(_original, [], 5, 6) });
        }

        return model;
    }

    private string? Compare(OnnxModel model, double minSqnr)
    {
        OnnxModel.Read(model.ToBytes());
        if (IsRefusedByRewriting(model))
        {
            return null;
        }

        using ModelRunner expected = ModelRunner.Load(_original.ToBytes());
        using ModelRunner actual = ModelRunner.Load(model.ToBytes());
        if (Signature(expected) is var was && Signature(actual) is var now && was != now)
        {
            return $"{was} -> {now}";
        }

        double worst = new OutputComparison(_original, new RandomInputs(_original, [], 11, 6), 6, TestContext.Current.CancellationToken).Worst(model, TestContext.Current.CancellationToken);
        return double.IsNaN(worst) || worst < minSqnr ? $"{worst} dB" : null;
    }

    // From opset 21 on ONNX Runtime 1.31 may refuse what its own rewriting of signed activations makes: a type on a node of
    // its own, and an unsigned zero point beside it. The likely cause is onnxruntime#25526. Only such files pass, and only if
    // they load unrewritten: TensorRT gets the file as it is; for the CPU a recipe's guard leaves the layer in float.
    private static bool IsRefusedByRewriting(OnnxModel model)
    {
        try
        {
            ModelRunner.Load(model.ToBytes()).Dispose();
            return false;
        }
        catch (InvalidDataException exception) when (exception.Message.Contains("output_dtype INT8 does not match y_zero_point type UINT8", StringComparison.Ordinal))
        {
            ModelRunner.Load(model.ToBytes(), new ModelRunnerOptions { Optimization = GraphOptimizationLevel.ORT_DISABLE_ALL }).Dispose();
            return true;
        }
    }

    private static string Signature(ModelRunner runner) =>
        string.Join(' ', runner.Inputs.Concat(runner.Outputs).Select(port => $"{port.Name}:{port.Type}[{string.Join(',', port.Dims)}]"));
}
