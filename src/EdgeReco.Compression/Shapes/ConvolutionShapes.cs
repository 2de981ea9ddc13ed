using EdgeReco.Compression.Graphs;
using DataType = EdgeReco.Compression.Onnx.TensorProto.Types.DataType;

namespace EdgeReco.Compression.Shapes;

/// <summary>Convolutions and pools over [batch, channels, space...].</summary>
internal static class ConvolutionShapes
{
    public static void Register(Dictionary<string, Action<ShapeContext>> rules)
    {
        rules["Conv"] = context => Conv(context, 1, context.Input(0).ElementType);
        rules["com.microsoft:FusedConv"] = rules["Conv"];
        rules["ConvInteger"] = context => Conv(context, 1, (int)DataType.Int32);
        rules["QLinearConv"] = context => Conv(context, 3, context.Input(7).ElementType);
        rules["ConvTranspose"] = ConvTranspose;
        foreach (string op in "MaxPool AveragePool LpPool".Split(' '))
        {
            rules[op] = Pool;
        }

        foreach (string op in "GlobalMaxPool GlobalAveragePool GlobalLpPool".Split(' '))
        {
            rules[op] = context => context.Set(context.Dims(0) is { Length: > 2 } x ? [x[0], x[1], .. x[2..].Select(_ => (Dim)1)] : null);
        }
    }

    private static void Conv(ShapeContext context, int weight, int type)
    {
        Dim[]? x = context.Dims(0);
        Dim[]? w = context.Dims(weight);
        if (x is null || w is null || x.Length < 3 || w.Length != x.Length)
        {
            context.Set(0, type, x is null ? null : [.. x.Select(_ => Dim.Unknown)]);
            return;
        }

        Dim[] kernel = context.Ints("kernel_shape") is { } given ? Array.ConvertAll(given, size => (Dim)size) : w[2..];
        context.Set(0, type, [x[0], w[0], .. Windows(context, x[2..], kernel)]);
    }

    private static void Pool(ShapeContext context)
    {
        if (context.Dims(0) is not { Length: > 2 } x || context.Ints("kernel_shape") is not { } kernel)
        {
            context.Set(null);
            return;
        }

        Dim[] dims = [x[0], x[1], .. Windows(context, x[2..], Array.ConvertAll(kernel, size => (Dim)size))];
        context.Set(dims);
        context.Set(1, (int)DataType.Int64, dims);
    }

    private static Dim[] Windows(ShapeContext context, Dim[] space, Dim[] kernel)
    {
        long[]? strides = context.Ints("strides");
        long[]? dilations = context.Ints("dilations");
        long[]? pads = context.Ints("pads");
        string auto = Attributes.Text(context.Node, "auto_pad", "NOTSET");
        bool ceil = context.Int("ceil_mode", 0) != 0;
        var dims = new Dim[space.Length];
        for (int i = 0; i < dims.Length; i++)
        {
            long stride = At(strides, i, 1);
            if (!space[i].IsKnown || i >= kernel.Length || !kernel[i].IsKnown || stride <= 0)
            {
                dims[i] = Dim.Unknown;
                continue;
            }

            long size = space[i].Value;
            long reach = ((kernel[i].Value - 1) * At(dilations, i, 1)) + 1;
            if (auto is "SAME_UPPER" or "SAME_LOWER")
            {
                dims[i] = (size + stride - 1) / stride;
                continue;
            }

            long padding = auto == "VALID" ? 0 : At(pads, i, 0) + At(pads, i + space.Length, 0);
            long room = size + padding - reach;
            long count = (ceil ? (room + stride - 1) / stride : room / stride) + 1;

            // A last window that begins in the padding on the right is left out.
            if (ceil && (count - 1) * stride >= size + At(pads, i, 0))
            {
                count--;
            }

            dims[i] = room < 0 ? Dim.Unknown : count;
        }

        return dims;
    }

    private static void ConvTranspose(ShapeContext context)
    {
        if (context.Dims(0) is not { Length: > 2 } x || context.Dims(1) is not { } w || w.Length != x.Length)
        {
            context.Set(null);
            return;
        }

        long group = context.Int("group", 1);
        Dim[] dims = [x[0], w[1].Map(channels => channels * group), .. x[2..]];
        long[]? output = context.Ints("output_shape");
        string auto = Attributes.Text(context.Node, "auto_pad", "NOTSET");
        for (int i = 0; i < x.Length - 2; i++)
        {
            long stride = At(context.Ints("strides"), i, 1);
            long reach = w[i + 2].IsKnown ? ((w[i + 2].Value - 1) * At(context.Ints("dilations"), i, 1)) + 1 : -1;
            long padding = At(context.Ints("pads"), i, 0) + At(context.Ints("pads"), i + x.Length - 2, 0);
            long extra = At(context.Ints("output_padding"), i, 0);
            dims[i + 2] = output is not null && output.Length == x.Length - 2 ? output[i]
                : auto is "SAME_UPPER" or "SAME_LOWER" ? x[i + 2].Map(size => size * stride)
                : reach < 0 ? Dim.Unknown
                : x[i + 2].Map(size => (stride * (size - 1)) + extra + reach - (auto == "VALID" ? 0 : padding));
        }

        context.Set(dims);
    }

    private static long At(long[]? values, int i, long otherwise) => values is not null && i < values.Length ? values[i] : otherwise;
}
