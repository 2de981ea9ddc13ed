using EdgeReco.Compression.Compare;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Compare;

public sealed class DifferenceMeterTests
{
    [Fact]
    public void Result_KnownNoise_GivesItsRatioInDecibel()
    {
        var meter = new DifferenceMeter("y");
        meter.Add(Values(10, 0), Values(10, 0));
        meter.Add(Values(0, 10), Values(0, 9));

        OutputDifference result = meter.Result();

        // Signal 200, noise 1.
        Assert.Equal(23.0103, result.SqnrDb, 4);
        Assert.Equal(1, result.MaxAbs);
    }

    [Fact]
    public void Result_NoDifference_IsIdentical()
    {
        var meter = new DifferenceMeter("y");
        meter.Add(Values(0, 0, 1), Values(0, 0, 1));

        Assert.Equal(new OutputDifference("y", OutputDifference.Identical, 0, 0, 0), meter.Result());
    }

    [Fact]
    public void Result_NotANumberInOneOnly_IsTheLowestAndCounted()
    {
        var meter = new DifferenceMeter("y");
        meter.Add(Values(1, 2, float.NaN, 4), Values(float.NaN, 2, 3, float.PositiveInfinity));

        Assert.Equal(new OutputDifference("y", -OutputDifference.Identical, 0, 2, 1), meter.Result());
    }

    [Fact]
    public void Result_NotANumberInBoth_IsEqual()
    {
        var meter = new DifferenceMeter("y");
        meter.Add(Values(float.NaN, 2), Values(float.NaN, 2));

        Assert.Equal(new OutputDifference("y", OutputDifference.Identical, 0, 0, 1), meter.Result());
    }

    [Fact]
    public void Result_NothingFinite_IsNotANumber()
    {
        var meter = new DifferenceMeter("y");
        meter.Add(Values(float.NaN), Values(float.NaN));

        Assert.True(double.IsNaN(meter.Result().SqnrDb));
    }

    [Fact]
    public void Result_NoiseWithoutSignal_IsTheLowest()
    {
        var meter = new DifferenceMeter("y");
        meter.Add(Values(0), Values(1));

        Assert.Equal(-OutputDifference.Identical, meter.Result().SqnrDb);
    }

    [Fact]
    public void Add_AnotherShape_SaysSo()
    {
        var meter = new DifferenceMeter("y");

        Assert.Contains("output y has the shape [1,2]", Assert.Throws<InvalidDataException>(() => meter.Add(HostTensor.Of<float>([1, 2], 2), HostTensor.Of<float>([1, 2], 1, 2))).Message, StringComparison.Ordinal);
    }

    private static HostTensor Values(params float[] values) => HostTensor.Of<float>(values, values.Length);
}
