using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EdgeReco.Inference.Storage;

namespace EdgeReco.Training.Encoders;

/// <summary>
/// One file of vectors, mapped: <c>ERTV</c>, version, rows, dimensions (int32 little endian each), the SHA-256 of what
/// follows, and the numbers as float16, row by row.
/// </summary>
internal sealed class VectorPart : IDisposable
{
    private const int Version = 1;
    private const int HeaderBytes = 16;
    private const int DigestBytes = 32;
    private const int Start = HeaderBytes + DigestBytes;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly int _dimensions;

    private VectorPart(MemoryMappedFile file, MemoryMappedViewAccessor view, int dimensions)
    {
        _file = file;
        _view = view;
        _dimensions = dimensions;
    }

    /// <summary>Opens a part; null where it is missing, cut short, damaged or of another shape.</summary>
    public static VectorPart? TryOpen(string path, int rows, int dimensions)
    {
        long length = Start + ((long)rows * dimensions * sizeof(ushort));
        if (!File.Exists(path))
        {
            return null;
        }

        using (FileStream stream = File.OpenRead(path))
        {
            Span<byte> start = stackalloc byte[Start];
            Span<byte> expected = stackalloc byte[HeaderBytes];
            WriteHeader(expected, rows, dimensions);
            if (stream.Length != length || stream.ReadAtLeast(start, Start, throwOnEndOfStream: false) != Start
                || !start[..HeaderBytes].SequenceEqual(expected) || !start[HeaderBytes..].SequenceEqual(SHA256.HashData(stream)))
            {
                return null;
            }
        }

        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        return new VectorPart(file, file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), dimensions);
    }

    /// <summary>Writes a part beside its place and moves it there.</summary>
    public static void Write(string path, ReadOnlySpan<float> vectors, int dimensions)
    {
        byte[] bytes = new byte[Start + (vectors.Length * sizeof(ushort))];
        TensorPrimitives.ConvertToHalf(vectors, MemoryMarshal.Cast<byte, Half>(bytes.AsSpan(Start)));
        WriteHeader(bytes, vectors.Length / dimensions, dimensions);
        SHA256.HashData(bytes.AsSpan(Start), bytes.AsSpan(HeaderBytes));
        AtomicFile.Write(path, stream => stream.Write(bytes));
    }

    /// <summary>Copies a row.</summary>
    public unsafe void Read(int row, Span<float> vector)
    {
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        try
        {
            var numbers = new ReadOnlySpan<Half>(start + _view.PointerOffset + Start + ((long)row * _dimensions * sizeof(ushort)), _dimensions);
            TensorPrimitives.ConvertToSingle(numbers, vector);
        }
        finally
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }

    private static void WriteHeader(Span<byte> header, int rows, int dimensions)
    {
        "ERTV"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], rows);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], dimensions);
    }
}
