using System.Buffers.Binary;

namespace EdgeReco.Bundles.Packing;

/// <summary>The first bytes of a packed file.</summary>
/// <param name="Length">Bytes that it expands to.</param>
/// <param name="Sha256">SHA-256 of those, 32 bytes.</param>
internal sealed record PackedHeader(long Length, byte[] Sha256)
{
    private const int Version = 1;
    private const int DigestBytes = 32;
    private const int Size = 8 + sizeof(int) + sizeof(long) + DigestBytes;

    // Models are far from this; a file that says so is made to fill memory.
    private const long MostRatio = 1000;

    private static ReadOnlySpan<byte> Magic => "EDGEPACK"u8;

    /// <summary>Whether bytes begin as a packed file does.</summary>
    public static bool HasMagic(ReadOnlySpan<byte> start) => start.StartsWith(Magic);

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is none, of another version, or says more than the limit.</exception>
    public static PackedHeader Read(Stream source, long maxBytes)
    {
        Span<byte> bytes = stackalloc byte[Size];
        if (source.ReadAtLeast(bytes, Size, throwOnEndOfStream: false) < Size || !HasMagic(bytes))
        {
            throw new InvalidDataException("packed file: is none, or is cut off");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        long length = BinaryPrimitives.ReadInt64LittleEndian(bytes[12..]);
        if (version != Version)
        {
            throw new InvalidDataException($"packed file: version {version}, this program reads version {Version}");
        }

        return length >= 0 && length <= maxBytes
            ? new PackedHeader(length, bytes[20..].ToArray())
            : throw new InvalidDataException($"packed file: would expand to {length} bytes, at most {maxBytes} are read");
    }

    /// <summary>Writes it.</summary>
    public void Write(Stream destination)
    {
        Span<byte> bytes = stackalloc byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], Version);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[12..], Length);
        Sha256.CopyTo(bytes[20..]);
        destination.Write(bytes);
    }

    /// <summary>Refuses a file that is far too small for what it says it expands to.</summary>
    public void CheckRatio(long packedBytes)
    {
        if (Length / MostRatio > packedBytes || Length > Array.MaxLength)
        {
            throw new InvalidDataException($"packed file: {packedBytes} bytes would expand to {Length}");
        }
    }
}
