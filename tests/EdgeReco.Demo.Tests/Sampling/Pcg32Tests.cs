using EdgeReco.Demo.Sampling;

namespace EdgeReco.Demo.Tests.Sampling;

public sealed class Pcg32Tests
{
    [Fact]
    public void NextUInt_ReferenceSeed_GivesTheReferenceSequence()
    {
        // The output of the authors' demo program for seed 42, stream 54.
        var random = new Pcg32(42, 54);
        uint[] expected = [0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e];
        Assert.All(expected, value => Assert.Equal(value, random.NextUInt()));
    }

    [Fact]
    public void Pick_Weights_AreRespected()
    {
        var random = new Pcg32(1, 1);
        int[] counts = new int[3];
        for (int i = 0; i < 10_000; i++)
        {
            counts[random.Pick([1, 0, 3])]++;
        }

        Assert.Equal(0, counts[1]);
        Assert.InRange(counts[2], 7_200, 7_800);
    }

    [Fact]
    public void Between_Bounds_AreBothReached()
    {
        var random = new Pcg32(1, 2);
        int[] values = [.. Enumerable.Range(0, 200).Select(_ => random.Between(3, 5)).Distinct().Order()];
        Assert.Equal([3, 4, 5], values);
    }
}
