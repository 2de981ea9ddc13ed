namespace EdgeReco.Compression.Shapes;

/// <summary>Operators that make axes longer or shorter.</summary>
internal static class ResizingShapes
{
    public static void Register(Dictionary<string, Action<ShapeContext>> rules)
    {
        rules["Expand"] = context => context.Set(Broadcasting.Of(context.Dims(0), context.Contents(1)));
        rules["Tile"] = context => context.Set(
            context.Dims(0) is { } x && context.Numbers(1) is { } times && times.Length == x.Length
                ? [.. x.Zip(times, (dim, count) => count == 1 ? dim : dim.Map(size => size * count))]
                : Open(context));
        rules["Pad"] = Pad;
        rules["Resize"] = Resize;
        rules["Upsample"] = Open2;
        rules["Slice"] = Slice;
    }

    private static Dim[]? Open(ShapeContext context) => context.Dims(0) is { } x ? [.. x.Select(_ => Dim.Unknown)] : null;

    private static void Open2(ShapeContext context) => context.Set(Open(context));

    private static void Pad(ShapeContext context)
    {
        Dim[]? x = context.Dims(0);
        if (x is null || !context.TryAttributeOrInput("pads", 1, out long[]? pads) || pads is null
            || (context.Has(3) && context.Numbers(3) is null))
        {
            Open2(context);
            return;
        }

        long[] axes = context.Numbers(3) ?? [.. Enumerable.Range(0, x.Length).Select(i => (long)i)];
        Dim[] dims = [.. x];
        for (int i = 0; i < axes.Length && pads.Length == 2 * axes.Length; i++)
        {
            int axis = ShapeContext.Axis(axes[i], x.Length);
            long more = pads[i] + pads[i + axes.Length];
            if (axis >= 0 && more != 0)
            {
                dims[axis] = x[axis].Map(size => size + more);
            }
        }

        context.Set(dims);
    }

    private static void Resize(ShapeContext context)
    {
        Dim[]? x = context.Dims(0);
        bool someAxes = context.Ints("axes") is not null;
        if (x is not null && !someAxes && context.Contents(3) is { } sizes && sizes.Length == x.Length && context.Int("keep_aspect_ratio_policy", 0) == 0)
        {
            context.Set(sizes);
        }
        else
        {
            Open2(context);
        }
    }

    private static void Slice(ShapeContext context)
    {
        Dim[]? x = context.Dims(0);
        long[]? starts = context.Numbers(1);
        long[]? ends = context.Numbers(2);
        if (x is null || starts is null || ends is null || starts.Length != ends.Length
            || (context.Has(3) && context.Numbers(3)?.Length != starts.Length) || (context.Has(4) && context.Numbers(4)?.Length != starts.Length))
        {
            Open2(context);
            return;
        }

        Dim[] dims = [.. x];
        long[]? axes = context.Numbers(3);
        long[]? steps = context.Numbers(4);
        for (int i = 0; i < starts.Length; i++)
        {
            int axis = ShapeContext.Axis(axes?[i] ?? i, x.Length);
            long step = steps?[i] ?? 1;
            if (axis < 0 || step == 0)
            {
                continue;
            }

            if (!x[axis].IsKnown)
            {
                dims[axis] = starts[i] == 0 && ends[i] >= int.MaxValue && step == 1 ? x[axis] : Dim.Unknown;
                continue;
            }

            (long start, long count) = Range(starts[i], ends[i], step, x[axis].Value);
            dims[axis] = count;
            if (x.Length == 1 && context.Contents(0) is { } contents && contents.Length == x[0].Value)
            {
                context.SetContents([.. Enumerable.Range(0, (int)count).Select(at => contents[start + (at * step)])]);
            }
        }

        context.Set(dims);
    }

    private static (long Start, long Count) Range(long start, long end, long step, long size)
    {
        long from = start < 0 ? start + size : start;
        long to = end < 0 ? Math.Max(end, -size - 1) + size : end;
        from = step > 0 ? Math.Clamp(from, 0, size) : Math.Clamp(from, 0, size - 1);
        to = step > 0 ? Math.Clamp(to, 0, size) : Math.Clamp(to, -1, size - 1);
        return (from, Math.Max(0, (long)Math.Ceiling((to - from) / (double)step)));
    }
}
