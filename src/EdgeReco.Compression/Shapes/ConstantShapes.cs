using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Shapes;

/// <summary>Constants, shapes as values, and operators that pass a value on.</summary>
internal static class ConstantShapes
{
    public static void Register(Dictionary<string, Action<ShapeContext>> rules)
    {
        rules["Constant"] = Constant;
        rules["ConstantOfShape"] = context => context.Set(
            0,
            Attributes.Find(context.Node, "value")?.T?.DataType ?? (int)DataType.Float,
            context.Contents(0) ?? (context.Dims(0) is [{ IsKnown: true } rank] ? Repeat(rank.Value) : null));
        rules["Shape"] = Shape;
        rules["Size"] = context => context.Set(0, (int)DataType.Int64, []);
        rules["Range"] = Range;
        rules["Identity"] = Same;
        rules["Cast"] = context => Cast(context, (int)context.Int("to", 0));
        rules["CastLike"] = context => Cast(context, context.Input(1).ElementType);
        foreach (string op in (string[])["RandomNormalLike", "RandomUniformLike", "EyeLike", "Bernoulli"])
        {
            rules[op] = context => context.Set(0, (int)context.Int("dtype", context.Input(0).ElementType), context.Dims(0));
        }

        foreach (string op in (string[])["RandomNormal", "RandomUniform"])
        {
            rules[op] = context => context.Set(0, (int)context.Int("dtype", 1), context.Ints("shape") is { } dims ? Array.ConvertAll(dims, dim => (Dim)dim) : null);
        }
    }

    /// <summary>Notes a constant and, when it is a short list of integers, its contents.</summary>
    public static void Note(string name, TensorProto tensor, ValueTypes values)
    {
        values.Set(name, new ValueShape(tensor.DataType, [.. tensor.Dims.Select(dim => (Dim)dim)]));
        if (tensor.Dims.Count <= 1 && TensorData.TryCount(tensor, out long count) && count <= 64 && TensorData.TryReadIntegers(tensor, out long[] numbers))
        {
            values.SetContents(name, Array.ConvertAll(numbers, number => new Dim(number)));
        }
    }

    private static void Constant(ShapeContext context)
    {
        switch (context.Node.Attribute.FirstOrDefault())
        {
            case { Name: "value", T: { } tensor }:
                Note(context.Node.Output[0], tensor, context.Values);
                break;
            case { Name: "value_int" } attribute:
                context.Set(0, (int)DataType.Int64, []);
                context.SetContents([new Dim(attribute.I)]);
                break;
            case { Name: "value_ints" } attribute:
                context.Set(0, (int)DataType.Int64, [attribute.Ints.Count]);
                context.SetContents([.. attribute.Ints.Select(number => new Dim(number))]);
                break;
            case { Name: "value_float" }:
                context.Set(0, (int)DataType.Float, []);
                break;
            case { Name: "value_floats" } attribute:
                context.Set(0, (int)DataType.Float, [attribute.Floats.Count]);
                break;
        }
    }

    private static void Shape(ShapeContext context)
    {
        if (context.Dims(0) is not { } dims)
        {
            context.Set(0, (int)DataType.Int64, [Dim.Unknown]);
            return;
        }

        int start = Clamp(context.Int("start", 0), dims.Length);
        int end = Clamp(context.Int("end", dims.Length), dims.Length);
        Dim[] part = start < end ? dims[start..end] : [];
        context.Set(0, (int)DataType.Int64, [part.Length]);
        context.SetContents(part);
    }

    private static void Range(ShapeContext context)
    {
        Dim length = Dim.Unknown;
        if (context.Numbers(0) is [long start] && context.Numbers(2) is [long step] && step != 0)
        {
            if (context.Numbers(1) is [long limit])
            {
                length = Math.Max(0, (long)Math.Ceiling((limit - start) / (double)step));
            }
            else if (start == 0 && step == 1 && context.Contents(1) is [Dim named])
            {
                length = named;
            }
        }

        context.Set([length]);
    }

    private static void Same(ShapeContext context)
    {
        context.Set(context.Dims(0));
        context.SetContents(context.Contents(0));
    }

    private static void Cast(ShapeContext context, int type)
    {
        context.Set(0, type, context.Dims(0));
        if (type is (int)DataType.Int64 or (int)DataType.Int32)
        {
            context.SetContents(context.Contents(0));
        }
    }

    private static int Clamp(long at, int rank) => (int)Math.Clamp(at < 0 ? at + rank : at, 0, rank);

    private static Dim[]? Repeat(long rank) => rank is >= 0 and < 64 ? [.. Enumerable.Repeat(Dim.Unknown, (int)rank)] : null;
}
