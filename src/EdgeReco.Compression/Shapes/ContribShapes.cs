using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Shapes;

/// <summary>The operators of ONNX Runtime that fusions write.</summary>
internal static class ContribShapes
{
    public static void Register(Dictionary<string, Action<ShapeContext>> rules)
    {
        foreach (string op in "Gelu FastGelu BiasGelu QuickGelu".Split(' '))
        {
            rules[$"com.microsoft:{op}"] = context => context.Set(context.Dims(0));
        }

        rules["com.microsoft:SkipLayerNormalization"] = context =>
        {
            context.Set(context.Dims(0));
            context.Set(3, context.Input(0).ElementType, context.Dims(0));
        };
        rules["com.microsoft:EmbedLayerNormalization"] = EmbedLayerNormalization;
        rules["com.microsoft:Attention"] = Attention;
        rules["com.microsoft:QAttention"] = context => Attention(context, context.Input(3).ElementType);
        rules["com.microsoft:MultiHeadAttention"] = context => context.Set(
            context.Dims(0) is [Dim batch, Dim length, Dim hidden] ? [batch, length, context.Dims(2) is [_, _, Dim width] ? width : hidden] : null);
    }

    private static void EmbedLayerNormalization(ShapeContext context)
    {
        Dim hidden = context.Dims(2) is [_, Dim width] ? width : Dim.Unknown;
        int type = context.Input(2).ElementType;
        Dim[]? dims = context.Dims(0) is [Dim batch, Dim length] ? [batch, length, hidden] : null;
        context.Set(0, type, dims);
        context.Set(1, (int)DataType.Int32, dims is null ? null : [dims[0]]);
        context.Set(2, type, dims);
    }

    private static void Attention(ShapeContext context) => Attention(context, context.Input(0).ElementType);

    // The packed bias of the three projections is three times as long as a row of the result.
    private static void Attention(ShapeContext context, int type) => context.Set(
        0,
        type,
        context.Dims(0) is [Dim batch, Dim length, _] && context.Dims(2) is [Dim packed]
            ? [batch, length, context.Ints("qkv_hidden_sizes") is [_, _, long width] ? width : packed.Map(size => size / 3)]
            : null);
}
