using System.Buffers.Binary;
using System.Text;
using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Samples;

/// <summary>
/// Tensors in NumPy's <c>.npy</c> format (numpy.lib.format, versions 1 to 3): row by row, little-endian, plain number
/// types.
/// </summary>
internal static class NpyFile
{
    private const int MaxHeader = 1 << 16;
    private const int Alignment = 64;
    private static readonly byte[] Magic = [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    private static readonly (string Code, TensorElementType Type)[] Types =
    [
        ("<f4", TensorElementType.Float), ("<f8", TensorElementType.Double), ("<f2", TensorElementType.Float16),
        ("<i8", TensorElementType.Int64), ("<i4", TensorElementType.Int32), ("<i2", TensorElementType.Int16), ("|i1", TensorElementType.Int8),
        ("<u8", TensorElementType.UInt64), ("<u4", TensorElementType.UInt32), ("<u2", TensorElementType.UInt16), ("|u1", TensorElementType.UInt8),
        ("|b1", TensorElementType.Bool),
    ];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no such file or holds something else; the message names it.</exception>
    public static HostTensor Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        string name = Path.GetFileName(path);
        try
        {
            (TensorElementType type, long[] dims) = ReadHeader(stream);
            long bytes = checked(HostTensor.ElementCount(dims) * HostTensor.SizeOf(type));
            if (bytes != stream.Length - stream.Position || bytes > Array.MaxLength)
            {
                throw new InvalidDataException($"shape ({string.Join(", ", dims)}) needs {bytes} bytes, the file has {stream.Length - stream.Position}");
            }

            byte[] content = new byte[bytes];
            stream.ReadExactly(content);
            return new HostTensor(type, dims, content);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or OverflowException)
        {
            throw new InvalidDataException($"{name}: {(e is InvalidDataException ? e.Message : "cut short, or no .npy file")}", e);
        }
    }

    /// <summary>Writes a file.</summary>
    /// <exception cref="NotSupportedException">The format has no such element type.</exception>
    public static void Write(string path, HostTensor tensor)
    {
        string code = Array.Find(Types, entry => entry.Type == tensor.Type).Code ?? throw new NotSupportedException($"no .npy of {tensor.Type}");
        string shape = tensor.Dims.Length == 1 ? $"({tensor.Dims[0]},)" : $"({string.Join(", ", tensor.Dims)})";
        string header = $"{{'descr': '{code}', 'fortran_order': False, 'shape': {shape}, }}";
        int start = Magic.Length + 4;
        int padded = (((start + header.Length + 1 + Alignment - 1) / Alignment) * Alignment) - start;
        byte[] prefix = new byte[start];
        Magic.CopyTo(prefix, 0);
        prefix[Magic.Length] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(prefix.AsSpan(Magic.Length + 2), checked((ushort)padded));
        using FileStream stream = File.Create(path);
        stream.Write(prefix);
        stream.Write(Encoding.ASCII.GetBytes(header.PadRight(padded - 1) + "\n"));
        stream.Write(tensor.Bytes);
    }

    private static (TensorElementType Type, long[] Dims) ReadHeader(FileStream stream)
    {
        Span<byte> prefix = stackalloc byte[8];
        stream.ReadExactly(prefix);
        if (!prefix.StartsWith(Magic) || prefix[6] is < 1 or > 3)
        {
            throw new InvalidDataException("no .npy file");
        }

        Span<byte> size = stackalloc byte[4];
        size.Clear();
        stream.ReadExactly(prefix[6] == 1 ? size[..2] : size);
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(size);
        if (length > MaxHeader)
        {
            throw new InvalidDataException("its header is too long");
        }

        byte[] header = new byte[length];
        stream.ReadExactly(header);
        return NpyHeader.Parse(Encoding.Latin1.GetString(header), Types);
    }
}
