using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Pruning.Structured;

namespace EdgeReco.Compression.Tests.Pruning;

public sealed class WidthPassTests
{
    [Theory]
    [InlineData(2, 16)]
    [InlineData(3, null)]
    [InlineData(null, 5)]
    public void Apply_Encoder_KeepsHeadsAndNeurons(int? heads, int? feedForward)
    {
        OnnxModel model = PruningModels.Encoder(2);
        FixedSamples samples = PruningModels.Tokens(model);
        OnnxModel pruned = PassRuns.After(model, new WidthPass(new WidthOptions { Heads = heads, FeedForward = feedForward }), out _, samples);
        Assert.Equal((EncoderGraph.Heads, EncoderGraph.Wide), WidthPass.Measure(model));
        Assert.Equal((heads ?? EncoderGraph.Heads, feedForward ?? EncoderGraph.Wide), WidthPass.Measure(pruned));
        Assert.Equal(Runs.Of(model, samples[1])[0].Dims, Runs.Of(pruned, samples[1])[0].Dims);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Apply_NeuronsThatNothingReads_GoWithoutLoss(bool repair)
    {
        OnnxModel model = PruningModels.Layers(dead: 8);
        FixedSamples samples = PruningModels.Rows();
        OnnxModel pruned = PassRuns.After(model, new WidthPass(new WidthOptions { FeedForward = 24, Repair = repair }), out _, samples);
        Assert.Equal(24, pruned.Proto.Graph.Initializer.Single(tensor => tensor.Name == "b1").Dims[0]);
        Assert.True(Runs.Sqnr(Runs.Of(model, samples[0]), Runs.Of(pruned, samples[0])) > 80);
    }

    [Fact]
    public void Apply_NoSamples_CutsByWeights()
    {
        OnnxModel pruned = PassRuns.After(PruningModels.Layers(), new WidthPass(new WidthOptions()), out _);
        Assert.Equal([24L, 8L], pruned.Proto.Graph.Initializer.Single(tensor => tensor.Name == "w2").Dims);
    }

    [Fact]
    public void Apply_NothingToCut_SaysSo()
    {
        OnnxModel model = Graphs.MatMul(out _);
        OnnxModel same = PassRuns.After(model, new WidthPass(new WidthOptions()), out PassReport report);
        Assert.Equal(model.ToBytes(), same.ToBytes());
        Assert.Single(report.Skips);
    }
}
