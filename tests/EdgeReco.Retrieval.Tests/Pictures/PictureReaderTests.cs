using EdgeReco.Retrieval.Pictures;
using EdgeReco.Retrieval.Tests.Storage;

namespace EdgeReco.Retrieval.Tests.Pictures;

public sealed class PictureReaderTests
{
    [Fact]
    public void TryGet_KnownName_GivesTypeAndBytes()
    {
        PictureReader reader = PictureReader.Open(Write(("b.svg", "image/svg+xml", "<svg/>"), ("a.png", "image/png", "png")));
        Assert.Equal(2, reader.Count);
        Assert.True(reader.TryGet("b.svg", out string type, out ReadOnlyMemory<byte> content));
        Assert.Equal("image/svg+xml", type);
        Assert.Equal("<svg/>"u8.ToArray(), content.ToArray());
    }

    [Fact]
    public void TryGet_UnknownName_IsFalse() =>
        Assert.False(PictureReader.Open(Write(("a", "image/png", "x"))).TryGet("A", out _, out _));

    [Fact]
    public void Write_EqualBytes_AreStoredOnce()
    {
        string content = new('x', 4096);
        Assert.InRange(Write(("a", "image/png", content), ("b", "image/png", content)).Length, 4096, 6000);
    }

    [Fact]
    public void Write_OtherOrder_GivesSameBytes() =>
        Assert.Equal(Write(("a", "t/1", "1"), ("b", "t/2", "2")), Write(("b", "t/2", "2"), ("a", "t/1", "1")));

    [Fact]
    public void TryAdd_NameTaken_IsFalse()
    {
        var writer = new PictureWriter();
        Assert.True(writer.TryAdd("a", "image/png", [1]));
        Assert.False(writer.TryAdd("a", "image/png", [2]));
    }

    [Fact]
    public void TryGet_Damaged_NeverCrashes() =>
        Damage.Survives(Write(("a", "image/png", "1"), ("b", "image/png", "22"), ("c", "image/svg+xml", "1")), PictureReader.Open, static reader =>
        {
            foreach (string name in (string[])["a", "b", "c", "d"])
            {
                reader.TryGet(name, out _, out _);
            }
        });

    private static byte[] Write(params (string Name, string Type, string Content)[] pictures)
    {
        var writer = new PictureWriter();
        foreach ((string name, string type, string content) in pictures)
        {
            writer.TryAdd(name, type, System.Text.Encoding.UTF8.GetBytes(content));
        }

        var output = new MemoryStream();
        writer.Write(output);
        return output.ToArray();
    }
}
