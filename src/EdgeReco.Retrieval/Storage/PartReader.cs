using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace EdgeReco.Retrieval.Storage;

/// <summary>Opens what <see cref="PartWriter"/> wrote and checks what can be checked without reading it all.</summary>
internal readonly struct PartReader
{
    private readonly ReadOnlyMemory<byte> part;
    private readonly string kind;

    private PartReader(ReadOnlyMemory<byte> part, string kind)
    {
        this.part = part;
        this.kind = kind;
    }

    /// <exception cref="InvalidDataException">Not this kind of part, or a section lies outside of it.</exception>
    public static PartReader Open(ReadOnlyMemory<byte> part, string kind, ulong magic, int version, int sections)
    {
        ReadOnlySpan<byte> bytes = part.Span;
        if (bytes.Length < PartWriter.HeaderBytes || BinaryPrimitives.ReadUInt64LittleEndian(bytes) != magic)
        {
            throw new InvalidDataException($"this is no {kind}");
        }

        int found = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (found != version)
        {
            throw new InvalidDataException($"the {kind} has format version {found}, this program reads version {version}");
        }

        int count = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        if (count != sections || bytes.Length < PartWriter.HeaderBytes + (PartWriter.EntryBytes * sections))
        {
            throw new InvalidDataException($"the {kind} is cut off or has {count} sections instead of {sections}");
        }

        for (int i = 0; i < sections; i++)
        {
            (long offset, long length) = Entry(bytes, i);
            if (offset < 0 || length < 0 || offset % PartWriter.Alignment != 0 || offset > bytes.Length || length > bytes.Length - offset)
            {
                throw new InvalidDataException($"section {i} of the {kind} lies outside of its {bytes.Length} bytes");
            }
        }

        return new PartReader(part, kind);
    }

    public ReadOnlyMemory<byte> Bytes(int section)
    {
        (long offset, long length) = Entry(part.Span, section);
        return part.Slice((int)offset, (int)length);
    }

    /// <summary>A section as values; <paramref name="count"/> says how many there must be, -1 that any number will do.</summary>
    public Column<T> Column<T>(int section, int count = -1)
        where T : unmanaged
    {
        ReadOnlyMemory<byte> bytes = Bytes(section);
        int size = Unsafe.SizeOf<T>();
        if (bytes.Length % size != 0 || (count >= 0 && bytes.Length / size != count))
        {
            throw Invalid(section, $"has {bytes.Length} bytes, which does not fit the counts");
        }

        return new Column<T>(bytes);
    }

    /// <summary>A column whose values all lie in [min, limit).</summary>
    public Column<T> Column<T>(int section, int count, T min, T limit)
        where T : unmanaged, INumber<T>
    {
        Column<T> column = Column<T>(section, count);
        foreach (T value in column.Span)
        {
            if (value < min || value >= limit)
            {
                throw Invalid(section, $"holds {value}, which is not between {min} and {limit}");
            }
        }

        return column;
    }

    /// <summary>Offsets that start at 0, never fall and end at <paramref name="end"/>.</summary>
    public Column<uint> Offsets(int section, int count, long end)
    {
        Column<uint> column = Column<uint>(section, count + 1);
        uint last = 0;
        foreach (uint value in column.Span)
        {
            if (value < last)
            {
                throw Invalid(section, "holds offsets that fall");
            }

            last = value;
        }

        return last == end && column[0] == 0 ? column : throw Invalid(section, "holds offsets that do not end with the data");
    }

    /// <summary>Two consecutive sections written from a <see cref="StringTableBuilder"/>.</summary>
    public StringTable Strings(int section, int count)
    {
        ReadOnlyMemory<byte> bytes = Bytes(section + 1);
        return new StringTable(Offsets(section, count, bytes.Length), bytes);
    }

    public InvalidDataException Invalid(int section, string problem) => new($"section {section} of the {kind} {problem}");

    private static (long Offset, long Length) Entry(ReadOnlySpan<byte> bytes, int section)
    {
        ReadOnlySpan<byte> entry = bytes[(PartWriter.HeaderBytes + (PartWriter.EntryBytes * section))..];
        return (BinaryPrimitives.ReadInt64LittleEndian(entry), BinaryPrimitives.ReadInt64LittleEndian(entry[8..]));
    }
}
