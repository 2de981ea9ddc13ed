using EdgeReco.Compression.Calibration;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Calibration;

public sealed class SignalToNoiseTests
{
    [Fact]
    public void Db_KnownNoise_IsItsRatio()
    {
        var ratio = new SignalToNoise();
        ratio.Add([10, 0], [10, 0]);
        ratio.Add([0, 10], [0, 9]);

        // Signal 200, noise 1.
        Assert.Equal(23.0103, ratio.Db, 4);
        Assert.Equal(1, ratio.MaxAbs);
        Assert.Equal(23.0103, SignalToNoise.Decibels([10, 0, 0, 10], [10, 0, 0, 9]), 4);
    }

    [Theory]
    [InlineData(new[] { 1f, float.NaN }, new[] { 1f, float.NaN }, double.PositiveInfinity)]
    [InlineData(new[] { 1f, float.PositiveInfinity }, new[] { 1f, float.PositiveInfinity }, double.PositiveInfinity)]
    [InlineData(new[] { 1f, float.PositiveInfinity }, new[] { 1f, float.NegativeInfinity }, double.NegativeInfinity)]
    [InlineData(new[] { 1f, float.NaN }, new[] { 1f, 2f }, double.NegativeInfinity)]
    [InlineData(new[] { 1f, 2f }, new[] { 1f, float.NaN }, double.NegativeInfinity)]
    [InlineData(new[] { float.NaN, float.NaN }, new[] { float.NaN, float.NaN }, double.NaN)]
    [InlineData(new float[0], new float[0], double.NaN)]
    [InlineData(new[] { 0f, 0f }, new[] { 0f, 0f }, double.PositiveInfinity)]
    public void Db_NotFinite_EqualOnlyWhereBothAre(float[] reference, float[] other, double expected)
    {
        var ratio = new SignalToNoise();
        ratio.Add(reference, other);

        Assert.Equal(expected, ratio.Db);
    }

    [Fact]
    public void Db_AnotherShape_IsAFailure()
    {
        var ratio = new SignalToNoise();
        ratio.Add(HostTensor.Of<float>([1, 2], 2), HostTensor.Of<float>([1, 2], 1, 2));

        Assert.Equal(double.NegativeInfinity, ratio.Db);
    }

    [Fact]
    public void Add_Parts_GiveTheWhole()
    {
        var first = new SignalToNoise();
        first.Add([10, 0, float.NaN], [10, 0, float.NaN]);
        var second = new SignalToNoise();
        second.Add([0, 10], [0, 9]);
        var sum = new SignalToNoise();

        sum.Add(first);
        sum.Add(second);

        Assert.Equal(23.0103, sum.Db, 4);
        Assert.Equal((4, 1), (sum.Compared, sum.NotFiniteInReference));
    }
}
