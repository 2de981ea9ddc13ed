using System.Buffers.Binary;

namespace EdgeReco.Inference.StaticEncoders;

/// <summary>
/// Where things are in a static encoder's file, all little endian: <c>ERST</c>, version, tokens, dimensions, width, parts
/// (int32 each), 8 bytes of zeros, the SHA-256 of header and content with zeros in its place; then scales (float16), scales
/// of the parts (float32), codebooks (int8) and codes (uint8), each from the next multiple of 64.
/// </summary>
internal readonly record struct StaticTableLayout(int Tokens, int Dimensions, int Width, int Parts)
{
    public const int HeaderBytes = 64;
    public const int DigestStart = 32;
    public const int DigestBytes = 32;
    public const int MaxTokens = 1 << 22;
    public const int MaxDimensions = 1 << 12;
    private const int Version = 1;
    private const int Alignment = 64;

    public long Scales { get; } = HeaderBytes;

    public long PartScales => Align(Scales + (2L * Tokens));

    public long Codebooks => Align(PartScales + (4L * Parts));

    public long Codes => Align(Codebooks + ((long)Parts * StaticTable.Entries * Width));

    public long Length => Codes + ((long)Tokens * Parts);

    /// <summary>Writes the header but for the digest.</summary>
    public void Write(Span<byte> header)
    {
        header[..HeaderBytes].Clear();
        "ERST"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], Tokens);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], Dimensions);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], Width);
        BinaryPrimitives.WriteInt32LittleEndian(header[20..], Parts);
    }

    /// <summary>Reads a header; every number is held to its bounds before anything is made of it.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or one that does not hold together.</exception>
    public static StaticTableLayout Read(ReadOnlySpan<byte> header, long length)
    {
        if (header.Length < HeaderBytes || !header.StartsWith("ERST"u8))
        {
            throw new InvalidDataException("is no static encoder");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        if (version != Version)
        {
            throw new InvalidDataException($"has version {version}, this program reads {Version}");
        }

        var layout = new StaticTableLayout(
            BinaryPrimitives.ReadInt32LittleEndian(header[8..]),
            BinaryPrimitives.ReadInt32LittleEndian(header[12..]),
            BinaryPrimitives.ReadInt32LittleEndian(header[16..]),
            BinaryPrimitives.ReadInt32LittleEndian(header[20..]));
        if (layout.Tokens is < 1 or > MaxTokens || layout.Dimensions is < 1 or > MaxDimensions || layout.Width is < 1 or > StaticTable.MaxWidth
            || layout.Parts != (layout.Dimensions + layout.Width - 1) / layout.Width)
        {
            throw new InvalidDataException($"says {layout.Tokens} tokens, {layout.Dimensions} dimensions in {layout.Parts} parts of {layout.Width}");
        }

        return layout.Length == length ? layout : throw new InvalidDataException($"has {length} bytes, its header says {layout.Length}");
    }

    private static long Align(long position) => (position + Alignment - 1) / Alignment * Alignment;
}
