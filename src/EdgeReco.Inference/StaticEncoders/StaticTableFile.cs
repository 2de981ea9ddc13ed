using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EdgeReco.Inference.Storage;

namespace EdgeReco.Inference.StaticEncoders;

/// <summary>Writes a static encoder's table and tells its size.</summary>
public static class StaticTableFile
{
    /// <summary>The usual name of the file.</summary>
    public const string FileName = "static.bin";

    /// <summary>Bytes of a file.</summary>
    /// <param name="tokens">Tokens.</param>
    /// <param name="dimensions">Numbers of a vector.</param>
    /// <param name="width">Numbers of a part.</param>
    public static long Bytes(int tokens, int dimensions, int width) => new StaticTableLayout(tokens, dimensions, width, (dimensions + width - 1) / width).Length;

    /// <summary>Whether a file begins as a static encoder does.</summary>
    public static bool Is(string path)
    {
        using FileStream file = File.OpenRead(path);
        Span<byte> magic = stackalloc byte[4];
        return file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == magic.Length && magic.SequenceEqual("ERST"u8);
    }

    /// <summary>Writes the table beside its place and moves it there.</summary>
    /// <exception cref="IOException">It cannot be written; nothing new is left.</exception>
    public static void Write(string path, StaticTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var layout = new StaticTableLayout(table.Tokens, table.Dimensions, table.Width, table.Parts);
        byte[] bytes = new byte[layout.Length];
        layout.Write(bytes);
        MemoryMarshal.AsBytes<Half>(table.Scales).CopyTo(bytes.AsSpan((int)layout.Scales));
        MemoryMarshal.AsBytes<float>(table.PartScales).CopyTo(bytes.AsSpan((int)layout.PartScales));
        MemoryMarshal.AsBytes<sbyte>(table.Codebooks).CopyTo(bytes.AsSpan((int)layout.Codebooks));
        table.Codes.CopyTo(bytes.AsSpan((int)layout.Codes));
        SHA256.HashData(bytes).CopyTo(bytes.AsSpan(StaticTableLayout.DigestStart));
        AtomicFile.Write(path, stream => stream.Write(bytes));
    }
}
