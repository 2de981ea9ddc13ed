using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Inspection;

/// <summary>Names and widths of element types.</summary>
internal static class ElementTypes
{
    /// <summary>The format's own name, such as <c>float16</c>.</summary>
    public static string Name(int type) =>
        Enum.IsDefined((TensorProto.Types.DataType)type) ? ((TensorProto.Types.DataType)type).ToString().ToLowerInvariant() : $"type{type}";

    /// <summary>Bits of an element; 0 for texts and types that are not known.</summary>
    public static int Bits(int type) => (TensorProto.Types.DataType)type switch
    {
        TensorProto.Types.DataType.Complex128 => 128,
        TensorProto.Types.DataType.Double or TensorProto.Types.DataType.Int64 or TensorProto.Types.DataType.Uint64 or TensorProto.Types.DataType.Complex64 => 64,
        TensorProto.Types.DataType.Float or TensorProto.Types.DataType.Int32 or TensorProto.Types.DataType.Uint32 => 32,
        TensorProto.Types.DataType.Float16 or TensorProto.Types.DataType.Bfloat16 or TensorProto.Types.DataType.Int16 or TensorProto.Types.DataType.Uint16 => 16,
        TensorProto.Types.DataType.Int4 or TensorProto.Types.DataType.Uint4 or TensorProto.Types.DataType.Float4E2M1 => 4,
        TensorProto.Types.DataType.String or TensorProto.Types.DataType.Undefined => 0,
        _ => Enum.IsDefined((TensorProto.Types.DataType)type) ? 8 : 0,
    };
}
