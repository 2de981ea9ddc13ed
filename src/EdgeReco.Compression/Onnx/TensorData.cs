using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Google.Protobuf;

namespace EdgeReco.Compression.Onnx;

/// <summary>Tensors to and from the format's little-endian raw data.</summary>
internal static class TensorData
{
    /// <summary>A tensor of numbers.</summary>
    public static TensorProto Create(string name, ReadOnlySpan<float> values, ReadOnlySpan<long> dims)
    {
        byte[] raw = new byte[values.Length * sizeof(float)];
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(raw.AsSpan(i * sizeof(float)), values[i]);
        }

        return Create(name, TensorProto.Types.DataType.Float, raw, dims);
    }

    /// <summary>A tensor of signed bytes.</summary>
    public static TensorProto Create(string name, ReadOnlySpan<sbyte> values, ReadOnlySpan<long> dims) =>
        Create(name, TensorProto.Types.DataType.Int8, MemoryMarshal.AsBytes(values).ToArray(), dims);

    /// <summary>A tensor of 64-bit integers.</summary>
    public static TensorProto Create(string name, ReadOnlySpan<long> values, ReadOnlySpan<long> dims)
    {
        byte[] raw = new byte[values.Length * sizeof(long)];
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(raw.AsSpan(i * sizeof(long)), values[i]);
        }

        return Create(name, TensorProto.Types.DataType.Int64, raw, dims);
    }

    /// <summary>Reads single-precision values, however the tensor stores them.</summary>
    /// <returns>False when the tensor holds another type, lives in another file or does not fit its dimensions.</returns>
    public static bool TryReadSingles(TensorProto tensor, out float[] values)
    {
        values = [];
        long count = 1;
        foreach (long dim in tensor.Dims)
        {
            if (dim < 0 || (dim > 0 && count > int.MaxValue / dim))
            {
                return false;
            }

            count *= dim;
        }

        if (tensor.DataType != (int)TensorProto.Types.DataType.Float || tensor.DataLocation == TensorProto.Types.DataLocation.External)
        {
            return false;
        }

        if (tensor.FloatData.Count == count && tensor.RawData.IsEmpty)
        {
            values = [.. tensor.FloatData];
            return true;
        }

        ReadOnlySpan<byte> raw = tensor.RawData.Span;
        if (raw.Length != count * sizeof(float))
        {
            return false;
        }

        values = new float[count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(raw[(i * sizeof(float))..]);
        }

        return true;
    }

    private static TensorProto Create(string name, TensorProto.Types.DataType type, byte[] raw, ReadOnlySpan<long> dims)
    {
        var tensor = new TensorProto { Name = name, DataType = (int)type, RawData = UnsafeByteOperations.UnsafeWrap(raw) };
        foreach (long dim in dims)
        {
            tensor.Dims.Add(dim);
        }

        return tensor;
    }
}
