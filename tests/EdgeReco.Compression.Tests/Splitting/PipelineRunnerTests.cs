using System.Text;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Splitting;
using EdgeReco.Inference.OnnxRuntime;
using EdgeReco.Inference.Pipelines;

namespace EdgeReco.Compression.Tests.Splitting;

public sealed class PipelineRunnerTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly OnnxModel _model = Graphs.Encoder();

    public PipelineRunnerTests()
    {
        _model.Save(_folder.File("model.onnx"));
        new ModelSplitter(new SplitOptions { Parts = 3, Compare = false }).Run(_folder.File("model.onnx"), _folder.File("out"), CancellationToken.None);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stream_ManyBatches_GivesWhatRunGivesInOrder()
    {
        using PipelineRunner runner = PipelineRunner.Open(_folder.File("out"));
        Dictionary<string, HostTensor>[] batches = [.. Enumerable.Range(0, 12).Select(i => Runs.Inputs(_model, 1 + (i % 3), 5 + (i % 4), seed: i))];
        int at = 0;
        await foreach (IReadOnlyList<HostTensor> outputs in runner.StreamAsync(Feed(batches), TestContext.Current.CancellationToken))
        {
            Assert.Equal(runner.Run(batches[at++], TestContext.Current.CancellationToken)[0].Bytes, outputs[0].Bytes);
        }

        Assert.Equal(batches.Length, at);
    }

    [Fact]
    public async Task Stream_BadBatch_FailsAfterTheGoodOnes()
    {
        using PipelineRunner runner = PipelineRunner.Open(_folder.File("out"));
        int seen = 0;
        var exception = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (IReadOnlyList<HostTensor> _ in runner.StreamAsync(Feed([Runs.Inputs(_model, 1, 5), []]), TestContext.Current.CancellationToken))
            {
                seen++;
            }
        });
        Assert.Contains("is missing", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, seen);
    }

    [Fact]
    public void Run_Cancelled_Stops()
    {
        using PipelineRunner runner = PipelineRunner.Open(_folder.File("out"));
        Assert.ThrowsAny<OperationCanceledException>(() => runner.Run(Runs.Inputs(_model, 1, 5), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Run_ManyThreads_GivesTheSame()
    {
        using PipelineRunner runner = PipelineRunner.Open(_folder.File("out"));
        Dictionary<string, HostTensor> inputs = Runs.Inputs(_model, 2, 6);
        byte[] expected = runner.Run(inputs, TestContext.Current.CancellationToken)[0].Bytes;
        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => Assert.Equal(expected, runner.Run(inputs, TestContext.Current.CancellationToken)[0].Bytes));
    }

    [Theory]
    [InlineData("../part-0.onnx", "a file in the same folder")]
    [InlineData("/etc/part-0.onnx", "a file in the same folder")]
    [InlineData("gone.onnx", "there is no gone.onnx")]
    public void Open_OtherFile_SaysWhich(string file, string reason)
    {
        string path = Path.Combine(_folder.File("out"), PipelineDescription.FileName);
        File.WriteAllText(path, File.ReadAllText(path).Replace("part-0.onnx", file, StringComparison.Ordinal));
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => PipelineRunner.Open(_folder.File("out"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "no valid JSON")]
    [InlineData("""{"format":2}""", "only format 1")]
    [InlineData("""{"format":1,"inputs":["x"],"outputs":["y"],"parts":[]}""", "no parts")]
    [InlineData("""{"format":1,"inputs":["x"],"outputs":["y"],"parts":[{"file":"a","inputs":["z"],"outputs":["y"]}]}""", "nothing before it makes 'z'")]
    [InlineData("""{"format":1,"inputs":["x"],"outputs":["z"],"parts":[{"file":"a","inputs":["x"],"outputs":["y"]}]}""", "no part makes 'z'")]
    [InlineData("""{"format":1,"inputs":["x"],"outputs":["y"],"parts":[{"file":"a","inputs":["x"],"outputs":["x"]}]}""", "there already")]
    public void Parse_Wrong_SaysWhat(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => PipelineDescription.Parse(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, HostTensor>> Feed(IEnumerable<Dictionary<string, HostTensor>> batches)
    {
        foreach (Dictionary<string, HostTensor> batch in batches)
        {
            await Task.Yield();
            yield return batch;
        }
    }
}
