using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Google.Protobuf;

namespace EdgeReco.Compression.Onnx;

/// <summary>Tensors of bytes and of half precision.</summary>
internal static class RawTensor
{
    /// <summary>Unsigned bytes, or smaller numbers packed in them.</summary>
    public static TensorProto Bytes(string name, byte[] values, params ReadOnlySpan<long> dims) =>
        Create(name, TensorProto.Types.DataType.Uint8, values, dims);

    /// <summary>Half precision.</summary>
    public static TensorProto Halves(string name, ReadOnlySpan<Half> values, params ReadOnlySpan<long> dims)
    {
        byte[] raw = new byte[values.Length * 2];
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteHalfLittleEndian(raw.AsSpan(i * 2), values[i]);
        }

        return Create(name, TensorProto.Types.DataType.Float16, raw, dims);
    }

    /// <summary>Numbers of a floating type: single precision, or half precision rounded to nearest.</summary>
    public static TensorProto Floats(string name, ReadOnlySpan<float> values, bool half, params ReadOnlySpan<long> dims)
    {
        if (!half)
        {
            return TensorData.Create(name, values, dims);
        }

        var halves = new Half[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            halves[i] = (Half)values[i];
        }

        return Halves(name, halves, dims);
    }

    /// <summary>Reads single or half precision as single precision.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="values">Its values.</param>
    /// <param name="half">Whether it holds half precision.</param>
    /// <returns>False when it holds another type, lives in another file or does not fit its dimensions.</returns>
    public static bool TryReadFloats(TensorProto tensor, out float[] values, out bool half)
    {
        half = tensor.DataType == (int)TensorProto.Types.DataType.Float16;
        if (!half)
        {
            return TensorData.TryReadSingles(tensor, out values);
        }

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

        if (tensor.DataLocation == TensorProto.Types.DataLocation.External)
        {
            return false;
        }

        if (tensor.RawData.IsEmpty && tensor.Int32Data.Count == count)
        {
            values = [.. tensor.Int32Data.Select(bits => (float)BitConverter.UInt16BitsToHalf((ushort)bits))];
            return true;
        }

        ReadOnlySpan<byte> raw = tensor.RawData.Span;
        if (raw.Length != count * 2)
        {
            return false;
        }

        values = new float[count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(raw[(i * 2)..]);
        }

        return true;
    }

    /// <summary>Whether all values are finite.</summary>
    public static bool AllFinite(ReadOnlySpan<float> values)
    {
        foreach (uint bits in MemoryMarshal.Cast<float, uint>(values))
        {
            if ((bits & 0x7F800000) == 0x7F800000)
            {
                return false;
            }
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
