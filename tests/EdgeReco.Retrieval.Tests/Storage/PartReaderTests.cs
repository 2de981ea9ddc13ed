using EdgeReco.Retrieval.Storage;

namespace EdgeReco.Retrieval.Tests.Storage;

public sealed class PartReaderTests
{
    private const ulong Magic = 0x0102030405060708;

    [Fact]
    public void Open_WhatWasWritten_GivesSectionsBackAligned()
    {
        byte[] part = Write([1, 2, 3], [10L, 20L]);
        PartReader reader = PartReader.Open(part, "thing", Magic, 3, 2);
        Assert.Equal([1, 2, 3], reader.Bytes(0).ToArray());
        Assert.Equal([10L, 20L], reader.Column<long>(1, 2).Span.ToArray());
        Assert.Equal(0, part.Length % PartWriter.Alignment);
    }

    [Fact]
    public void Open_OtherMagic_SaysWhatItIsNot() =>
        Assert.Equal("this is no thing", Assert.Throws<InvalidDataException>(() => PartReader.Open(Write([1], [1L]), "thing", Magic + 1, 3, 2)).Message);

    [Fact]
    public void Open_OtherVersion_NamesBoth() =>
        Assert.Contains("version 3, this program reads version 4", Assert.Throws<InvalidDataException>(() => PartReader.Open(Write([1], [1L]), "thing", Magic, 4, 2)).Message, StringComparison.Ordinal);

    [Fact]
    public void Open_CutOff_Throws() =>
        Assert.Throws<InvalidDataException>(() => PartReader.Open(Write([1], [1L]).AsMemory()[..^9], "thing", Magic, 3, 2));

    [Fact]
    public void Column_WrongCount_Throws() =>
        Assert.Throws<InvalidDataException>(() => PartReader.Open(Write([1], [1L]), "thing", Magic, 3, 2).Column<long>(1, 2));

    [Fact]
    public void Column_ValueOutOfRange_Throws() =>
        Assert.Throws<InvalidDataException>(() => PartReader.Open(Write([1], [7L]), "thing", Magic, 3, 2).Column(1, 1, 0L, 7L));

    [Theory]
    [InlineData(0u)]
    [InlineData(127u)]
    [InlineData(128u)]
    [InlineData(16_384u)]
    [InlineData(uint.MaxValue)]
    public void VarInt_AnyValue_RoundTrips(uint value)
    {
        var writer = new ByteWriter();
        writer.VarInt(value);
        Assert.Equal(value, new ByteCursor(writer.Written).VarInt());
    }

    [Fact]
    public void Text_LengthPastTheEnd_GivesWhatIsThere()
    {
        var writer = new ByteWriter();
        writer.VarInt(1000);
        writer.RawText("ab");
        Assert.Equal("ab", new ByteCursor(writer.Written).Text());
    }

    private static byte[] Write(byte[] first, long[] second)
    {
        var writer = new PartWriter(Magic, 3, 2);
        writer.Set<byte>(0, first);
        writer.Set(1, second);
        var output = new MemoryStream();
        writer.WriteTo(output);
        return output.ToArray();
    }
}
