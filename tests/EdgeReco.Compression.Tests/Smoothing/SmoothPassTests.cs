using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization;
using EdgeReco.Compression.Smoothing;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Smoothing;

public sealed class SmoothPassTests
{
    private static readonly SmoothPass Pass = new(SymmetricQuantizer.FullRange, 64);

    [Theory]
    [InlineData("MatMul")]
    [InlineData("Gemm")]
    public void Apply_OutlierChannel_SameInFloatAndBetterInInt8(string operation)
    {
        OnnxModel model = Model(operation);
        FixedSamples samples = Samples(outlier: 60);
        OnnxModel smooth = PassRuns.After(model, Pass, out PassReport report, samples);
        Assert.Equal(("smooth", 1), (report.Rewrites.Single().Pass, report.Rewrites.Single().Places));
        ModelCheck.Run(smooth.Proto);
        Assert.True(Sqnr(model, smooth, samples) >= 60);
        var int8 = new DynamicLinearPass(SymmetricQuantizer.FullRange, 64);
        double plain = Sqnr(model, PassRuns.After(model, int8, out _), samples);
        double better = Sqnr(model, PassRuns.After(smooth, int8, out _), samples);
        Assert.True(better > plain + 3, $"{plain} -> {better} dB");
    }

    [Fact]
    public void Apply_NoOutliers_ChangesNothing() => Unchanged(Model("MatMul"), Samples(outlier: 1));

    [Fact]
    public void Apply_NoSamples_ChangesNothing() => Unchanged(Model("MatMul"), new FixedSamples());

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public void Apply_OneOfTheLayersIsExcluded_ChangesNothing(string excluded) => Unchanged(Model("MatMul"), Samples(outlier: 60), excluded);

    [Fact]
    public void Apply_WeightsReadElsewhere_ChangesNothing()
    {
        OnnxModel model = Model("MatMul");
        model.Proto.Graph.Node[1].Input[1] = "w";
        Unchanged(model, Samples(outlier: 60));
    }

    [Fact]
    public void Apply_SmallLayers_AreLeftAlone()
    {
        OnnxModel model = Model("MatMul");
        Assert.Equal(model.ToBytes(), PassRuns.After(model, new SmoothPass(SymmetricQuantizer.FullRange, 5000), out _, Samples(outlier: 60)).ToBytes());
    }

    [Fact]
    public void Apply_ChannelsOfZerosOnEitherSide_StaysFinite()
    {
        OnnxModel model = Model("MatMul");
        float[] weights = Graphs.Numbers(32 * 24);
        weights.AsSpan(0, 24).Clear();
        model.Proto.Graph.Initializer[0] = TensorData.Create("w", weights, [32, 24]);
        FixedSamples samples = Samples(outlier: 60, zeroFirst: true);
        Assert.True(Sqnr(model, PassRuns.After(model, Pass, out _, samples), samples) >= 60);
    }

    [Fact]
    public void Apply_SameSamples_GiveTheSameBytes() =>
        Assert.Equal(PassRuns.After(Model("MatMul"), Pass, out _, Samples(60)).ToBytes(), PassRuns.After(Model("MatMul"), Pass, out _, Samples(60)).ToBytes());

    private static void Unchanged(OnnxModel model, FixedSamples samples, params string[] excluded)
    {
        Assert.Equal(model.ToBytes(), PassRuns.After(model, Pass, out PassReport report, samples, excluded).ToBytes());
        Assert.Empty(report.Rewrites);
    }

    private static double Sqnr(OnnxModel expected, OnnxModel actual, FixedSamples samples) =>
        Enumerable.Range(0, samples.Count).Min(i => Runs.Sqnr(Runs.Of(expected, samples[i]), Runs.Of(actual, samples[i])));

    private static FixedSamples Samples(float outlier, bool zeroFirst = false) => new([.. Enumerable.Range(1, 6).Select(seed =>
    {
        float[] values = Graphs.Numbers(8 * 32, seed);
        for (int row = 0; row < 8; row++)
        {
            values[(row * 32) + 5] *= outlier;
            values[row * 32] *= zeroFirst ? 0 : 1;
        }

        return new Dictionary<string, HostTensor> { ["x"] = HostTensor.Of<float>(values, 8, 32) };
    })]);

    /// <summary>Two layers that read one activation.</summary>
    private static OnnxModel Model(string operation)
    {
        var graph = new OnnxGraphBuilder("two");
        string x = graph.Input("x", OnnxElementType.Float, 8, 32);
        for (int i = 0; i < 2; i++)
        {
            string name = i == 0 ? "w" : "v";
            string output = i == 0 ? "a" : "b";
            float[] weights = Graphs.Numbers(32 * 24, i + 7);
            if (operation == "Gemm")
            {
                graph.Node("Gemm", output, x, graph.Constant(name, weights, 24, 32));
                graph.With("transB", 1L);
            }
            else
            {
                graph.Node("MatMul", output, x, graph.Constant(name, weights, 32, 24));
            }

            graph.Output(output, OnnxElementType.Float, 8, 24);
        }

        return graph.Build("tests", "1");
    }
}
