using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Pruning.Sparse;

namespace EdgeReco.Compression.Tests.Pruning;

public sealed class SparsePassTests
{
    [Fact]
    public void SemiStructured_EachMethod_LeavesTwoOfFourAndTheBetterOneIsNearer()
    {
        OnnxModel model = PruningModels.Layers();
        FixedSamples samples = PruningModels.Rows(16);
        double[] reached = [.. Enum.GetValues<SparseMethod>().Order().Select(method =>
        {
            OnnxModel pruned = PassRuns.After(model, new SemiStructuredPass(new SemiStructuredOptions { Method = method, MinimumElements = 16 }), out _, samples);
            foreach ((string name, int inputs, int outputs) in (ReadOnlySpan<(string, int, int)>)[("w1", 16, 32), ("w2", 32, 8)])
            {
                float[] weights = Values(pruned, name);
                for (int output = 0; output < outputs; output++)
                {
                    for (int start = 0; start < inputs; start += 4)
                    {
                        Assert.True(Enumerable.Range(start, 4).Count(i => weights[(i * outputs) + output] != 0) <= 2);
                    }
                }
            }

            return Runs.Sqnr(Runs.Of(model, samples[0]), Runs.Of(pruned, samples[0]));
        })];
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", reached));
        Assert.True(reached[0] > reached[1] + 1 && reached[0] > reached[2] + 1, string.Join(", ", reached));
    }

    [Fact]
    public void SemiStructured_OddInputs_AreLeftAloneWithTheReason()
    {
        var graph = new OnnxGraphBuilder("odd");
        graph.Node("MatMul", "y", graph.Input("x", OnnxElementType.Float, 1, 30), graph.Constant("w", Graphs.Numbers(30 * 40), 30, 40));
        graph.Output("y", OnnxElementType.Float, 1, 40);
        OnnxModel model = graph.Build("tests", "1");
        OnnxModel same = PassRuns.After(model, new SemiStructuredPass(new SemiStructuredOptions()), out PassReport report);
        Assert.Equal(model.ToBytes(), same.ToBytes());
        Assert.Contains(report.Skips, skip => skip.Reason.Contains("multiple of four"));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.3, 153)]
    [InlineData(1, 512)]
    public void Magnitude_ShareOfALayer_IsExact(double sparsity, int zeros)
    {
        OnnxModel pruned = PassRuns.After(PruningModels.Layers(), new MagnitudePass(new MagnitudeOptions { Sparsity = sparsity, MinimumElements = 16 }), out _);
        float[] weights = Values(pruned, "w1");
        float[] original = Values(PruningModels.Layers(), "w1");
        Assert.Equal(zeros, weights.Count(weight => weight == 0));
        float largestGone = original.Where((_, i) => weights[i] == 0).Select(Math.Abs).Append(0).Max();
        Assert.All(weights.Where(weight => weight != 0), weight => Assert.True(Math.Abs(weight) >= largestGone));
    }

    [Fact]
    public void Magnitude_Global_TakesMoreWhereWeightsAreSmall()
    {
        OnnxModel model = PruningModels.Layers();
        TensorProto small = model.Proto.Graph.Initializer.Single(tensor => tensor.Name == "w2");
        EdgeReco.Compression.Pruning.Fitting.TensorValues.Set(small, [.. Values(model, "w2").Select(weight => weight / 100)]);
        OnnxModel pruned = PassRuns.After(model, new MagnitudePass(new MagnitudeOptions { Sparsity = 0.4, Scope = SparsityScope.Global, MinimumElements = 16 }), out _);
        int first = Values(pruned, "w1").Count(weight => weight == 0);
        int second = Values(pruned, "w2").Count(weight => weight == 0);
        Assert.Equal((int)(0.4 * (512 + 256)), first + second);
        Assert.True(second > 200);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Magnitude_Threshold_TakesBiasesWhereAsked(bool biases)
    {
        OnnxModel model = PruningModels.Layers();
        OnnxModel pruned = PassRuns.After(model, new MagnitudePass(new MagnitudeOptions { Threshold = 0.25, Biases = biases, MinimumElements = 16 }), out _);
        Assert.Equal(Values(model, "w1").Select(weight => Math.Abs(weight) < 0.25f ? 0 : weight), Values(pruned, "w1"));
        Assert.Equal(Values(model, "b1").Select(bias => biases && Math.Abs(bias) < 0.25f ? 0 : bias), Values(pruned, "b1"));
    }

    [Fact]
    public void Magnitude_Table_LosesItsShareOfEachRow()
    {
        OnnxModel pruned = PassRuns.After(Graphs.Gather(out _), new MagnitudePass(new MagnitudeOptions { TableSparsity = 0.25 }), out _);
        float[] table = Values(pruned, "t");
        Assert.All(table.Chunk(32), row => Assert.Equal(8, row.Count(value => value == 0)));
    }

    private static float[] Values(OnnxModel model, string name) =>
        TensorData.TryReadSingles(model.Proto.Graph.Initializer.Single(tensor => tensor.Name == name), out float[] values) ? values : [];
}
