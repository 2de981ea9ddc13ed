using EdgeReco.Compression.Compare;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Tests.Compare;

public sealed class ModelComparisonTests : IDisposable
{
    private readonly SmallModels _models = new();

    [Fact]
    public void Run_QuantizedModel_TellsItsLossSizeAndLatency()
    {
        string[] paths = [_models.Save("a.onnx", SmallModels.Encoder()), _models.Save("b.onnx", SmallModels.QuantizedEncoder())];

        IReadOnlyList<ComparedModel> compared = ModelComparison.Run(paths, new ComparisonOptions { Runs = 5 }, null, CancellationToken.None);

        Assert.Equal(paths, compared.Select(model => model.File));
        Assert.Equal(new OutputDifference("last_hidden_state", OutputDifference.Identical, 0, 0, 0), Assert.Single(compared[0].Outputs));
        OutputDifference difference = Assert.Single(compared[1].Outputs);
        Assert.InRange(difference.SqnrDb, 30, 60);
        Assert.True(difference.MaxAbs > 0);
        Assert.True(compared[1].SizeBytes < compared[0].SizeBytes);
        Assert.All(compared, model => Assert.Equal(5, model.Milliseconds.Count));
        Assert.All(compared, model => Assert.Null(model.PeakRssMb));
    }

    [Fact]
    public void Run_NotANumberInAnOutput_IsCounted()
    {
        string[] paths = [_models.Save("a.onnx", SmallModels.Encoder()), _models.Save("b.onnx", SmallModels.Encoder(float.NaN))];

        IReadOnlyList<ComparedModel> compared = ModelComparison.Run(paths, new ComparisonOptions { Runs = 1 }, null, CancellationToken.None);

        Assert.True(compared[1].Outputs[0].NotFinite > 0);
        Assert.Equal(-OutputDifference.Identical, compared[1].Outputs[0].SqnrDb);
    }

    [Fact]
    public void Run_OutputsInAnotherOrder_ComparesThemByName()
    {
        string[] paths = [_models.Save("a.onnx", TwoOutputs("p", "q")), _models.Save("b.onnx", TwoOutputs("q", "p"))];

        IReadOnlyList<ComparedModel> compared = ModelComparison.Run(paths, new ComparisonOptions { Runs = 1 }, null, CancellationToken.None);

        Assert.All(compared[1].Outputs, output => Assert.Equal(OutputDifference.Identical, output.SqnrDb));
    }

    [Fact]
    public void Run_OtherInputs_NamesWhatDiffers()
    {
        string[] paths = [_models.Save("a.onnx", SmallModels.Named("batch", "4")), _models.Save("b.onnx", SmallModels.Encoder())];

        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => ModelComparison.Run(paths, new ComparisonOptions(), null, CancellationToken.None));

        Assert.EndsWith($"b.onnx: has no input x as {paths[0]} has", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OtherType_NamesBoth()
    {
        string[] paths = [_models.Save("a.onnx", SmallModels.Named("batch", "4")), _models.Save("b.onnx", SmallModels.Named(TensorProto.Types.DataType.Int64, "batch", "4"))];

        Assert.Contains("input x is a tensor of Int64", Assert.Throws<InvalidDataException>(() => ModelComparison.Run(paths, new ComparisonOptions(), null, CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.onnx", "no such file")]
    [InlineData("noise.onnx", "not an ONNX model")]
    public void Run_NoModel_NamesTheFile(string name, string reason)
    {
        File.WriteAllText(Path.Combine(_models.Root, "noise.onnx"), "noise");
        string path = Path.Combine(_models.Root, name);

        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => ModelComparison.Run([path, path], new ComparisonOptions(), null, CancellationToken.None));

        Assert.StartsWith($"{path}: {reason}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_PeakMemory_GetsEachModelWithInputsThatItCanRun()
    {
        string path = _models.Save("a.onnx", SmallModels.Encoder());
        var options = new ComparisonOptions { Runs = 1, Samples = new SampleOptions { Count = 2 }, PeakMemory = (model, folder) => PeakMemory.Of(model, folder) };

        Assert.InRange(ModelComparison.Run([path], options, null, CancellationToken.None)[0].PeakRssMb!.Value, 10, 10_000);
    }

    public void Dispose() => _models.Dispose();

    private static OnnxModel TwoOutputs(string first, string second)
    {
        var graph = new OnnxGraphBuilder("two");
        string x = graph.Input("x", OnnxElementType.Float, 1, 4);
        graph.Node("Neg", "p", x);
        graph.Node("Abs", "q", x);
        graph.Output(first, OnnxElementType.Float, 1, 4);
        graph.Output(second, OnnxElementType.Float, 1, 4);
        return graph.Build("tests", "1");
    }
}
