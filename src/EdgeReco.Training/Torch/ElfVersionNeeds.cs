using System.Buffers.Binary;
using System.Text;

namespace EdgeReco.Training.Torch;

/// <summary>
/// The symbol versions that a 64-bit little-endian ELF library needs of others (section <c>.gnu.version_r</c>), as the
/// Linux Standard Base lays them out.
/// </summary>
/// <param name="image">The file; changed in place.</param>
internal sealed class ElfVersionNeeds(byte[] image)
{
    private const int DynamicSymbols = 11;
    private const int VersionNeeds = 0x6ffffffe;
    private const int SymbolVersions = 0x6fffffff;
    private const int SymbolSize = 24;
    private const ushort Weak = 2;
    private const ushort VersionMask = 0x7fff;

    /// <summary>Lets the library load where a version is missing.</summary>
    /// <param name="version">Name of the version, such as <c>GLIBCXX_3.4.32</c>.</param>
    /// <param name="symbol">The only symbol that may be of that version.</param>
    /// <exception cref="InvalidDataException">It is no such library, needs no such version, or needs it for other symbols too.</exception>
    public void MarkWeak(string version, string symbol)
    {
        if (image.Length < 64 || !image.AsSpan(0, 6).SequenceEqual("\u007fELF\u0002\u0001"u8))
        {
            throw new InvalidDataException("no 64-bit little-endian ELF file");
        }

        (int offset, int size, int link) needs = Section(VersionNeeds);
        int names = Section(needs.link, VersionNeeds).Offset;
        int found = 0;
        for (int need = needs.offset, left = needs.size; left > 0;)
        {
            int count = UInt16(need + 2);
            for (int i = 0, aux = need + Int32(need + 8); i < count; i++)
            {
                if (Name(names + Int32(aux + 8)) == version)
                {
                    RequireOnly(UInt16(aux + 6), version, symbol);
                    BinaryPrimitives.WriteUInt16LittleEndian(Slice(aux + 4, 2), Weak);
                    found++;
                }

                aux += Int32(aux + 12);
            }

            int next = Int32(need + 12);
            left = next <= 0 ? 0 : left - next;
            need += next;
        }

        if (found == 0)
        {
            throw new InvalidDataException($"the library needs no {version}");
        }
    }

    private void RequireOnly(ushort index, string version, string symbol)
    {
        (int versions, int size, int link) = Section(SymbolVersions);
        (int symbols, _, int strings) = Section(link, DynamicSymbols);
        int names = Section(strings, DynamicSymbols).Offset;
        for (int i = 0; i < size / 2; i++)
        {
            if ((UInt16(versions + (2 * i)) & VersionMask) == index
                && Name(names + Int32(symbols + (i * SymbolSize))) is var name && name != symbol)
            {
                throw new InvalidDataException($"the library needs {version} for {name}");
            }
        }
    }

    private (int Offset, int Size, int Link) Section(int type)
    {
        for (int i = 0; i < UInt16(0x3c); i++)
        {
            if (Int32(Header(i) + 4) == type)
            {
                return Section(i, type);
            }
        }

        throw new InvalidDataException($"the library has no section of type {type:x}");
    }

    private (int Offset, int Size, int Link) Section(int index, int type)
    {
        if (index < 0 || index >= UInt16(0x3c))
        {
            throw new InvalidDataException($"section {index}, that one of type {type:x} names, is not there");
        }

        int header = Header(index);
        return (Int64(header + 0x18), Int64(header + 0x20), Int32(header + 0x28));
    }

    private int Header(int index) => Int64(0x28) + (index * UInt16(0x3a));

    private string Name(int offset)
    {
        ReadOnlySpan<byte> text = Slice(offset, 1, toEnd: true);
        int end = text.IndexOf((byte)0);
        return Encoding.ASCII.GetString(end < 0 ? text : text[..end]);
    }

    private ushort UInt16(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(offset, 2));

    private int Int32(int offset) => BinaryPrimitives.ReadInt32LittleEndian(Slice(offset, 4));

    private int Int64(int offset) =>
        BinaryPrimitives.ReadInt64LittleEndian(Slice(offset, 8)) is >= 0 and <= int.MaxValue and var value ? (int)value : throw Damaged();

    private Span<byte> Slice(int offset, int length, bool toEnd = false) =>
        offset >= 0 && offset <= image.Length - length ? image.AsSpan(offset, toEnd ? image.Length - offset : length) : throw Damaged();

    private static InvalidDataException Damaged() => new("the library's headers point outside the file");
}
