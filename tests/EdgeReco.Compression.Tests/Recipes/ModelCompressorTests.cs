using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Recipes;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Recipes;

public sealed class ModelCompressorTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string, string> RecipesAndModels
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string recipe in (string[])["fuse", "int8-dynamic", "int8-static", "w8", "w4", "fp16", "fuse+w4"])
            {
                data.Add(recipe, "mlp");
                data.Add(recipe, "cnn");
                data.Add(recipe, "encoder");
            }

            return data;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(RecipesAndModels))]
    public void Run_EachRecipe_IsSmallerGoodAndTheSameAgain(string recipe, string kind)
    {
        OnnxModel original = CompressedModels.Of(kind);
        string input = Save(original);
        byte[] before = File.ReadAllBytes(input);

        CompressionResult result = Run(input, Options(recipe), "a.onnx");
        Run(input, Options(recipe), "b.onnx");

        byte[] bytes = File.ReadAllBytes(_folder.File("a.onnx"));
        double threshold = RecipePlan.Of(Options(recipe).Recipe).MinSqnr;
        OnnxModel made = OnnxModel.Load(_folder.File("a.onnx"));
        var outputs = new OutputComparison(original, new RandomInputs(original, [], 11, 4), 4, TestContext.Current.CancellationToken);
        double fresh = outputs.Worst(made, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"{before.Length} -> {bytes.Length}, {result.Sqnr:0.0} dB, {fresh:0.0} dB on other inputs; in float {string.Join(", ", result.InFloat)}");
        Assert.Equal(before, File.ReadAllBytes(input));
        Assert.Equal(bytes, File.ReadAllBytes(_folder.File("b.onnx")));
        Assert.Equal((before.Length, bytes.Length), ((int)result.BytesBefore, (int)result.BytesAfter));
        Assert.True(result.Sqnr >= threshold && fresh >= threshold - 3, $"{result.Sqnr} dB, {fresh} dB on other inputs");
        Assert.False(result.Grew);
        if (recipe == "fuse")
        {
            Assert.True(bytes.Length <= before.Length);
            Assert.Empty(result.Tensors);
        }
        else
        {
            Assert.True(bytes.Length < before.Length * (recipe == "fp16" ? 0.75 : 0.6), $"{before.Length} -> {bytes.Length}");
            Assert.NotEmpty(result.Tensors);
        }

        Assert.Equal(3, Directory.GetFiles(_folder.Path).Length);
    }

    [Theory]
    [InlineData("int8-dynamic")]
    [InlineData("int8-static")]
    [InlineData("w8")]
    [InlineData("w4")]
    [InlineData("fp16")]
    [InlineData("int8-static+w4")]
    public void Run_ThresholdThatNothingReaches_AllStaysInFloat(string recipe)
    {
        string input = Save(CompressedModels.Of("cnn"));
        CompressionResult result = Run(input, Options(recipe, minSqnr: 100), "out.onnx");
        Assert.True(result.Sqnr >= 60, $"{result.Sqnr} dB");
        Assert.Empty(result.Tensors);
        Assert.NotEmpty(result.InFloat);
    }

    [Theory]
    [InlineData("int8-dynamic", 40)]
    [InlineData("w8", 43)]
    [InlineData("w4", 23)]
    public void Run_QuantizationFallsBelow_WorstLayersStayInFloatAndAreNamed(string recipe, double threshold)
    {
        // What fits one weight of a column does not fit the others.
        string input = Save(CompressedModels.Layers(outlier: 400));
        CompressionResult result = Run(input, Options(recipe, threshold), "out.onnx");
        TestContext.Current.TestOutputHelper?.WriteLine($"{result.Sqnr:0.0} dB; in float {string.Join(", ", result.InFloat)}; {string.Join(", ", result.Tensors)}");
        Assert.True(result.Sqnr >= threshold, $"{result.Sqnr} dB");
        LayerCost[] apart = [.. result.InFloat, .. result.InBlocks];
        Assert.NotEmpty(apart);
        Assert.NotEmpty(result.Tensors);
        Assert.Equal(result.InFloat.OrderBy(cost => cost.Sqnr), result.InFloat);
        Assert.All(apart, cost => Assert.Contains(cost.Layer, (string[])["p0", "p1", "y"]));
    }

    [Theory]
    [InlineData("int8-dynamic")]
    [InlineData("int8-static")]
    [InlineData("w4")]
    [InlineData("w8")]
    [InlineData("fp16")]
    public void Run_ExcludedNode_KeepsItsFloatWeights(string recipe)
    {
        CompressionOptions options = Options(recipe);
        Run(Save(CompressedModels.Layers()), options with { Recipe = options.Recipe with { Exclude = ["p1"], Smooth = false } }, "out.onnx");
        GraphProto graph = OnnxModel.Load(_folder.File("out.onnx")).Proto.Graph;
        NodeProto node = graph.Node.Single(node => node.Output.Contains("p1"));
        Assert.Equal("MatMul", node.OpType);
        Assert.Equal((int)OnnxElementType.Float, graph.Initializer.Single(tensor => tensor.Name == node.Input[1]).DataType);
    }

    [Fact]
    public void Sensitivity_OneBadLayer_ComesFirst()
    {
        IReadOnlyList<LayerCost> costs = new ModelCompressor(Options("int8-dynamic")).Sensitivity(Save(CompressedModels.Layers(outlier: 400)), bits: null, TestContext.Current.CancellationToken);
        Assert.Equal(["p0", "p1", "y"], costs.Select(cost => cost.Layer).Order(StringComparer.Ordinal));
        Assert.Equal(costs.OrderBy(cost => cost.Sqnr), costs);
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("int8-dynamic")]
    [InlineData("w4")]
    [InlineData("fp16")]
    public void Run_NothingToSave_IsNeverLarger(string recipe)
    {
        string input = Save(SmallModels.Named("1", "8"));
        CompressionResult result = Run(input, Options(recipe), "out.onnx");
        Assert.True(result.BytesAfter <= result.BytesBefore);
        Assert.True(double.IsPositiveInfinity(result.Sqnr));
    }

    [Fact]
    public void Run_ResultWouldBeLarger_TheModelIsWrittenAsItIs()
    {
        // Eight weights in int8 take less room than the nodes and scales around them.
        CompressionOptions options = Options("int8-dynamic", minSqnr: 0);
        var graph = new OnnxGraphBuilder("small");
        graph.Node("MatMul", "y", graph.Input("x", OnnxElementType.Float, 1, 4), graph.Constant("w", [1f, 2, 3, 4, 5, 6, 7, 8], 4, 2));
        graph.Output("y", OnnxElementType.Float, 1, 2);
        string input = Save(graph.Build("tests", "1"));

        CompressionResult result = Run(input, options with { Recipe = options.Recipe with { MinimumElements = 1 } }, "out.onnx");

        Assert.True(result.Grew);
        Assert.Equal(result.BytesBefore, result.BytesAfter);
        Assert.Equal(File.ReadAllBytes(input), File.ReadAllBytes(_folder.File("out.onnx")));
        Assert.Empty(result.Tensors);
        Assert.Empty(result.InFloat);
    }

    [Fact]
    public void Run_OutputIsTheInput_IsRefused()
    {
        string input = Save(CompressedModels.Layers());
        byte[] before = File.ReadAllBytes(input);
        Assert.Contains("would replace the model", Fails(input, Options("fuse"), "sub/../model.onnx"), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(input));
    }

    [Fact]
    public void Run_InputIsALinkToTheOutput_IsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        string real = Save(CompressedModels.Layers());
        byte[] before = File.ReadAllBytes(real);
        File.CreateSymbolicLink(_folder.File("link.onnx"), real);
        Assert.Throws<InvalidDataException>(() => Run(_folder.File("link.onnx"), Options("w8"), "model.onnx"));
        Assert.Equal(before, File.ReadAllBytes(real));
    }

    [Fact]
    public void Run_NotANumberAmongWeights_IsRefusedByName()
    {
        OnnxModel model = CompressedModels.Layers();
        float[] values = Graphs.Numbers(64 * 64);
        values[17] = float.NaN;
        model.Proto.Graph.Initializer[1] = TensorData.Create("w1", values, [64, 64]);
        Assert.Contains("NaN or infinity: w1", Fails(Save(model), Options("int8-dynamic")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int8-dynamic")]
    [InlineData("int8-static")]
    [InlineData("w8")]
    [InlineData("w4")]
    [InlineData("fp16")]
    public void Run_MaskOfZeroAndMinusInfinity_IsKept(string recipe)
    {
        var graph = new OnnxGraphBuilder("masked");
        string mask = graph.Constant("mask", [.. Enumerable.Range(0, 64 * 64).Select(i => i % 64 <= i / 64 ? 0 : float.NegativeInfinity)], 64, 64);
        string product = graph.Node("MatMul", "p", graph.Input("x", OnnxElementType.Float, 64, 64), graph.Constant("w", Graphs.Numbers(64 * 64), 64, 64));
        graph.Node("Softmax", "y", graph.Node("Add", "masked", product, mask));
        graph.Output("y", OnnxElementType.Float, 64, 64);

        CompressionResult result = Run(Save(graph.Build("tests", "1")), Options(recipe), "out.onnx");

        Assert.True(result.Sqnr >= 10, $"{result.Sqnr} dB");
        Assert.Equal("w", Assert.Single(result.Tensors).Name);
        float[] y = PassRuns.Output(OnnxModel.Load(_folder.File("out.onnx")), "x", HostTensor.Of<float>(Graphs.Numbers(64 * 64), 64, 64));
        Assert.All(y.Take(64).Skip(1), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Run_BeyondTheMemoryBudget_IsRefused()
    {
        string input = Save(CompressedModels.Layers());
        Assert.Contains("model.onnx: ", Fails(input, Options("fuse") with { MaxBytes = 1000 }), StringComparison.Ordinal);
        Assert.Contains("memory budget of 1000 bytes", Fails(input, Options("fuse") with { MaxBytes = 1000 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_TruncatedFile_IsRefused()
    {
        byte[] bytes = CompressedModels.Layers().ToBytes();
        File.WriteAllBytes(_folder.File("model.onnx"), bytes[..(bytes.Length / 2)]);
        Assert.Contains("model.onnx: not an ONNX model", Fails(_folder.File("model.onnx"), Options("fuse")), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FreeAxisWithoutHint_NamesTheInput()
    {
        string input = Save(SmallModels.Named("width", "height"));
        Assert.Contains("input x ", Fails(input, Options("fuse")), StringComparison.Ordinal);
        Run(input, Options("fuse") with { Samples = new SampleOptions { Shapes = [new ShapeHint("x", [2, 3])] } }, "out.onnx");
    }

    [Theory]
    [InlineData("fuse", "fusing and cleaning up")]
    [InlineData("int8-dynamic", "int8-tables")]
    [InlineData("w4", "which layer costs what")]
    [InlineData("w4", "leaving layers in float")]
    [InlineData("fp16", "writing")]
    public void Run_Cancelled_WritesNothing(string recipe, string stage)
    {
        string input = Save(CompressedModels.Layers(outlier: 400));
        using var cancellation = new CancellationTokenSource();
        var stages = new List<string>();
        var compressor = new ModelCompressor(Options(recipe, minSqnr: 60), (name, _) =>
        {
            stages.Add(name);
            if (name == stage || stage == "int8-tables")
            {
                cancellation.Cancel();
            }
        });
        Assert.ThrowsAny<OperationCanceledException>(() => compressor.Run(input, _folder.File("out.onnx"), cancellation.Token));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    private static CompressionOptions Options(string recipe, double? minSqnr = null) =>
        new() { Recipe = Recipe.Parse(recipe) with { Preset = Preset.Named("cpu-x64"), MinSqnr = minSqnr } };

    private CompressionResult Run(string input, CompressionOptions options, string output) =>
        new ModelCompressor(options).Run(input, _folder.File(output), TestContext.Current.CancellationToken);

    private string Save(OnnxModel model)
    {
        model.Save(_folder.File("model.onnx"));
        return _folder.File("model.onnx");
    }

    private string Fails(string input, CompressionOptions options, string output = "out.onnx")
    {
        string[] before = Directory.GetFileSystemEntries(_folder.Path);
        string message = Assert.Throws<InvalidDataException>(() => Run(input, options, output)).Message;
        Assert.DoesNotContain('\n', message);
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.Path));
        return message;
    }
}
