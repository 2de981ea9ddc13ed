using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Shapes;

/// <summary>Matrix products.</summary>
internal static class MatrixShapes
{
    public static void Register(Dictionary<string, Action<ShapeContext>> rules)
    {
        rules["MatMul"] = context => context.Set(Product(context.Dims(0), context.Dims(1)));
        rules["Gemm"] = Gemm;
        rules["MatMulInteger"] = context => context.Set(0, (int)DataType.Int32, Product(context.Dims(0), context.Dims(1)));
        rules["QLinearMatMul"] = context => context.Set(0, context.Input(7).ElementType, Product(context.Dims(0), context.Dims(3)));
        rules["com.microsoft:DynamicQuantizeMatMul"] = context => context.Set(Product(context.Dims(0), context.Dims(1)));
        rules["com.microsoft:MatMulIntegerToFloat"] = context => context.Set(0, context.Input(2).ElementType, Product(context.Dims(0), context.Dims(1)));
        rules["com.microsoft:FusedMatMul"] = context => context.Set(
            Product(Transposed(context.Dims(0), context.Int("transA", 0)), Transposed(context.Dims(1), context.Int("transB", 0))));
        rules["com.microsoft:MatMulNBits"] = context => context.Set(context.Dims(0) is { Length: > 0 } a ? [.. a[..^1], context.Int("N", Dim.Unknown.Value)] : null);
    }

    /// <summary>The shape of a product, as NumPy's matmul.</summary>
    public static Dim[]? Product(Dim[]? a, Dim[]? b)
    {
        if (a is not { Length: > 0 } || b is not { Length: > 0 })
        {
            return null;
        }

        Dim[] rows = a.Length == 1 ? [] : [a[^2]];
        Dim[] columns = b.Length == 1 ? [] : [b[^1]];
        Dim[]? batch = Broadcasting.Of(a.Length > 2 ? a[..^2] : [], b.Length > 2 ? b[..^2] : []);
        return batch is null ? null : [.. batch, .. rows, .. columns];
    }

    private static Dim[]? Transposed(Dim[]? dims, long swap) =>
        swap == 0 || dims is not { Length: > 1 } ? dims : [.. dims[..^2], dims[^1], dims[^2]];

    private static void Gemm(ShapeContext context)
    {
        Dim rows = context.Dims(0) is { Length: 2 } a ? a[context.Int("transA", 0) == 0 ? 0 : 1] : Dim.Unknown;
        Dim columns = context.Dims(1) is { Length: 2 } b ? b[context.Int("transB", 0) == 0 ? 1 : 0] : Dim.Unknown;
        context.Set([rows, columns]);
    }
}
