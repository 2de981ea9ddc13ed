using EdgeReco.Compression.Calibration.Ranges;
using EdgeReco.Compression.Quantization;

namespace EdgeReco.Compression.Tests.Calibration.Ranges;

public class RangeEstimatorTests
{
    [Fact]
    public void Of_MinMax_IsExact()
    {
        ValueRange range = Range(CalibrationMethod.MinMax, [0.25f, 3.125f, -0.7f]);

        Assert.Equal((-0.7f, 3.125f), (range.Min, range.Max));
    }

    [Fact]
    public void Of_Percentile_CutsAsManyBelowAsAbove()
    {
        ValueRange range = Range(CalibrationMethod.Percentile, Normal(200_000), 99);

        Assert.Equal(-2.576f, range.Min, 0.05f);
        Assert.Equal(2.576f, range.Max, 0.05f);
    }

    [Fact]
    public void Of_PercentileOfOneSidedValues_KeepsTheOtherSide()
    {
        ValueRange range = Range(CalibrationMethod.Percentile, [.. Enumerable.Range(0, 10_000).Select(i => i % 2 == 0 ? 0 : i / 10_000f)], 99);

        Assert.Equal(0, range.Min);
        Assert.Equal(0.99f, range.Max, 0.01f);
    }

    [Fact]
    public void Of_DistributionOfNormalValues_ClipsTheTails()
    {
        ValueRange range = Range(CalibrationMethod.Distribution, Normal(200_000));

        // 256 levels of a normal distribution are best spread to about 3.9 deviations.
        Assert.InRange(range.Max, 3.4f, 4.3f);
        Assert.InRange(range.Min, -4.3f, -3.4f);
    }

    [Theory]
    [InlineData(CalibrationMethod.MinMax)]
    [InlineData(CalibrationMethod.Distribution)]
    [InlineData(CalibrationMethod.Entropy)]
    [InlineData(CalibrationMethod.Percentile)]
    public void Of_EvenlySpreadValues_KeepsAll(CalibrationMethod method)
    {
        ValueRange range = Range(method, Graphs.Numbers(100_000));

        Assert.InRange(range.Max, 0.97f, 1);
        Assert.InRange(range.Min, -1, -0.97f);
    }

    [Theory]
    [InlineData(CalibrationMethod.Distribution)]
    [InlineData(CalibrationMethod.Entropy)]
    public void Of_GeluWithOutliers_StaysSane(CalibrationMethod method)
    {
        float[] values = [.. Normal(100_000).Select(x => (float)(0.5 * x * (1 + Math.Tanh(0.7978845608 * (x + (0.044715 * x * x * x)))))), .. Enumerable.Repeat(40f, 20)];

        ValueRange range = Range(method, values);

        // The outliers hold most of the power; the public Entropy clips them and the tail.
        Assert.True(SqnrOf(values, range) > 25, $"{range}: {SqnrOf(values, range)} dB");
        Assert.InRange(range.Min, -0.18f, -0.1f);
    }

    [Fact]
    public void Of_EntropyOfReluOutputs_StaysOneSided()
    {
        float[] values = [.. Normal(100_000).Select(x => Math.Max(x, 0))];

        ValueRange range = Range(CalibrationMethod.Entropy, values);

        Assert.Equal(0, range.Min);
        Assert.InRange(range.Max, 2.8f, 5f);
    }

    [Fact]
    public void Of_EntropyOfFewDistinctValues_KeepsAll()
    {
        ValueRange range = Range(CalibrationMethod.Entropy, [.. Enumerable.Range(0, 1000).Select(i => i % 3 == 0 ? -1f : 5f)]);

        Assert.InRange(range.Min, -1f, -0.95f);
        Assert.InRange(range.Max, 4.8f, 5f);
    }

    [Theory]
    [InlineData(CalibrationMethod.MinMax)]
    [InlineData(CalibrationMethod.Percentile)]
    [InlineData(CalibrationMethod.Entropy)]
    [InlineData(CalibrationMethod.Distribution)]
    public void Of_Symmetric_HasZeroInTheMiddle(CalibrationMethod method)
    {
        ValueRange range = new RangeEstimator(method, 99.99, true).Of(Histogram([.. Normal(10_000).Select(x => x + 1)]));

        Assert.Equal(-range.Min, range.Max);
        Assert.InRange(range.Max, 3, 6);
    }

    [Theory]
    [InlineData(CalibrationMethod.MinMax)]
    [InlineData(CalibrationMethod.Percentile)]
    [InlineData(CalibrationMethod.Entropy)]
    [InlineData(CalibrationMethod.Distribution)]
    public void Of_ConstantValues_HoldsThem(CalibrationMethod method)
    {
        Assert.Equal(new ValueRange(0, 0), Range(method, new float[10]));
        Assert.InRange(Range(method, [2f, 2f, 2f]).Max, 1.99f, 2f);
        Assert.InRange(Range(method, [-2f, -2f, -2f]).Min, -2f, -1.99f);
    }

    [Fact]
    public void Of_NothingSeen_Throws() => Assert.Throws<InvalidDataException>(() => Range(CalibrationMethod.MinMax, []));

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    [InlineData(double.NaN)]
    public void Of_PercentileOutOfRange_Throws(double percentile) =>
        Assert.Throws<InvalidDataException>(() => Range(CalibrationMethod.Percentile, [1f], percentile));

    private static ValueRange Range(CalibrationMethod method, float[] values, double percentile = RangeEstimator.DefaultPercentile) =>
        new RangeEstimator(method, percentile, false).Of(Histogram(values));

    private static ValueHistogram Histogram(float[] values)
    {
        var histogram = new ValueHistogram();
        Assert.True(histogram.Add(values));
        return histogram;
    }

    private static double SqnrOf(float[] values, ValueRange range)
    {
        float[] codes = (float[])values.Clone();
        AffineRange.FakeQuantize(codes, range.Min, range.Max);
        var ratio = new Compression.Calibration.SignalToNoise();
        ratio.Add(values, codes);
        return ratio.Db;
    }

    private static float[] Normal(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(_ => (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))];
    }
}
