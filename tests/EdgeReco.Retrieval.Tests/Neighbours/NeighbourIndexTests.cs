using EdgeReco.Retrieval.Neighbours;

namespace EdgeReco.Retrieval.Tests.Neighbours;

public sealed class NeighbourIndexTests
{
    private static readonly IReadOnlyList<IReadOnlyList<Neighbour>> Lists =
        [[new(1, 0.8f), new(2, 0.2f)], [], [new(0, 1e-3f)]];

    [Fact]
    public void Read_WhatWasWritten_GivesWeightsToAPercentOfTheStrongest()
    {
        NeighbourIndex index = NeighbourIndex.Open(NeighbourWriter.Write(Lists));
        var buffer = new Neighbour[8];

        Assert.Equal(3, index.ItemCount);
        Assert.Equal(2, index.Read(0, buffer));
        Assert.Equal(1, buffer[0].Item);
        Assert.Equal(0.8f, buffer[0].Weight, 0.008f);
        Assert.Equal(0.2f, buffer[1].Weight, 0.008f);
        Assert.Equal(0, index.Read(1, buffer));
        Assert.Equal(1, index.Read(2, buffer));
        Assert.Equal(1e-3f, buffer[0].Weight, 1e-5f);
    }

    [Fact]
    public void Read_MoreThan65536Products_KeepsLargeOrdinals()
    {
        var lists = new IReadOnlyList<Neighbour>[70_000];
        Array.Fill(lists, []);
        lists[69_999] = [new(65_537, 1)];
        var buffer = new Neighbour[1];

        Assert.Equal(1, NeighbourIndex.Open(NeighbourWriter.Write(lists)).Read(69_999, buffer));
        Assert.Equal(65_537, buffer[0].Item);
    }

    [Fact]
    public void Read_ShortBuffer_GivesTheStrongest()
    {
        var buffer = new Neighbour[1];

        Assert.Equal(1, NeighbourIndex.Open(NeighbourWriter.Write(Lists)).Read(0, buffer));
        Assert.Equal(1, buffer[0].Item);
    }

    [Fact]
    public void Open_NoProducts_Works() => Assert.Equal(0, NeighbourIndex.Open(NeighbourWriter.Write([])).ItemCount);

    [Fact]
    public void Open_EveryTruncation_IsRefused()
    {
        byte[] bytes = NeighbourWriter.Write(Lists);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => NeighbourIndex.Open(bytes.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Open_EveryFlippedBit_IsRefusedOrReadsInBounds()
    {
        byte[] bytes = NeighbourWriter.Write(Lists);
        var buffer = new Neighbour[8];
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] damaged = [.. bytes];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                NeighbourIndex index = NeighbourIndex.Open(damaged);
                for (int item = 0; item < index.ItemCount; item++)
                {
                    int count = index.Read(item, buffer);
                    Assert.All(buffer[..count], neighbour => Assert.InRange(neighbour.Item, 0, index.ItemCount - 1));
                }
            }
            catch (InvalidDataException)
            {
                // Refused, which is as good.
            }
        }
    }
}
