using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Guard;

namespace EdgeReco.Compression.Tests.Guard;

public sealed class AssuredRatioTests
{
    [Fact]
    public void Of_AllSamplesLoseAlike_IsTheRatio() => Assert.Equal(20, AssuredRatio.Of([.. Enumerable.Repeat(Sample(10, 1), 16)], 1), 6);

    [Fact]
    public void Of_OneLoudSampleHidesManyBadOnes_IsThatOfTheBadOnes()
    {
        SignalToNoise[] samples = [Sample(100, 0), .. Enumerable.Repeat(Sample(1, 0.5f), 15)];
        var all = new SignalToNoise();
        Array.ForEach(samples, all.Add);

        Assert.True(all.Db > 30);
        Assert.Equal(6, AssuredRatio.Of(samples, 1), 0.1);
    }

    [Fact]
    public void Of_SameSeed_IsTheSame()
    {
        SignalToNoise[] samples = [.. Enumerable.Range(1, 16).Select(i => Sample(i, 1))];

        Assert.Equal(AssuredRatio.Of(samples, 7), AssuredRatio.Of(samples, 7));
    }

    [Fact]
    public void Of_NothingToCompare_IsNotANumber() => Assert.True(double.IsNaN(AssuredRatio.Of([new SignalToNoise()], 1)));

    private static SignalToNoise Sample(float signal, float noise)
    {
        var sample = new SignalToNoise();
        sample.Add([signal], [signal + noise]);
        return sample;
    }
}
