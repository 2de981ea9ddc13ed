using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Quantization;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Quantization;

public sealed class LayerSimulationTests
{
    [Theory]
    [InlineData(SymmetricQuantizer.FullRange)]
    [InlineData(SymmetricQuantizer.ReducedRange)]
    public void Noise_WholeSamples_IsThatOfARealRun(int limit)
    {
        OnnxModel model = Graphs.MatMul(out float[] weights);
        FixedSamples samples = Samples();
        LayerSimulation simulation = Simulation(model, samples, weights);
        OnnxModel made = PassRuns.After(model, new DynamicLinearPass(limit, 64), out _);
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < samples.Count; i++)
        {
            float[] expected = Runs.Of(model, samples[i])[0].ToSingles();
            float[] actual = Runs.Of(made, samples[i])[0].ToSingles();
            signal += expected.Sum(value => (double)value * value);
            noise += expected.Zip(actual).Sum(pair => Math.Pow((double)pair.First - pair.Second, 2));
        }

        Assert.InRange(simulation.Signal / signal, 0.9999, 1.0001);
        // Nearly: here each sample is quantized by its own range, there all by the common one.
        Assert.InRange(simulation.Noise([], limit) / noise, 0.9, 1.3);
    }

    [Fact]
    public void Noise_FactorsOfOne_ChangeNothing()
    {
        LayerSimulation simulation = Simulation(Graphs.MatMul(out float[] weights), Samples(), weights);
        float[] ones = [.. Enumerable.Repeat(1f, 64)];
        Assert.Equal(simulation.Noise([], 127), simulation.Noise(ones, 127));
    }

    [Fact]
    public void Noise_FewerLevels_IsMore()
    {
        LayerSimulation simulation = Simulation(Graphs.MatMul(out float[] weights), Samples(), weights);
        Assert.True(simulation.Noise([], 7) > simulation.Noise([], 63));
        Assert.True(simulation.Noise([], 63) > simulation.Noise([], 127));
    }

    private static LayerSimulation Simulation(OnnxModel model, FixedSamples samples, float[] weights) =>
        new(RowSamples.Collect(model, ["x"], samples, null, TestContext.Current.CancellationToken)["x"], weights, 32);

    private static FixedSamples Samples() =>
        new([.. Enumerable.Range(1, 8).Select(i => new Dictionary<string, HostTensor> { ["x"] = HostTensor.Of<float>(Graphs.Numbers(64, i), 1, 64) })]);
}
