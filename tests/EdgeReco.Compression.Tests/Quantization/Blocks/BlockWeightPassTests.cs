using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Quantization.Blocks;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Quantization.Blocks;

public sealed class BlockWeightPassTests
{
    [Theory]
    [InlineData(2, 32, true, 64, 24)]
    [InlineData(2, 64, false, 70, 33)]
    [InlineData(3, 32, true, 96, 16)]
    [InlineData(3, 16, false, 65, 20)]
    [InlineData(4, 32, true, 64, 32)]
    [InlineData(4, 128, false, 333, 7)]
    [InlineData(5, 32, true, 100, 30)]
    [InlineData(8, 32, true, 71, 19)]
    [InlineData(8, 256, false, 520, 5)]
    public void Apply_AnyWidth_RunsAsTheDecodedWeights(int bits, int blockSize, bool symmetric, int depth, int width)
    {
        float[] weights = BlockModels.Weights(depth * width);
        var options = new BlockWeightOptions { Bits = bits, BlockSize = blockSize, Symmetric = symmetric, AccuracyLevel = 0, MinSqnr = 0 };
        OnnxModel model = BlockModels.MatMul(weights, depth, width);

        OnnxModel stored = PassRuns.After(model, new BlockWeightPass(options), out PassReport report);
        options.Study = true;
        OnnxModel study = PassRuns.After(model, new BlockWeightPass(options), out _);

        Assert.Equal(["MatMulNBits"], stored.Proto.Graph.Node.Select(node => node.OpType));
        Assert.Equal($"weights-rtn-{bits}", Assert.Single(report.Tensors).Pass);
        Assert.True(TensorData.TryReadSingles(study.Proto.Graph.Initializer[0], out float[] decoded));
        float[] x = BlockModels.Weights(4 * depth, seed: 11, size: 1);
        PassRuns.Near(BlockModels.Product(x, decoded, depth, width), PassRuns.Output(stored, "x", HostTensor.Of<float>(x, 4, depth)), 1e-4);
        Assert.True(stored.ToBytes().Length < model.ToBytes().Length);
    }

    [Theory]
    [InlineData(4, 17)]
    [InlineData(8, 38)]
    public void Apply_Int8Activations_StayNearTheFloatModel(int bits, double least)
    {
        const int Depth = 256;
        const int Width = 64;
        float[] weights = BlockModels.Weights(Depth * Width);
        float[] x = BlockModels.Weights(4 * Depth, seed: 3, size: 1);
        OnnxModel model = BlockModels.MatMul(weights, Depth, Width);

        OnnxModel stored = PassRuns.After(model, new BlockWeightPass(new() { Bits = bits }), out PassReport report);

        float[] expected = BlockModels.Product(x, weights, Depth, Width);
        float[] actual = PassRuns.Output(stored, "x", HostTensor.Of<float>(x, 4, Depth));
        Assert.True(SignalToNoise.Decibels(expected, actual) > least, $"{SignalToNoise.Decibels(expected, actual)}");
        Assert.Equal(report.Tensors[0].Sqnr, SignalToNoise.Decibels(expected, actual), 3.0);
    }

    [Fact]
    public void Apply_BetterMethods_LeaveLessNoiseInTheOutput()
    {
        const int Depth = 192;
        const int Width = 48;
        float[] weights = BlockModels.Weights(Depth * Width);
        FixedSamples samples = BlockModels.Samples(BlockModels.Correlated(400, Depth), Depth);
        float[] unseen = BlockModels.Correlated(200, Depth, seed: 77);
        OnnxModel model = BlockModels.MatMul(weights, Depth, Width);
        float[] expected = BlockModels.Product(unseen, weights, Depth, Width);

        double Sqnr(BlockWeightMethod method, bool search, bool actOrder = false)
        {
            var options = new BlockWeightOptions { Method = method, Study = true, SearchClipping = search, ActOrder = actOrder, Symmetric = false };
            OnnxModel rounded = PassRuns.After(model, new BlockWeightPass(options), out PassReport report, samples);
            Assert.Equal($"weights-{(method == BlockWeightMethod.Gptq ? "gptq" : method == BlockWeightMethod.HalfQuadratic ? "hqq" : "rtn")}-4-study", report.Tensors[0].Pass);
            Assert.True(TensorData.TryReadSingles(rounded.Proto.Graph.Initializer[0], out float[] decoded));
            return SignalToNoise.Decibels(expected, BlockModels.Product(unseen, decoded, Depth, Width));
        }

        double plain = Sqnr(BlockWeightMethod.RoundToNearest, search: false);
        double searched = Sqnr(BlockWeightMethod.RoundToNearest, search: true);
        double hqq = Sqnr(BlockWeightMethod.HalfQuadratic, search: true);
        double gptq = Sqnr(BlockWeightMethod.Gptq, search: true);
        double ordered = Sqnr(BlockWeightMethod.Gptq, search: true, actOrder: true);
        string all = $"plain {plain:F2} searched {searched:F2} hqq {hqq:F2} gptq {gptq:F2} act-order {ordered:F2}";
        Assert.True(plain < searched && plain < hqq && hqq < gptq && searched < gptq, all);
        Assert.True(ordered > searched, all);
    }

    [Theory]
    [InlineData("rtn")]
    [InlineData("hqq")]
    [InlineData("gptq")]
    public void Apply_AnyNumberOfThreads_GivesTheSameBytes(string name)
    {
        const int Depth = 300;
        const int Width = 40;
        BlockWeightMethod method = name == "gptq" ? BlockWeightMethod.Gptq : name == "hqq" ? BlockWeightMethod.HalfQuadratic : BlockWeightMethod.RoundToNearest;
        OnnxModel model = BlockModels.MatMul(BlockModels.Weights(Depth * Width), Depth, Width);
        FixedSamples samples = BlockModels.Samples(BlockModels.Correlated(64, Depth), Depth);

        byte[] Bytes(int threads) => PassRuns.After(model, new BlockWeightPass(new() { Method = method, Threads = threads }), out _, samples).ToBytes();

        byte[] one = Bytes(1);
        Assert.Equal(one, Bytes(1));
        Assert.Equal(one, Bytes(2));
        Assert.Equal(one, Bytes(5));
    }

    [Fact]
    public void Apply_WithoutSamples_GptqSaysSoAndRounds()
    {
        OnnxModel model = BlockModels.MatMul(BlockModels.Weights(64 * 32), 64, 32);

        PassRuns.After(model, new BlockWeightPass(new() { Method = BlockWeightMethod.Gptq }), out PassReport report);

        Assert.Equal("weights-rtn-4", Assert.Single(report.Tensors).Pass);
        Assert.Contains("no samples", Assert.Single(report.Skips).Reason);
    }

    [Fact]
    public void Apply_TooMuchNoise_LeavesTheMatrix()
    {
        OnnxModel model = BlockModels.MatMul(BlockModels.Weights(64 * 32), 64, 32);

        OnnxModel after = PassRuns.After(model, new BlockWeightPass(new() { MinSqnr = 60 }), out PassReport report);

        Assert.Equal(model.ToBytes(), after.ToBytes());
        Assert.Contains("dB", Assert.Single(report.Skips).Reason);
    }

    [Fact]
    public void Apply_ExcludedNode_IsLeft()
    {
        OnnxModel model = BlockModels.MatMul(BlockModels.Weights(64 * 32), 64, 32);

        OnnxModel after = PassRuns.After(model, new BlockWeightPass(new()), out PassReport report, excluded: "y");

        Assert.Equal(model.ToBytes(), after.ToBytes());
        Assert.Equal("excluded", Assert.Single(report.Skips).Reason);
    }

    [Fact]
    public void Apply_ValuesThatAreNotFinite_AreLeft()
    {
        float[] weights = BlockModels.Weights(64 * 32);
        weights[5] = float.NaN;

        PassRuns.After(BlockModels.MatMul(weights, 64, 32), new BlockWeightPass(new()), out PassReport report);

        Assert.Contains("not finite", Assert.Single(report.Skips).Reason);
    }

    [Fact]
    public void Apply_Twice_ChangesNothingMore()
    {
        OnnxModel once = PassRuns.After(BlockModels.MatMul(BlockModels.Weights(64 * 32), 64, 32), new BlockWeightPass(new()), out _);

        OnnxModel twice = PassRuns.After(once, new BlockWeightPass(new()), out PassReport report);

        Assert.Equal(once.ToBytes(), twice.ToBytes());
        Assert.Empty(report.Tensors);
    }
}
