using System.Buffers.Binary;
using System.Text;
using EdgeReco.Training.Torch;

namespace EdgeReco.Training.Tests.Torch;

public sealed class ElfVersionNeedsTests
{
    private const string Version = "V_2";
    private const int FlagsAt = 64 + 16 + 4;

    [Fact]
    public void MarkWeak_NeedOfOneSymbol_ChangesItsFlagsOnly()
    {
        byte[] image = Library("init");
        byte[] before = [.. image];

        new ElfVersionNeeds(image).MarkWeak(Version, "init");

        Assert.Equal(2, BinaryPrimitives.ReadUInt16LittleEndian(image.AsSpan(FlagsAt)));
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(FlagsAt), 0);
        Assert.Equal(before, image);
    }

    [Fact]
    public void MarkWeak_NeedOfAnotherSymbol_IsRefused()
    {
        var exception = Assert.Throws<InvalidDataException>(() => new ElfVersionNeeds(Library("print")).MarkWeak(Version, "init"));
        Assert.Contains("for print", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MarkWeak_NoSuchVersion_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => new ElfVersionNeeds(Library("init")).MarkWeak("V_3", "init"));

    [Fact]
    public void MarkWeak_DamagedFile_IsRefused()
    {
        byte[] whole = Library("init");

        // The last twenty bytes are fields of a section that are not read.
        for (int length = 0; length < whole.Length - 20; length += 7)
        {
            Assert.Throws<InvalidDataException>(() => new ElfVersionNeeds(whole[..length]).MarkWeak(Version, "init"));
        }

        for (int at = 16; at < whole.Length; at++)
        {
            byte[] flipped = [.. whole];
            flipped[at] ^= 0xff;
            Exception? exception = Record.Exception(() => new ElfVersionNeeds(flipped).MarkWeak(Version, "init"));
            Assert.True(exception is null or InvalidDataException, exception?.ToString());
        }
    }

    // Header, .gnu.version_r with one need of one version, .gnu.version, .dynsym with two symbols, .dynstr, sections.
    private static byte[] Library(string symbol)
    {
        byte[] strings = Encoding.ASCII.GetBytes($"\0{Version}\0{symbol}\0");
        const int Needs = 64;
        const int Versions = Needs + 32;
        const int Symbols = Versions + 8;
        const int Strings = Symbols + 48;
        int sections = (Strings + strings.Length + 7) & ~7;
        byte[] image = new byte[sections + (4 * 64)];
        "\u007fELF\u0002\u0001"u8.CopyTo(image);
        Int64(0x28, sections);
        Int16(0x3a, 64);
        Int16(0x3c, 4);
        Int16(Needs, 1);
        Int16(Needs + 2, 1);
        Int32(Needs + 8, 16);
        Int16(Needs + 16 + 6, 5);
        Int32(Needs + 16 + 8, 1);
        Int16(Versions + 2, 5);
        Int32(Symbols + 24, 1 + Version.Length + 1);
        strings.CopyTo(image, Strings);
        Section(0, 0x6ffffffe, Needs, 32, 3);
        Section(1, 0x6fffffff, Versions, 4, 2);
        Section(2, 11, Symbols, 48, 3);
        Section(3, 3, Strings, strings.Length, 0);
        return image;

        void Section(int index, int type, int offset, int size, int link)
        {
            int at = sections + (index * 64);
            Int32(at + 4, type);
            Int64(at + 0x18, offset);
            Int64(at + 0x20, size);
            Int32(at + 0x28, link);
        }

        void Int16(int at, int value) => BinaryPrimitives.WriteInt16LittleEndian(image.AsSpan(at), (short)value);
        void Int32(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(at), value);
        void Int64(int at, long value) => BinaryPrimitives.WriteInt64LittleEndian(image.AsSpan(at), value);
    }
}
