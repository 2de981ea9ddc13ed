using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Shapes;

/// <summary>Operators that pick elements by index.</summary>
internal static class IndexingShapes
{
    public static void Register(Dictionary<string, Action<ShapeContext>> rules)
    {
        rules["Gather"] = Gather;
        rules["com.microsoft:GatherBlockQuantized"] = context => GatherRows(context, context.Input(2).ElementType, (int)context.Int("gather_axis", 0));
        rules["GatherElements"] = context => context.Set(context.Dims(1));
        rules["GatherND"] = GatherNd;
        foreach (string op in "Scatter ScatterElements ScatterND".Split(' '))
        {
            rules[op] = context => context.Set(context.Dims(0));
        }

        rules["ArgMax"] = Arg;
        rules["ArgMin"] = Arg;
        rules["TopK"] = TopK;
        rules["NonZero"] = context => context.Set(0, (int)DataType.Int64, [context.Dims(0)?.Length ?? Dim.Unknown, Dim.Unknown]);
        rules["OneHot"] = OneHot;
    }

    private static void Gather(ShapeContext context)
    {
        GatherRows(context, context.Input(0).ElementType, context.Int("axis", 0));
        if (context.Dims(0)?.Length == 1 && context.Contents(0) is { } contents && context.Numbers(1) is { } indices
            && indices.All(i => ShapeContext.Axis(i, contents.Length) >= 0))
        {
            context.SetContents([.. indices.Select(i => contents[ShapeContext.Axis(i, contents.Length)])]);
        }
    }

    private static void GatherRows(ShapeContext context, int type, long along)
    {
        Dim[]? x = context.Dims(0);
        Dim[]? indices = context.Dims(1);
        int axis = x is null ? -1 : ShapeContext.Axis(along, x.Length);
        context.Set(0, type, x is null || indices is null || axis < 0 ? null : [.. x[..axis], .. indices, .. x[(axis + 1)..]]);
    }

    private static void GatherNd(ShapeContext context)
    {
        int batch = (int)context.Int("batch_dims", 0);
        context.Set(context.Dims(0) is { } x && context.Dims(1) is { Length: > 0 } i && i[^1].IsKnown && batch + i[^1].Value <= x.Length
            ? [.. i[..^1], .. x[(batch + (int)i[^1].Value)..]]
            : null);
    }

    private static void Arg(ShapeContext context)
    {
        Dim[]? x = context.Dims(0);
        int axis = x is null ? -1 : ShapeContext.Axis(context.Int("axis", 0), x.Length);
        Dim[] kept = context.Int("keepdims", 1) == 0 ? [] : [1];
        context.Set(0, (int)DataType.Int64, x is null || axis < 0 ? null : [.. x[..axis], .. kept, .. x[(axis + 1)..]]);
    }

    private static void TopK(ShapeContext context)
    {
        Dim[]? x = context.Dims(0);
        int axis = x is null ? -1 : ShapeContext.Axis(context.Int("axis", -1), x.Length);
        Dim k = context.Contents(1) is [Dim count] ? count : Dim.Unknown;
        Dim[]? dims = x is null || axis < 0 ? null : [.. x[..axis], k, .. x[(axis + 1)..]];
        context.Set(dims);
        context.Set(1, (int)DataType.Int64, dims);
    }

    private static void OneHot(ShapeContext context)
    {
        Dim[]? indices = context.Dims(0);
        Dim depth = context.Contents(1) is [Dim count] ? count : Dim.Unknown;
        int axis = indices is null ? -1 : ShapeContext.Axis(context.Int("axis", -1), indices.Length + 1);
        context.Set(0, context.Input(2).ElementType, indices is null || axis < 0 ? null : [.. indices[..axis], depth, .. indices[axis..]]);
    }
}
