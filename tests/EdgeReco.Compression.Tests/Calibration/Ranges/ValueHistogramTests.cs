using EdgeReco.Compression.Calibration.Ranges;

namespace EdgeReco.Compression.Tests.Calibration.Ranges;

public class ValueHistogramTests
{
    [Fact]
    public void Add_InAnyOrderAndPortions_GivesTheSameBins()
    {
        float[] values = [.. Graphs.Numbers(1000), 0, 1e-20f, 700f, -3e5f];
        var whole = new ValueHistogram();
        var parts = new ValueHistogram();

        whole.Add(values);
        foreach (float[] part in values.Reverse().Chunk(7))
        {
            parts.Add(part);
        }

        Assert.Equal(whole.Bins(), parts.Bins());
        Assert.Equal((whole.Min, whole.Max, whole.Count, whole.Zeros), (parts.Min, parts.Max, parts.Count, parts.Zeros));
    }

    [Fact]
    public void Bins_CountAllButZeros()
    {
        var histogram = new ValueHistogram();

        histogram.Add([0, 0, 1, -1, 0.5f, -2]);

        Assert.Equal((6, 2), (histogram.Count, histogram.Zeros));
        Assert.Equal(4, histogram.Bins().Sum(bin => bin.Count));
        Assert.All(histogram.Bins().Zip(new[] { -2, -1, 0.5, 1 }), pair => Assert.InRange(Math.Abs(pair.First.Value - pair.Second), 0, histogram.Width));
    }

    [Theory]
    [InlineData(float.MaxValue)]
    [InlineData(float.Epsilon)]
    [InlineData(-float.MaxValue)]
    public void Add_ExtremeValue_IsCounted(float value)
    {
        var histogram = new ValueHistogram();

        Assert.True(histogram.Add([1e-3f, value]));

        Assert.Equal(2, histogram.Bins().Sum(bin => bin.Count));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Add_ValueThatIsNotFinite_IsRefused(float value) => Assert.False(new ValueHistogram().Add([1, value]));
}
