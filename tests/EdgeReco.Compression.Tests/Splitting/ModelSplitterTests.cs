using CsCheck;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Splitting;
using EdgeReco.Inference.OnnxRuntime;
using EdgeReco.Inference.Pipelines;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Tests.Splitting;

public sealed class ModelSplitterTests : IDisposable
{
    private static readonly PipelineOptions AsWritten = new() { Session = new OnnxSessionOptions { Optimization = GraphOptimizationLevel.ORT_DISABLE_ALL } };
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, SharedWeights.Duplicate)]
    [InlineData(4, SharedWeights.Duplicate)]
    [InlineData(3, SharedWeights.KeepInOne)]
    public void Split_Encoder_PartsGiveTheSameBits(int parts, SharedWeights weights)
    {
        OnnxModel model = Graphs.Encoder();
        SplitResult result = Split(model, new SplitOptions { Parts = parts, SharedWeights = weights, Compare = false });
        Assert.Equal(parts, result.Parts.Count);
        RequireSame(model, Runs.Inputs(model, 2, 7));
    }

    [Fact]
    public void Split_ResidualOverSeveralCuts_GoesPastTheParts()
    {
        OnnxModel model = Residual();
        Split(model, new SplitOptions { At = ["a", "b", "c"] });
        PipelineDescription pipeline = PipelineDescription.Read(Path.Combine(Out, PipelineDescription.FileName));
        Assert.Equal(4, pipeline.Parts.Count);
        Assert.Contains("a", pipeline.Parts[3].Inputs);
        RequireSame(model, new Dictionary<string, HostTensor> { ["x"] = HostTensor.Of<float>(Graphs.Numbers(24, 1), 4, 6) });
    }

    [Fact]
    public void Split_SharedWeightKeptInOne_IsStoredOnce()
    {
        OnnxModel model = Residual(width: 64);
        long twice = Split(model, new SplitOptions { At = ["a", "b", "c"] }).Parts.Sum(part => part.Part.SizeBytes);
        long once = Split(model, new SplitOptions { At = ["a", "b", "c"], SharedWeights = SharedWeights.KeepInOne }).Parts.Sum(part => part.Part.SizeBytes);
        Assert.True(once < twice - (2 * 64 * 64 * 4) + 4096, $"{once} of {twice} bytes");
        RequireSame(model, new Dictionary<string, HostTensor> { ["x"] = HostTensor.Of<float>(Graphs.Numbers(4 * 64, 1), 4, 64) });
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Split_Table_EveryRowIsExact(int shards)
    {
        OnnxModel model = Graphs.Gather(out float[] table);
        SplitResult result = Split(model, new SplitOptions { TableShards = shards, MinimumTableElements = 100 });
        Assert.Equal(shards, result.Parts.Count(part => part.Part.Kind == PipelinePartKind.TableShard));
        Assert.Equal(shards + 1, result.Parts.Count);
        using PipelineRunner runner = PipelineRunner.Open(Out);
        for (int row = -40; row < 40; row += 3)
        {
            int at = row;
            float[] rows = runner.Run(new Dictionary<string, HostTensor> { ["i"] = HostTensor.Of<int>([at, 0, 39], 3) }, TestContext.Current.CancellationToken)[0].ToSingles();
            Assert.Equal(table.AsSpan((row < 0 ? row + 40 : row) * 32, 32), rows.AsSpan(0, 32));
            Assert.Equal(table.AsSpan(39 * 32, 32), rows.AsSpan(64, 32));
        }

        Assert.Throws<InvalidDataException>(() => runner.Run(new Dictionary<string, HostTensor> { ["i"] = HostTensor.Of<int>([40, 0, 0], 3) }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Split_RandomGraph_PartsGiveTheSameBits() =>
        RandomGraphs.Model.Sample(
            model =>
            {
                Dictionary<string, HostTensor> inputs = Runs.Inputs(model, 2, 5);
                inputs["flag"] = new HostTensor(TensorElementType.Bool, [], [1]);
                try
                {
                    Split(model, new SplitOptions { Parts = 3, Compare = false });
                }
                catch (InvalidDataException exception) when (exception.Message.StartsWith("--parts", StringComparison.Ordinal))
                {
                    return;
                }

                RequireSame(model, inputs);
            },
            iter: 60,
            threads: 1);

    [Theory]
    [InlineData("nobody", "no node of the model makes")]
    [InlineData("y", "nothing is left")]
    [InlineData("b,a", "made before the cut")]
    public void Split_WrongName_SaysSoAndWritesNothing(string at, string reason)
    {
        var exception = Assert.Throws<InvalidDataException>(() => Split(Residual(), new SplitOptions { At = at.Split(',') }));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Equal(["model.onnx"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Split_FolderOfSomethingElse_IsLeftAlone()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "mine.txt"), "mine");
        Assert.Throws<InvalidDataException>(() => Split(Residual(), new SplitOptions { Parts = 2 }));
        Assert.True(File.Exists(Path.Combine(Out, "mine.txt")));
    }

    [Fact]
    public void Split_Teacher_GivesTheSame()
    {
        string path = ReferenceModels.Require(Path.Combine("all-MiniLM-L6-v2", "model.onnx"));
        SplitResult result = new ModelSplitter(new SplitOptions { Parts = 3, TableShards = 2 }).Run(path, Out, CancellationToken.None);
        Assert.Equal(2, result.Parts.Count(part => part.Part.Kind == PipelinePartKind.TableShard));
        Assert.All(result.Differences, difference => Assert.True(difference.SqnrDb > 100, $"{difference.SqnrDb} dB"));
    }

    private string Out => _folder.File("out");

    private SplitResult Split(OnnxModel model, SplitOptions options)
    {
        string path = _folder.File("model.onnx");
        model.Save(path);
        return new ModelSplitter(options).Run(path, Out, CancellationToken.None);
    }

    private void RequireSame(OnnxModel model, IReadOnlyDictionary<string, HostTensor> inputs)
    {
        using PipelineRunner runner = PipelineRunner.Open(Out, AsWritten);
        foreach ((HostTensor expected, HostTensor actual) in Runs.Of(model, inputs).Zip(runner.Run(inputs, TestContext.Current.CancellationToken)))
        {
            Assert.Equal(expected.Dims, actual.Dims);
            Assert.Equal(expected.Bytes, actual.Bytes);
        }
    }

    /// <summary>a = x·w, b = relu(a)·w, c = b·w, y = c + a.</summary>
    private static OnnxModel Residual(int width = 6)
    {
        var g = new OnnxGraphBuilder("residual");
        string x = g.Input("x", OnnxElementType.Float, 4, width);
        string w = g.Constant("w", Graphs.Numbers(width * width, 2), width, width);
        g.Node("MatMul", "a", x, w);
        g.Node("MatMul", "b", g.Node("Relu", "r", "a"), w);
        g.Node("MatMul", "c", "b", w);
        g.Node("Add", "y", "c", "a");
        g.Output("y", OnnxElementType.Float, 4, width);
        return g.Build("tests", "1");
    }
}
