using EdgeReco.Retrieval.Popularity;

namespace EdgeReco.Retrieval.Tests.Popularity;

public sealed class PopularityIndexTests
{
    [Fact]
    public void AtHour_WhatWasWritten_ComesBack()
    {
        PopularityIndex index = PopularityIndex.Open(Part());

        Assert.Equal([5, 0, 15], index.Counts.ToArray());
        Assert.Equal([2, 0, 1], index.Ranked.ToArray());
        Assert.Equal([23 % 3, 0], index.AtHour(23, out ReadOnlySpan<float> shares).ToArray());
        Assert.Equal([0.5f, 0.25f], shares.ToArray());
        Assert.Equal(0.75f, index.ShareOf(2));
    }

    [Fact]
    public void Open_EveryTruncation_IsRefused()
    {
        byte[] bytes = Part();
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => PopularityIndex.Open(bytes.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Open_EveryFlippedHeaderBit_IsRefusedOrReadsInBounds()
    {
        byte[] bytes = Part();
        for (int bit = 0; bit < PopularityFormat.HeaderBytes * 8; bit++)
        {
            byte[] damaged = [.. bytes];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                PopularityIndex index = PopularityIndex.Open(damaged);
                for (int hour = 0; hour < 24; hour++)
                {
                    Assert.Equal(index.ListedPerHour, index.AtHour(hour, out _).Length);
                }
            }
            catch (InvalidDataException)
            {
                // Refused, which is as good.
            }
        }
    }

    private static byte[] Part() => PopularityWriter.Write(
        [5, 0, 15],
        [2, 0, 1],
        [.. Enumerable.Range(0, 24).Select(hour => (IReadOnlyList<(int, float)>)[(hour % 3, 0.5f), (0, 0.25f)])]);
}
