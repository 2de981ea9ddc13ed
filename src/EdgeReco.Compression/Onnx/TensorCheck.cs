using System.Runtime.InteropServices;
using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Onnx;

/// <summary>Whether a stored tensor has the elements that its dimensions promise.</summary>
internal static class TensorCheck
{
    /// <summary>Checks type, dimensions and length.</summary>
    /// <exception cref="InvalidDataException">Something is wrong; the message names the tensor.</exception>
    public static void Run(TensorProto tensor)
    {
        if (tensor.DataLocation == TensorProto.Types.DataLocation.External)
        {
            throw Wrong(tensor, "its data lies in another file that was not read");
        }

        if (tensor.Segment is not null)
        {
            throw Wrong(tensor, "it is stored in segments");
        }

        bool text = tensor.DataType == (int)DataType.String;
        if (!text && TensorTypes.Bits(tensor.DataType) == 0)
        {
            throw Wrong(tensor, $"element type {tensor.DataType} is unknown");
        }

        if (!TensorData.TryCount(tensor, out long count))
        {
            throw Wrong(tensor, $"dimensions [{string.Join(',', tensor.Dims)}] make no sense");
        }

        long needed = tensor.RawData.IsEmpty ? TypedCount(tensor.DataType, count) : TensorTypes.Bytes(tensor.DataType, count);
        long stored = tensor.RawData.IsEmpty ? TypedFields.Count(tensor) : tensor.RawData.Length;
        if (stored != needed)
        {
            string unit = tensor.RawData.IsEmpty ? "elements" : "bytes";
            throw Wrong(tensor, $"{stored} {unit} where dimensions [{string.Join(',', tensor.Dims)}] need {needed}");
        }
    }

    /// <summary>
    /// Whether a NaN is among the elements, or an infinity among others than 0 and 1: a mask of 0 and minus infinity is
    /// what it should be.
    /// </summary>
    public static bool HasNonFinite(TensorProto tensor)
    {
        if (!TensorTypes.IsFloat(tensor.DataType) || !TensorData.TryReadRaw(tensor, out ReadOnlyMemory<byte> raw))
        {
            return false;
        }

        return (DataType)tensor.DataType switch
        {
            DataType.Float => Any<float>(raw, float.IsNaN) || (Any<float>(raw, float.IsInfinity) && Any<float>(raw, x => float.IsFinite(x) && x is not (0 or 1))),
            DataType.Double => Any<double>(raw, double.IsNaN) || (Any<double>(raw, double.IsInfinity) && Any<double>(raw, x => double.IsFinite(x) && x is not (0 or 1))),
            DataType.Float16 => Any<Half>(raw, Half.IsNaN) || (Any<Half>(raw, Half.IsInfinity) && Any<Half>(raw, x => Half.IsFinite(x) && (float)x is not (0 or 1))),
            _ => Any<ushort>(raw, x => (x & 0x7F80) == 0x7F80),
        };
    }

    // 4-bit elements share the bytes of a typed field; complex ones take two elements.
    private static long TypedCount(int type, long count) => (DataType)type switch
    {
        DataType.Complex64 or DataType.Complex128 => 2 * count,
        DataType.Int4 or DataType.Uint4 or DataType.Float4E2M1 => (count + 1) / 2,
        _ => count,
    };

    private static bool Any<T>(ReadOnlyMemory<byte> raw, Predicate<T> wrong)
        where T : unmanaged
    {
        foreach (T value in MemoryMarshal.Cast<byte, T>(raw.Span))
        {
            if (wrong(value))
            {
                return true;
            }
        }

        return false;
    }

    private static InvalidDataException Wrong(TensorProto tensor, string what) => new($"tensor {tensor.Name}: {what}");
}
