using System.Buffers.Binary;
using System.Runtime.InteropServices;
using EdgeReco.Inference.Storage;

namespace EdgeReco.Training.Encoders;

/// <summary>
/// A teacher space on disk, for building only: <c>ERTS</c>, version, inputs, dimensions (int32 little endian each), then the
/// centre and the projection as float32; both are left out for a teacher's own space.
/// </summary>
public static class TeacherSpaceFile
{
    /// <summary>The usual name of the file.</summary>
    public const string FileName = "teacher-space.bin";

    private const int Version = 1;
    private const int HeaderBytes = 16;
    private const int LargestWidth = 1 << 13;

    /// <summary>Writes it whole or not at all.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string path, TeacherSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        byte[] header = new byte[HeaderBytes];
        "ERTS"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), Version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), space.Inputs);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), space.Dimensions);
        AtomicFile.Write(path, stream =>
        {
            stream.Write(header);
            stream.Write(MemoryMarshal.AsBytes<float>(space.Parts.Mean));
            stream.Write(MemoryMarshal.AsBytes<float>(space.Parts.Projection));
        });
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is no such file, damaged or cut short.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static TeacherSpace Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) != HeaderBytes || !header.StartsWith("ERTS"u8)
            || BinaryPrimitives.ReadInt32LittleEndian(header[4..]) != Version)
        {
            throw new InvalidDataException($"{path}: is no teacher space");
        }

        int inputs = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        int dimensions = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        if (inputs is < 1 or > LargestWidth || dimensions < 1 || dimensions > inputs)
        {
            throw new InvalidDataException($"{path}: {dimensions} of {inputs} dimensions");
        }

        if (file.Length == HeaderBytes && dimensions == inputs)
        {
            return TeacherSpace.Own(inputs);
        }

        float[] mean = new float[inputs];
        float[] projection = new float[dimensions * inputs];
        if (file.Length != HeaderBytes + (sizeof(float) * ((long)mean.Length + projection.Length)))
        {
            throw new InvalidDataException($"{path}: is cut short or too long");
        }

        file.ReadExactly(MemoryMarshal.AsBytes(mean.AsSpan()));
        file.ReadExactly(MemoryMarshal.AsBytes(projection.AsSpan()));
        return TeacherSpace.Of(inputs, dimensions, mean, projection);
    }
}
