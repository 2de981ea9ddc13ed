using System.Runtime.InteropServices;
using Google.Protobuf;
using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Onnx;

/// <summary>
/// Tensors to and from the format's raw data. Raw data is little-endian, and so is every machine that .NET runs on
/// with ONNX Runtime: numbers are copied as they lie.
/// </summary>
internal static class TensorData
{
    /// <summary>A tensor of numbers.</summary>
    public static TensorProto Create(string name, ReadOnlySpan<float> values, ReadOnlySpan<long> dims) =>
        Create(name, DataType.Float, MemoryMarshal.AsBytes(values).ToArray(), dims);

    /// <summary>A tensor of signed bytes.</summary>
    public static TensorProto Create(string name, ReadOnlySpan<sbyte> values, ReadOnlySpan<long> dims) =>
        Create(name, DataType.Int8, MemoryMarshal.AsBytes(values).ToArray(), dims);

    /// <summary>A tensor of bytes.</summary>
    public static TensorProto Create(string name, ReadOnlySpan<byte> values, ReadOnlySpan<long> dims) =>
        Create(name, DataType.Uint8, values.ToArray(), dims);

    /// <summary>A tensor of 32-bit integers.</summary>
    public static TensorProto Create(string name, ReadOnlySpan<int> values, ReadOnlySpan<long> dims) =>
        Create(name, DataType.Int32, MemoryMarshal.AsBytes(values).ToArray(), dims);

    /// <summary>A tensor of 64-bit integers.</summary>
    public static TensorProto Create(string name, ReadOnlySpan<long> values, ReadOnlySpan<long> dims) =>
        Create(name, DataType.Int64, MemoryMarshal.AsBytes(values).ToArray(), dims);

    /// <summary>A tensor of half precision.</summary>
    public static TensorProto Create(string name, ReadOnlySpan<Half> values, ReadOnlySpan<long> dims) =>
        Create(name, DataType.Float16, MemoryMarshal.AsBytes(values).ToArray(), dims);

    /// <summary>A tensor of any type over its raw data, which it owns from now on.</summary>
    public static TensorProto Create(string name, DataType type, byte[] raw, ReadOnlySpan<long> dims)
    {
        var tensor = new TensorProto { Name = name, DataType = (int)type, RawData = UnsafeByteOperations.UnsafeWrap(raw) };
        foreach (long dim in dims)
        {
            tensor.Dims.Add(dim);
        }

        return tensor;
    }

    /// <summary>The product of the dimensions.</summary>
    /// <returns>False when one is negative or the product is beyond 64 bits.</returns>
    public static bool TryCount(TensorProto tensor, out long count)
    {
        count = 1;
        bool empty = tensor.Dims.Contains(0);
        foreach (long dim in tensor.Dims)
        {
            if (dim < 0 || (!empty && count > long.MaxValue / 256 / dim))
            {
                return false;
            }

            count = empty ? 0 : count * dim;
        }

        return true;
    }

    /// <summary>
    /// The elements as little-endian raw data, however the tensor stores them. The memory may be the tensor's own: do not
    /// write to it.
    /// </summary>
    /// <returns>False for strings, for data in another file and where the data does not fit the dimensions.</returns>
    public static bool TryReadRaw(TensorProto tensor, out ReadOnlyMemory<byte> raw)
    {
        raw = default;
        if (tensor.DataLocation == TensorProto.Types.DataLocation.External
            || TensorTypes.Bits(tensor.DataType) == 0
            || !TryCount(tensor, out long count))
        {
            return false;
        }

        raw = tensor.RawData.IsEmpty ? TypedFields.Pack(tensor) : tensor.RawData.Memory;
        return raw.Length == TensorTypes.Bytes(tensor.DataType, count);
    }

    /// <summary>Reads elements of one type, as they are.</summary>
    /// <typeparam name="T">The .NET type of the elements; <see cref="byte"/> also for bool.</typeparam>
    /// <returns>False when the tensor holds another type or cannot be read.</returns>
    public static bool TryRead<T>(TensorProto tensor, DataType type, out T[] values)
        where T : unmanaged
    {
        if (tensor.DataType != (int)type || !TryReadRaw(tensor, out ReadOnlyMemory<byte> raw))
        {
            values = [];
            return false;
        }

        values = MemoryMarshal.Cast<byte, T>(raw.Span).ToArray();
        return true;
    }

    /// <summary>Reads single-precision values, however the tensor stores them.</summary>
    /// <returns>False when the tensor holds another type, lives in another file or does not fit its dimensions.</returns>
    public static bool TryReadSingles(TensorProto tensor, out float[] values) => TryRead(tensor, DataType.Float, out values);

    /// <summary>Reads single, double, half or brain-float values as single precision.</summary>
    /// <returns>False for other types and for tensors that cannot be read.</returns>
    public static bool TryReadAsSingles(TensorProto tensor, out float[] values)
    {
        values = [];
        if (!TensorTypes.IsFloat(tensor.DataType) || !TryReadRaw(tensor, out ReadOnlyMemory<byte> raw))
        {
            return false;
        }

        values = (DataType)tensor.DataType switch
        {
            DataType.Double => Array.ConvertAll(MemoryMarshal.Cast<byte, double>(raw.Span).ToArray(), x => (float)x),
            DataType.Float16 => Array.ConvertAll(MemoryMarshal.Cast<byte, Half>(raw.Span).ToArray(), x => (float)x),
            DataType.Bfloat16 => Array.ConvertAll(MemoryMarshal.Cast<byte, ushort>(raw.Span).ToArray(), x => BitConverter.UInt32BitsToSingle((uint)x << 16)),
            _ => MemoryMarshal.Cast<byte, float>(raw.Span).ToArray(),
        };
        return true;
    }

    /// <summary>Reads 32- or 64-bit integers, such as a shape.</summary>
    /// <returns>False for other types and for tensors that cannot be read.</returns>
    public static bool TryReadIntegers(TensorProto tensor, out long[] values)
    {
        if (TryRead(tensor, DataType.Int32, out int[] narrow))
        {
            values = Array.ConvertAll(narrow, x => (long)x);
            return true;
        }

        return TryRead(tensor, DataType.Int64, out values);
    }

    /// <summary>Bytes that the tensor's elements take in the file, about.</summary>
    public static long StoredBytes(TensorProto tensor) =>
        tensor.RawData.Length
        + (4L * (tensor.FloatData.Count + tensor.Int32Data.Count))
        + (8L * (tensor.Int64Data.Count + tensor.DoubleData.Count + tensor.Uint64Data.Count))
        + tensor.StringData.Sum(text => (long)text.Length);
}
