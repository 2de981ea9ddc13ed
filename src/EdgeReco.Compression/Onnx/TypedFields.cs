using System.Runtime.InteropServices;
using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Onnx;

/// <summary>The format's older way to store elements: a field for each family of types, small ones widened to 32 bits.</summary>
internal static class TypedFields
{
    /// <summary>Elements in the field that the tensor's type uses, counted as the format stores them.</summary>
    public static long Count(TensorProto tensor) => (DataType)tensor.DataType switch
    {
        DataType.Float or DataType.Complex64 => tensor.FloatData.Count,
        DataType.Double or DataType.Complex128 => tensor.DoubleData.Count,
        DataType.Int64 => tensor.Int64Data.Count,
        DataType.Uint32 or DataType.Uint64 => tensor.Uint64Data.Count,
        DataType.String => tensor.StringData.Count,
        _ => tensor.Int32Data.Count,
    };

    /// <summary>Turns typed elements into raw data.</summary>
    public static byte[] Pack(TensorProto tensor) => (DataType)tensor.DataType switch
    {
        DataType.Float or DataType.Complex64 => Bytes<float>([.. tensor.FloatData]),
        DataType.Double or DataType.Complex128 => Bytes<double>([.. tensor.DoubleData]),
        DataType.Int64 => Bytes<long>([.. tensor.Int64Data]),
        DataType.Uint64 => Bytes<ulong>([.. tensor.Uint64Data]),
        DataType.Uint32 => Bytes<uint>([.. tensor.Uint64Data.Select(x => (uint)x)]),
        DataType.Int32 => Bytes<int>([.. tensor.Int32Data]),
        DataType.Int16 or DataType.Uint16 or DataType.Float16 or DataType.Bfloat16 => Bytes<ushort>([.. tensor.Int32Data.Select(x => (ushort)x)]),
        _ => [.. tensor.Int32Data.Select(x => (byte)x)],
    };

    private static byte[] Bytes<T>(T[] values)
        where T : unmanaged => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
