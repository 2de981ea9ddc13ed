using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Pruning;
using EdgeReco.Compression.Pruning.Structured;

namespace EdgeReco.Compression.Tests.Pruning;

public sealed class DepthPassTests
{
    [Theory]
    [InlineData(LayerChoice.Greedy)]
    [InlineData(LayerChoice.Influence)]
    public void Apply_FourLayers_KeepsTwoAndTheShapes(LayerChoice choice)
    {
        OnnxModel model = PruningModels.Encoder(4);
        FixedSamples samples = PruningModels.Tokens(model);
        OnnxModel pruned = PassRuns.After(model, new DepthPass(new DepthOptions { Layers = 2, Choice = choice }), out PassReport report, samples);
        Assert.Equal(2, pruned.Proto.Graph.Node.Count(node => node.OpType == "Softmax"));
        Assert.Equal(Runs.Of(model, samples[0])[0].Dims, Runs.Of(pruned, samples[0])[0].Dims);
        Assert.Contains(report.Rewrites, rewrite => rewrite is { Pass: "depth", Places: 2 });
        Assert.True(pruned.ToBytes().Length < model.ToBytes().Length * 0.75);
    }

    [Fact]
    public void Apply_Repair_BringsResultsNearer()
    {
        OnnxModel model = PruningModels.Encoder(4);
        FixedSamples samples = PruningModels.Tokens(model, 40);
        var cosines = new OutputCosine(model, PruningModels.Tokens(model, 40), TestContext.Current.CancellationToken);
        double plain = Reached(repair: false);
        double repaired = Reached(repair: true);
        Assert.True(repaired > plain, $"{plain} -> {repaired}");

        double Reached(bool repair) => cosines.Mean(
            PassRuns.After(model, new DepthPass(new DepthOptions { Layers = 2, Repair = repair }), out _, samples), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Apply_AsManyLayersAsThereAre_LeavesItAlone()
    {
        OnnxModel model = PruningModels.Encoder(2);
        OnnxModel same = PassRuns.After(model, new DepthPass(new DepthOptions { Layers = 2 }), out PassReport report, PruningModels.Tokens(model));
        Assert.Equal(model.ToBytes(), same.ToBytes());
        Assert.Contains("2 layers", Assert.Single(report.Skips).Reason);
    }

    [Fact]
    public void Apply_NoTransformer_SaysSo()
    {
        OnnxModel model = PruningModels.Layers();
        OnnxModel same = PassRuns.After(model, new DepthPass(new DepthOptions()), out PassReport report, PruningModels.Rows());
        Assert.Equal(model.ToBytes(), same.ToBytes());
        Assert.Contains("no attention", Assert.Single(report.Skips).Reason);
    }
}
