using EdgeReco.Compression.Fusion;
using EdgeReco.Compression.Guard;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Passes.Lossless;
using EdgeReco.Compression.Quantization;
using EdgeReco.Compression.Samples;

namespace EdgeReco.Compression.Tests.Zoo;

/// <summary>Whole pipelines on models of many kinds, as many exporters write them.</summary>
public sealed class ZooTests
{
    private const int Minimum = 1024;

    private static readonly Dictionary<string, Func<OnnxModel>> Models = new()
    {
        ["classifier, opset 11"] = () => ConvolutionModels.Classifier(11),
        ["classifier, opset 13"] = () => ConvolutionModels.Classifier(13),
        ["classifier, opset 21"] = () => ConvolutionModels.Classifier(21),
        ["segmenter, opset 11"] = () => ConvolutionModels.Segmenter(11),
        ["segmenter, opset 22"] = () => ConvolutionModels.Segmenter(22),
        ["channels last, opset 13"] = () => ConvolutionModels.ChannelsLast(13),
        ["old, opset 11"] = ConvolutionModels.Old,
        ["LSTM tagger, opset 11"] = () => SequenceModels.Tagger("LSTM", 11),
        ["LSTM tagger, opset 22"] = () => SequenceModels.Tagger("LSTM", 22),
        ["GRU tagger, opset 17"] = () => SequenceModels.Tagger("GRU", 17),
        ["RNN tagger, opset 21"] = () => SequenceModels.Tagger("RNN", 21),
        ["transformer, opset 11"] = SequenceModels.Transformer,
        ["file kind, opset 15"] = SequenceModels.FileKind,
        ["sound, opset 22"] = SequenceModels.Sound,
        ["detector, opset 17"] = ControlModels.Detector,
        ["halves, opset 17"] = ControlModels.Halves,
        ["functions, opset 18"] = ControlModels.Functions,
    };

    public static TheoryData<string> Names => [.. Models.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void FusePipeline_ModelOfTheZoo_GivesTheSameInNoMoreBytes(string name)
    {
        OnnxModel original = Models[name]();
        OnnxModel model = original.Clone();
        SampleInputs samples = Samples(original);

        Apply(FusePipeline.Passes, model, samples);

        double worst = new OutputComparison(original, samples, samples.Count, TestContext.Current.CancellationToken).Worst(model, TestContext.Current.CancellationToken);
        int before = original.ToBytes().Length;
        int after = model.ToBytes().Length;
        Assert.True(worst >= Lossless.MinSqnr, $"{worst} dB");
        Assert.True(after <= before, $"{before} -> {after} bytes");
        RequireValid(original, model);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Int8Static_ModelOfTheZoo_IsClose(string name)
    {
        OnnxModel original = Models[name]();
        SampleInputs samples = Samples(original);
        foreach (StaticPlacement placement in Enum.GetValues<StaticPlacement>())
        {
            OnnxModel model = original.Clone();

            Apply([.. FusePipeline.Passes, new QdqPass(new StaticOptions { MinimumElements = 64, Placement = placement }), new DeadBranchPass()], model, samples);

            double worst = new OutputComparison(original, samples, samples.Count, TestContext.Current.CancellationToken).Worst(model, TestContext.Current.CancellationToken);
            Assert.True(worst >= 15, $"{placement}: {worst} dB");
            RequireValid(original, model);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Int8_ModelOfTheZoo_IsCloseAndSmaller(string name)
    {
        OnnxModel original = Models[name]();
        OnnxModel model = original.Clone();
        OnnxModel again = original.Clone();
        SampleInputs samples = Samples(original);

        PassReport report = Quantize(model, samples);
        Quantize(again, samples);

        double worst = new OutputComparison(original, samples, samples.Count, TestContext.Current.CancellationToken).Worst(model, TestContext.Current.CancellationToken);
        int before = original.ToBytes().Length;
        int after = model.ToBytes().Length;
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {before} -> {after} bytes, {worst:0.0} dB; {string.Join("; ", report.Skips)}");
        Assert.True(worst >= 20, $"{worst} dB");
        Assert.True(after < before * 0.75, $"{before} -> {after} bytes");
        Assert.Equal(model.ToBytes(), again.ToBytes());
        Assert.NotEmpty(report.Tensors);
        RequireValid(original, model);
    }

    private static RandomInputs Samples(OnnxModel model) => new(model, [], seed: 5, count: 3);

    private static PassReport Quantize(OnnxModel model, SampleInputs samples)
    {
        Apply(FusePipeline.Passes, model, samples);
        PassReport report = Apply([new DynamicLinearPass(SymmetricQuantizer.FullRange, Minimum), new DynamicLstmPass(SymmetricQuantizer.FullRange, Minimum)], model, samples);
        GatherTablePass.Apply(model.Proto, Minimum, []);
        Apply([new WeightStoragePass(Minimum), new DeadBranchPass()], model, samples, report);
        return report;
    }

    private static PassReport Apply(IEnumerable<IModelPass> passes, OnnxModel model, SampleInputs samples, PassReport? report = null)
    {
        var context = new PassContext { Model = model, Samples = samples, Report = report ?? new() };
        foreach (IModelPass pass in passes)
        {
            pass.Apply(context);
        }

        return context.Report;
    }

    private static void RequireValid(OnnxModel original, OnnxModel model)
    {
        OnnxModel.Read(model.ToBytes());
        Assert.Equal(ModelCheck.Opset(original.Proto), ModelCheck.Opset(model.Proto));
        Assert.Equal(original.Proto.Graph.Output, model.Proto.Graph.Output);
        Assert.Equal(GraphInputs.Of(original.Proto.Graph).Select(input => input.Name), GraphInputs.Of(model.Proto.Graph).Select(input => input.Name));
    }
}
