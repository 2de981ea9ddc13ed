using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Recipes;
using EdgeReco.Compression.Tests.Pruning;
using EdgeReco.Compression.Tuning;

namespace EdgeReco.Compression.Tests.Tuning;

/// <summary>The order of trials, the choice, and what a kill leaves, on candidates that cost nothing to make.</summary>
public sealed class TunerTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _model;

    public TunerTests()
    {
        _model = _folder.File("model.onnx");
        PruningModels.Layers().Save(_model);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_BudgetMet_TakesTheOneThatLosesLeast()
    {
        var store = new FakeStore([("small", 100, 4, 0.90), ("good", 200, 3, 0.99), ("better", 210, 2.5, 0.995), ("large", 900, 1, 1)]);
        TuningResult result = Search(store, new TuningBudget(250, null, 2, 0.02));
        Assert.Equal("better", result.Best?.Recipe);
        Assert.Empty(result.Missing);
        Assert.Equal(1, result.Dropped);
        Assert.Equal(["small", "good", "better"], result.Front.Select(trial => trial.Recipe));
        Assert.DoesNotContain("large", store.Made);
        Assert.Equal("better", File.ReadAllText(_folder.File("out.onnx")));
    }

    [Fact]
    public void Run_BudgetUnmet_TakesTheNearestAndSaysWhatIsMissing()
    {
        var store = new FakeStore([("far", 100, 4, 0.5), ("near", 104, 4, 0.97)]);
        TuningResult result = Search(store, new TuningBudget(103, 1, 5, 0.01));
        Assert.Equal("near", result.Best?.Recipe);
        Assert.Equal(4, result.Missing.Count);
        Assert.Contains("3.0% lost instead of 1%", result.Missing);
        Assert.True(File.Exists(_folder.File("out.onnx")));
    }

    [Fact]
    public void Run_Killed_GoesOnWithoutRepeating()
    {
        string state = _folder.File("state.jsonl");
        (string, long, double, double)[] all = [("a", 100, 4, 0.9), ("b", 110, 4, 0.91), ("c", 120, 4, 0.92)];
        var budget = new TuningBudget(150, null, null, null);
        var killed = new FakeStore(all) { StopAfter = 2 };
        Assert.Throws<OperationCanceledException>(() => Search(killed, budget, state));
        File.AppendAllText(state, "{\"Key\":\"half a li");
        var store = new FakeStore(all);
        TuningResult result = Search(store, budget, state);
        Assert.Equal(2, result.Reused);
        Assert.Equal(3, result.Trials.Count);

        // The third trial, and the best once more to write it.
        Assert.Equal(["c", "c"], store.Made);
        Assert.Equal(1, store.Measured);
        Assert.Equal("c", result.Best?.Recipe);
    }

    [Fact]
    public void Run_OtherEvaluation_MeasuresAgain()
    {
        string state = _folder.File("state.jsonl");
        Search(new FakeStore([("a", 100, 4, 0.9)]), new TuningBudget(150, null, null, null), state);
        var store = new FakeStore([("a", 100, 4, 0.9)]) { Fingerprint = "other" };
        Assert.Equal(0, Search(store, new TuningBudget(150, null, null, null), state).Reused);
    }

    [Fact]
    public void Run_Failures_AreTrialsAndNeverChosen()
    {
        var store = new FakeStore([("broken", 10, 9, double.NaN), ("fine", 500, 1, 0.2)]);
        TuningResult result = Search(store, new TuningBudget(null, null, null, 0.1));
        Assert.Equal("fine", result.Best?.Recipe);
        Assert.Equal("cannot be made", Assert.Single(result.Trials, trial => trial.Failure is not null).Failure);
        result = Search(new FakeStore([("broken", 10, 9, double.NaN)]), new TuningBudget(null, null, null, 0.1));
        Assert.Null(result.Best);
    }

    [Fact]
    public void Run_FamilyThatLosesFarTooMuch_WaitsBehindOthers()
    {
        var store = new FakeStore([("pruned", 100, 4, 0.5), ("pruned more", 101, 4, 0.4), ("plain", 130, 2, 0.99)]);
        Search(store, new TuningBudget(null, null, null, 0.01), families: ["p", "p", "q"], noises: [0.001, 0.002, 0.003]);
        Assert.Equal(["pruned", "plain", "pruned more", "plain"], store.Made);
    }

    [Theory]
    [InlineData("noise\n")]
    [InlineData("{}\n")]
    [InlineData("no json and no end")]
    public void Run_StateOfSomethingElse_IsRefusedByName(string text)
    {
        string state = _folder.File("state.jsonl");
        File.WriteAllText(state, text);
        var refused = Assert.Throws<InvalidDataException>(() => Search(new FakeStore([("a", 1, 1, 1)]), new TuningBudget(1, null, null, null), state));
        Assert.Contains("state.jsonl:1: is no trial", refused.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(state));
    }

    [Fact]
    public void Candidates_OfAnEncoder_ShrinkWithTheirBits()
    {
        string file = _folder.File("encoder.onnx");
        PruningModels.Encoder(3).Save(file);
        var options = new CompressionOptions { Recipe = new Recipe { Steps = [], Preset = Preset.Named("cpu-x64") } };
        IReadOnlyList<TuningCandidate> candidates = CandidateList.Of(file, [], options, []);
        Assert.Equal(candidates.Count, candidates.Select(candidate => candidate.Name).Distinct().Count());
        Assert.Contains(candidates, candidate => candidate.Name == "depth 2+int8-dynamic");
        Assert.All(
            CandidateList.Of(file, [], options with { Recipe = options.Recipe with { Preset = Preset.Named("tensorrt") } }, []),
            candidate => Assert.DoesNotContain(candidate.Stages, recipe => recipe.Steps.Contains(RecipeStep.W4)));
    }

    [Fact]
    public void Candidates_OfLargeWeights_ShrinkWithTheirBits()
    {
        var graph = new OnnxGraphBuilder("dense");
        string x = graph.Input("x", OnnxElementType.Float, -1, 64);
        graph.Node("MatMul", "y", x, graph.Constant("w", Graphs.Numbers(64 * 64, 3), 64, 64));
        graph.Output("y", OnnxElementType.Float, -1, 64);
        string file = _folder.File("dense.onnx");
        graph.Build("tests", "1").Save(file);
        var options = new CompressionOptions { Recipe = new Recipe { Steps = [], Preset = Preset.Named("cpu-x64") } };
        IReadOnlyList<TuningCandidate> candidates = CandidateList.Of(file, [], options, [new LayerCost("y", 20), new LayerCost("z", 30)]);
        Assert.True(Bytes("w4") < Bytes("int8-dynamic") && Bytes("int8-dynamic") < Bytes("fp16"));
        Assert.Equal(0.011, candidates.Single(candidate => candidate.Name == "w4").Prediction.Noise, 3);
        Assert.Equal(["y"], candidates.Single(candidate => candidate.Name == "w4, 1 layers in int8").Stages[0].Exclude);

        long Bytes(string name) => candidates.Single(candidate => candidate.Name == name).Prediction.Bytes;
    }

    private TuningResult Search(FakeStore store, TuningBudget budget, string? state = null, string[]? families = null, double[]? noises = null)
    {
        TuningCandidate[] candidates =
        [
            .. store.Models.Select((model, i) => new TuningCandidate(
                _model, model.Name, [], families?[i] ?? "", new TuningPrediction(model.Bytes, model.Speedup, noises?[i] ?? 0.001))),
        ];
        return new Tuner(new TuningOptions { Budget = budget, State = state }, store, store).Run(_model, candidates, _folder.File("out.onnx"), TestContext.Current.CancellationToken);
    }
}
