using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace EdgeReco.Retrieval.Storage;

/// <summary>
/// Writes one part: magic (8 bytes), format version (int32), section count (int32), a table of offset and length
/// (int64 each) and the sections, each starting at a multiple of 8. Little-endian throughout.
/// </summary>
internal sealed class PartWriter(ulong magic, int version, int sectionCount)
{
    internal const int HeaderBytes = 16;
    internal const int EntryBytes = 16;
    internal const int Alignment = 8;

    private readonly byte[][] sections = new byte[sectionCount][];

    /// <summary>Sets a section to the little-endian bytes of the values.</summary>
    public void Set<T>(int section, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("parts are written on little-endian machines only");
        }

        sections[section] = MemoryMarshal.AsBytes(values).ToArray();
    }

    public void Set<T>(int section, T[] values)
        where T : unmanaged => Set(section, values.AsSpan());

    public void Set(int section, ByteWriter bytes) => Set(section, bytes.Written);

    /// <summary>Sets two consecutive sections: the offsets (count + 1) and the bytes.</summary>
    public void Set(int section, StringTableBuilder strings)
    {
        Set(section, strings.Offsets);
        Set(section + 1, strings.Bytes);
    }

    public void WriteTo(Stream output)
    {
        int table = HeaderBytes + (EntryBytes * sections.Length);
        byte[] head = new byte[table];
        BinaryPrimitives.WriteUInt64LittleEndian(head, magic);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(8), version);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(12), sections.Length);
        long offset = table;
        for (int i = 0; i < sections.Length; i++)
        {
            Span<byte> entry = head.AsSpan(HeaderBytes + (EntryBytes * i));
            BinaryPrimitives.WriteInt64LittleEndian(entry, offset);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], sections[i].Length);
            offset += Padded(sections[i].Length);
        }

        if (offset > Array.MaxLength)
        {
            throw new InvalidDataException($"a part of {offset} bytes is larger than the {Array.MaxLength} bytes that can be mapped");
        }

        output.Write(head);
        Span<byte> padding = stackalloc byte[Alignment];
        padding.Clear();
        foreach (byte[] section in sections)
        {
            output.Write(section);
            output.Write(padding[..(int)(Padded(section.Length) - section.Length)]);
        }
    }

    private static long Padded(long length) => (length + Alignment - 1) / Alignment * Alignment;
}
