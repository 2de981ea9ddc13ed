using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Onnx;

/// <summary>Sizes of the format's element types.</summary>
internal static class TensorTypes
{
    /// <summary>Bits of one element; 0 for strings and for numbers this program does not know.</summary>
    public static int Bits(int type) => (DataType)type switch
    {
        DataType.Complex128 => 128,
        DataType.Double or DataType.Int64 or DataType.Uint64 or DataType.Complex64 => 64,
        DataType.Float or DataType.Int32 or DataType.Uint32 => 32,
        DataType.Float16 or DataType.Bfloat16 or DataType.Int16 or DataType.Uint16 => 16,
        DataType.Int8 or DataType.Uint8 or DataType.Bool => 8,
        DataType.Float8E4M3Fn or DataType.Float8E4M3Fnuz or DataType.Float8E5M2 or DataType.Float8E5M2Fnuz => 8,
        DataType.Int4 or DataType.Uint4 or DataType.Float4E2M1 => 4,
        _ => 0,
    };

    /// <summary>Bytes of that many elements in raw data; two 4-bit ones share a byte.</summary>
    public static long Bytes(int type, long count) => checked((count * Bits(type)) + 7) / 8;

    /// <summary>Whether the elements are real numbers with a fraction.</summary>
    public static bool IsFloat(int type) =>
        (DataType)type is DataType.Float or DataType.Double or DataType.Float16 or DataType.Bfloat16;

    /// <summary>The type's name as in the format, such as <c>float16</c>.</summary>
    public static string Name(int type) => ((DataType)type).ToString().ToLowerInvariant();
}
