using System.Buffers.Binary;

namespace EdgeReco.Bundles.Packing;

/// <summary>What stands before the payload of a chunk.</summary>
/// <param name="Kind">How the bytes are stored.</param>
/// <param name="ElementSize">Bytes of a number; 1 for raw bytes.</param>
/// <param name="Expanded">Bytes that the chunk expands to.</param>
/// <param name="Stride">Numbers from one of a group to the next.</param>
/// <param name="Payload">Bytes that follow.</param>
internal readonly record struct ChunkHeader(ChunkKind Kind, int ElementSize, int Expanded, int Stride, int Payload)
{
    /// <summary>Bytes of the header.</summary>
    public const int Size = 2 + (3 * sizeof(int));

    /// <summary>Most bytes that a chunk expands to.</summary>
    public const int MaxExpanded = 1 << 22;

    /// <summary>Numbers in the chunk.</summary>
    public int Count => Expanded / ElementSize;

    /// <summary>Most bytes of a payload: a bitmask over numbers that are all there.</summary>
    public static int MaxPayload => MaxExpanded + (MaxExpanded / 8) + 1;

    /// <summary>Reads a header.</summary>
    /// <exception cref="InvalidDataException">Its numbers do not go together.</exception>
    public static ChunkHeader Read(ReadOnlySpan<byte> bytes, long left)
    {
        var header = new ChunkHeader(
            (ChunkKind)bytes[0], bytes[1],
            BinaryPrimitives.ReadInt32LittleEndian(bytes[2..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[6..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[10..]));
        return header.IsSound(left) ? header : throw new InvalidDataException("packed file: a chunk does not hold together");
    }

    /// <summary>Writes it.</summary>
    public void Write(Span<byte> bytes)
    {
        bytes[0] = (byte)Kind;
        bytes[1] = (byte)ElementSize;
        BinaryPrimitives.WriteInt32LittleEndian(bytes[2..], Expanded);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[6..], Stride);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[10..], Payload);
    }

    private bool IsSound(long left) =>
        ElementSize is 1 or 2 or 4
        && Expanded > 0 && Expanded <= MaxExpanded && Expanded <= left && Expanded % ElementSize == 0
        && Payload >= 0 && Payload <= MaxPayload
        && Kind switch
        {
            ChunkKind.Raw or ChunkKind.Planes => Payload == Expanded,
            ChunkKind.Bitmask => Payload >= (Count + 7) / 8,
            ChunkKind.TwoOfFour => Stride > 0 && Stride <= Count / 4 && Count % (4 * Stride) == 0 && Payload == (Expanded / 2) + (((Count / 4) + 1) / 2),
            _ => false,
        };
}
