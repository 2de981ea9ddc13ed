using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Shapes;

/// <summary>Quantization and dequantization: the shape stays, the type changes.</summary>
internal static class QuantizationShapes
{
    public static void Register(Dictionary<string, Action<ShapeContext>> rules)
    {
        foreach (string domain in (string[])["", "com.microsoft:"])
        {
            rules[$"{domain}QuantizeLinear"] = context => context.Set(
                0,
                context.Has(2) ? context.Input(2).ElementType : (int)context.Int("output_dtype", (int)DataType.Uint8),
                context.Dims(0));
            rules[$"{domain}DequantizeLinear"] = context => context.Set(0, context.Input(1).ElementType, context.Dims(0));
        }

        rules["DynamicQuantizeLinear"] = context =>
        {
            context.Set(0, (int)DataType.Uint8, context.Dims(0));
            context.Set(1, (int)DataType.Float, []);
            context.Set(2, (int)DataType.Uint8, []);
        };
    }
}
