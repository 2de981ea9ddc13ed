namespace EdgeReco.Compression.Shapes;

/// <summary>Normalizations: results have the input's shape.</summary>
internal static class NormalizationShapes
{
    public static void Register(Dictionary<string, Action<ShapeContext>> rules)
    {
        foreach (string op in "BatchNormalization InstanceNormalization GroupNormalization LpNormalization MeanVarianceNormalization LRN Softmax LogSoftmax".Split(' '))
        {
            rules[op] = context => context.Set(context.Dims(0));
        }

        foreach (string op in "LayerNormalization SimplifiedLayerNormalization RMSNormalization".Split(' '))
        {
            rules[op] = LayerNormalization;
        }
    }

    private static void LayerNormalization(ShapeContext context)
    {
        context.Set(context.Dims(0));
        if (context.Dims(0) is { } dims && ShapeContext.Axis(context.Int("axis", -1), dims.Length) is >= 0 and int axis)
        {
            Dim[] statistics = [.. dims.Select((dim, i) => i < axis ? dim : 1)];
            context.Set(1, (int)context.Int("stash_type", 1), statistics);
            context.Set(2, (int)context.Int("stash_type", 1), statistics);
        }
    }
}
