using System.Security.Cryptography;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace EdgeReco.Bundles.Packing;

/// <summary>
/// A file without the zeros of its weights: it expands to exactly the bytes that it was made of. A header (magic,
/// version, length and SHA-256 of those bytes) is followed by one Zstandard stream of chunks, each a piece of the file that is stored
/// as it is, byte plane by byte plane, as a bitmask with the values that are not zero, or as the two values of each four with their
/// positions in 2 bits. Knows bytes only: what they mean is for those who say where weights lie.
/// </summary>
public static class PackedFile
{
    /// <summary>The usual end of a packed file's name.</summary>
    public const string Extension = ".packed";

    /// <summary>Largest file that is expanded unless less is asked for, in bytes.</summary>
    public const long MaxExpandedBytes = int.MaxValue;

    // Weights are not text: matches are rare at any level, and what is gained is gained by entropy coding.
    private const int Level = 6;
    private const int WindowLog = 22;
    private const int BufferBytes = 1 << 17;

    /// <summary>Whether bytes are the beginning of a packed file.</summary>
    public static bool IsPacked(ReadOnlySpan<byte> start) => PackedHeader.HasMagic(start);

    /// <summary>Packs a file.</summary>
    /// <param name="content">All of it.</param>
    /// <param name="regions">Where weights lie, in any order; the same bytes must not lie in two of them.</param>
    /// <param name="destination">Receives the packed file.</param>
    /// <exception cref="ArgumentException">A region reaches outside the file or over another one.</exception>
    public static void Pack(ReadOnlySpan<byte> content, IEnumerable<WeightRegion> regions, Stream destination)
    {
        ArgumentNullException.ThrowIfNull(regions);
        ArgumentNullException.ThrowIfNull(destination);
        WeightRegion[] sorted = [.. regions.OrderBy(region => region.Offset)];
        Check(sorted, content.Length);
        new PackedHeader(content.Length, SHA256.HashData(content)).Write(destination);
        using var zstd = new CompressionStream(destination, Level, BufferBytes, leaveOpen: true);
        zstd.SetParameter(ZSTD_cParameter.ZSTD_c_windowLog, WindowLog);
        var writer = new ChunkWriter(zstd);
        int at = 0;
        foreach (WeightRegion region in sorted)
        {
            writer.WriteRaw(content[at..(int)region.Offset]);
            at = (int)(region.Offset + region.Length);
            writer.WriteWeights(content[(int)region.Offset..at], region.ElementSize, region.RowLength);
        }

        writer.WriteRaw(content[at..]);
    }

    /// <summary>Expands a packed file as a stream: a few megabytes are in memory, whatever its length.</summary>
    /// <param name="source">The packed file.</param>
    /// <param name="destination">Receives the content. What an exception leaves there must not be used.</param>
    /// <param name="maxBytes">Refuses a file that would expand to more.</param>
    /// <exception cref="InvalidDataException">It is no packed file, is damaged, or would pass the limit.</exception>
    public static void Expand(Stream source, Stream destination, long maxBytes = MaxExpandedBytes)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);
        Expand(source, PackedHeader.Read(source, maxBytes), chunk => destination.Write(chunk));
    }

    /// <summary>Expands a packed file that is in memory.</summary>
    /// <param name="packed">The packed file.</param>
    /// <param name="maxBytes">Refuses a file that would expand to more.</param>
    /// <exception cref="InvalidDataException">It is no packed file, is damaged, or would pass the limit.</exception>
    public static byte[] Expand(ReadOnlyMemory<byte> packed, long maxBytes = MaxExpandedBytes)
    {
        using var source = new ReadOnlyMemoryStream(packed);
        PackedHeader header = PackedHeader.Read(source, maxBytes);
        header.CheckRatio(packed.Length);
        byte[] content = new byte[header.Length];
        int at = 0;
        Expand(source, header, chunk =>
        {
            chunk.CopyTo(content.AsSpan(at));
            at += chunk.Length;
        });
        return content;
    }

    private delegate void Receive(ReadOnlySpan<byte> chunk);

    private static void Expand(Stream source, PackedHeader header, Receive receive)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            using var zstd = new DecompressionStream(source, BufferBytes, checkEndOfStream: true, leaveOpen: true);
            zstd.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, WindowLog);
            var reader = new ChunkReader(zstd);
            for (long left = header.Length; left > 0;)
            {
                ReadOnlySpan<byte> chunk = reader.Read(left);
                hash.AppendData(chunk);
                receive(chunk);
                left -= chunk.Length;
            }

            if (zstd.ReadByte() >= 0)
            {
                throw new InvalidDataException("packed file: goes on past its end");
            }
        }
        catch (Exception exception) when (exception is ZstdException or EndOfStreamException)
        {
            throw new InvalidDataException("packed file: is cut off or damaged", exception);
        }

        if (!hash.GetHashAndReset().AsSpan().SequenceEqual(header.Sha256))
        {
            throw new InvalidDataException("packed file: its content does not have the SHA-256 that it should");
        }
    }

    private static void Check(WeightRegion[] sorted, long length)
    {
        long at = 0;
        foreach (WeightRegion region in sorted)
        {
            if (region.Offset < at || region.Length < 0 || region.Length > length - region.Offset
                || region.ElementSize is not (1 or 2 or 4) || region.Length % region.ElementSize != 0 || region.RowLength < 1)
            {
                throw new ArgumentException($"{region} does not fit a file of {length} bytes", nameof(sorted));
            }

            at = region.Offset + region.Length;
        }
    }
}
