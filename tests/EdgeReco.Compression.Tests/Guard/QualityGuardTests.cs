using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Guard;

public sealed class QualityGuardTests
{
    private static readonly string[] Layers = ["a", "b", "c", "d", "e", "f"];
    private readonly List<string> _built = [];

    [Fact]
    public void Run_GoodAtOnce_BuildsOnce()
    {
        GuardedModel made = Guard(20, new() { ["a"] = 0.01f }).Run(Layers, new HashSet<string>(), TestContext.Current.CancellationToken);
        Assert.Empty(made.InFloat);
        Assert.Equal([""], _built);
        Assert.Equal(40, made.Quality.Measured, 0.1);
    }

    [Fact]
    public void Rank_Layers_TheWorstComesFirst()
    {
        IReadOnlyList<LayerCost> costs = Guard(20, new() { ["b"] = 0.1f, ["d"] = 1, ["e"] = 0.01f }).Rank(Layers, new HashSet<string>(), TestContext.Current.CancellationToken);
        Assert.Equal(["d", "b", "e", "a", "c", "f"], costs.Select(cost => cost.Layer));
        Assert.Equal([0, 20, 40], costs.Take(3).Select(cost => Math.Round(cost.Sqnr)));
        Assert.All(costs.Skip(3), cost => Assert.True(double.IsPositiveInfinity(cost.Sqnr)));
        Assert.Equal(Layers.Length, _built.Count);
    }

    [Theory]
    [InlineData(20, "d,b")]
    [InlineData(30, "d,b")]
    [InlineData(45, "d,b,e")]
    [InlineData(15, "d")]
    public void Run_FallsBelow_TheFewestWorstStayInFloat(double threshold, string expected)
    {
        GuardedModel made = Guard(threshold, new() { ["b"] = 0.12f, ["d"] = 1, ["e"] = 0.01f }).Run(Layers, new HashSet<string>(), TestContext.Current.CancellationToken);
        Assert.Equal(expected.Split(','), made.InFloat.Select(cost => cost.Layer));
        Assert.True(made.Quality.Measured >= threshold);
        Assert.True(_built.Count <= 1 + Layers.Length + 4, $"{_built.Count} builds");
    }

    [Fact]
    public void Run_NothingHelps_AllAreExcluded()
    {
        GuardedModel made = Guard(90, [], always: 0.1f).Run(Layers, new HashSet<string>(), TestContext.Current.CancellationToken);
        Assert.Equal(Layers, made.InFloat.Select(cost => cost.Layer));
        Assert.Equal("a,b,c,d,e,f", _built[^1]);
    }

    [Fact]
    public void Run_RuntimeRefusesALayer_ItStaysInFloat()
    {
        GuardedModel made = Guard(20, new() { ["b"] = 0.01f, ["c"] = float.NaN }).Run(Layers, new HashSet<string>(), TestContext.Current.CancellationToken);
        Assert.Equal(("c", double.NegativeInfinity), (made.InFloat.Single().Layer, made.InFloat.Single().Sqnr));
        Assert.Equal(40, made.Quality.Measured, 0.1);
    }

    [Fact]
    public void Run_RuntimeRefusesEverything_IsSaid() =>
        Assert.Throws<InvalidDataException>(() => Guard(20, [], always: float.NaN).Run(Layers, new HashSet<string>(), TestContext.Current.CancellationToken));

    [Fact]
    public void Run_NoLayers_GivesWhatThereIs()
    {
        GuardedModel made = Guard(90, [], always: 0.1f).Run([], new HashSet<string>(), TestContext.Current.CancellationToken);
        Assert.Empty(made.InFloat);
        Assert.Equal(20, made.Quality.Measured, 0.1);
    }

    [Fact]
    public void Run_AlwaysExcluded_StayOutOfEveryBuild()
    {
        Guard(20, new() { ["b"] = 1 }).Run(Layers, new HashSet<string> { "f", "g" }, TestContext.Current.CancellationToken);
        Assert.All(_built, built => Assert.EndsWith("f,g", built, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_OtherFormIsTooCoarse_LayersStayInFloat()
    {
        var samples = new FixedSamples(new Dictionary<string, HostTensor> { ["x"] = HostTensor.Of<float>([1, -1, 1, -1], 4) });
        var outputs = new OutputComparison(Model(0), samples, 4, TestContext.Current.CancellationToken);
        var guard = new QualityGuard(_ => (Model(0.5f), new PassReport()), outputs, 20, (_, _) => { }, excluded => (Model(excluded.Contains("b") ? 0 : 0.5f), new PassReport()));

        GuardedModel made = guard.Run(Layers, new HashSet<string>(), TestContext.Current.CancellationToken);

        Assert.Equal(["b"], made.InFloat.Select(cost => cost.Layer));
        Assert.True(double.IsPositiveInfinity(made.Quality.Measured));
    }

    [Fact]
    public void Constructor_NoNumberInAnyOutput_AsksForRealInputs()
    {
        var samples = new FixedSamples(new Dictionary<string, HostTensor> { ["x"] = HostTensor.Of<float>([float.NaN, float.NaN, float.NaN, float.NaN], 4) });

        Assert.Contains("nothing can be compared", Assert.Throws<InvalidDataException>(() => new OutputComparison(Model(0), samples, 4, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Cancelled_Stops()
    {
        QualityGuard guard = Guard(20, new() { ["b"] = 1 });
        Assert.Throws<OperationCanceledException>(() => guard.Run(Layers, new HashSet<string>(), new CancellationToken(canceled: true)));
    }

    /// <summary>y = x + the errors of the layers that are quantized; NaN makes a model that ONNX Runtime refuses.</summary>
    private QualityGuard Guard(double threshold, Dictionary<string, float> errors, float always = 0)
    {
        var samples = new FixedSamples(new Dictionary<string, HostTensor> { ["x"] = HostTensor.Of<float>([1, -1, 1, -1], 4) });
        return new QualityGuard(Build, new OutputComparison(Model(0), samples, 4, TestContext.Current.CancellationToken), threshold, (_, _) => { });

        (OnnxModel Model, PassReport Report) Build(IReadOnlySet<string> excluded)
        {
            _built.Add(string.Join(',', excluded.Order(StringComparer.Ordinal)));
            return (Model(always + errors.Where(error => !excluded.Contains(error.Key)).Sum(error => error.Value)), new PassReport());
        }
    }

    private static OnnxModel Model(float error)
    {
        var graph = new OnnxGraphBuilder("sum");
        graph.Node(float.IsNaN(error) ? "NoSuchOperator" : "Add", "y", graph.Input("x", OnnxElementType.Float, 4), graph.Constant("error", [error], 1));
        graph.Output("y", OnnxElementType.Float, 4);
        return graph.Build("tests", "1");
    }
}
