namespace EdgeReco.Compression.Shapes;

/// <summary>Operators that arrange the same elements in another way.</summary>
internal static class LayoutShapes
{
    public static void Register(Dictionary<string, Action<ShapeContext>> rules)
    {
        rules["Reshape"] = Reshape;
        rules["Flatten"] = Flatten;
        rules["Squeeze"] = Squeeze;
        rules["Unsqueeze"] = Unsqueeze;
        rules["Transpose"] = Transpose;
        rules["Concat"] = Concat;
        rules["Split"] = Split;
        rules["DepthToSpace"] = context => Blocks(context, deeper: false);
        rules["SpaceToDepth"] = context => Blocks(context, deeper: true);
    }

    private static void Reshape(ShapeContext context)
    {
        Dim[]? input = context.Dims(0);
        if (context.Contents(1) is not { } shape)
        {
            context.Set(context.Dims(1) is [{ IsKnown: true, Value: < 64 } rank] ? [.. Enumerable.Repeat(Dim.Unknown, (int)rank.Value)] : null);
            return;
        }

        var dims = new Dim[shape.Length];
        int open = -1;
        for (int i = 0; i < dims.Length; i++)
        {
            // A zero copies the input's length; -1 takes what is left.
            bool copies = shape[i].Value == 0 && context.Int("allowzero", 0) == 0;
            dims[i] = copies ? input is not null && i < input.Length ? input[i] : Dim.Unknown : shape[i].Value == -1 ? Dim.Unknown : shape[i];
            open = shape[i].Value == -1 ? i : open;
        }

        if (open >= 0 && input is not null)
        {
            dims[open] = Rest(input, [.. dims.Where((_, i) => i != open)]);
        }

        context.Set(dims);
        context.SetContents(context.Contents(0));
    }

    // What is left once every length that is on both sides has been struck out.
    private static Dim Rest(Dim[] input, Dim[] others)
    {
        var left = input.ToList();
        long divisor = 1;
        foreach (Dim dim in others)
        {
            int same = dim.IsKnown ? -1 : left.FindIndex(dim.SameAs);
            if (same >= 0)
            {
                left.RemoveAt(same);
            }
            else if (dim.IsKnown)
            {
                divisor *= dim.Value;
            }
            else
            {
                return Dim.Unknown;
            }
        }

        long known = left.Where(dim => dim.IsKnown).Aggregate(1L, (product, dim) => product * dim.Value);
        Dim[] symbolic = [.. left.Where(dim => !dim.IsKnown)];
        return divisor > 0 && known % divisor == 0 && symbolic.Length == 0 ? known / divisor
            : symbolic.Length == 1 && known == divisor ? symbolic[0]
            : Dim.Unknown;
    }

    private static void Flatten(ShapeContext context)
    {
        if (context.Dims(0) is not { } x)
        {
            context.Set([Dim.Unknown, Dim.Unknown]);
            return;
        }

        long axis = context.Int("axis", 1);
        int at = (int)Math.Clamp(axis < 0 ? axis + x.Length : axis, 0, x.Length);
        context.Set([Product(x[..at]), Product(x[at..])]);
    }

    private static Dim Product(Dim[] dims)
    {
        Dim[] open = [.. dims.Where(dim => dim.Value != 1)];
        return open.Length == 1 ? open[0]
            : open.All(dim => dim.IsKnown) ? open.Aggregate(1L, (product, dim) => product * dim.Value)
            : Dim.Unknown;
    }

    private static void Squeeze(ShapeContext context)
    {
        context.SetContents(context.Contents(0));
        if (context.Dims(0) is not { } x || !context.TryAttributeOrInput("axes", 1, out long[]? axes)
            || (axes is null && x.Any(dim => !dim.IsKnown)))
        {
            context.Set(null);
            return;
        }

        HashSet<int> gone = [.. axes?.Select(axis => ShapeContext.Axis(axis, x.Length)) ?? Enumerable.Range(0, x.Length).Where(i => x[i].Value == 1)];
        context.Set([.. x.Where((_, i) => !gone.Contains(i))]);
    }

    private static void Unsqueeze(ShapeContext context)
    {
        context.SetContents(context.Contents(0));
        if (context.Dims(0) is not { } x || !context.TryAttributeOrInput("axes", 1, out long[]? axes) || axes is null)
        {
            context.Set(null);
            return;
        }

        int rank = x.Length + axes.Length;
        HashSet<int> added = [.. axes.Select(axis => ShapeContext.Axis(axis, rank))];
        if (added.Count != axes.Length || added.Contains(-1))
        {
            context.Set(null);
            return;
        }

        int next = 0;
        context.Set([.. Enumerable.Range(0, rank).Select(i => added.Contains(i) ? 1 : x[next++])]);
    }

    private static void Transpose(ShapeContext context)
    {
        if (context.Dims(0) is not { } x)
        {
            context.Set(null);
            return;
        }

        long[] perm = context.Ints("perm") ?? [.. Enumerable.Range(0, x.Length).Reverse().Select(i => (long)i)];
        context.Set(perm.Length == x.Length && perm.All(i => i >= 0 && i < x.Length) ? [.. perm.Select(i => x[i])] : null);
    }

    private static void Concat(ShapeContext context)
    {
        Dim[]?[] inputs = [.. Enumerable.Range(0, context.Node.Input.Count).Select(context.Dims)];
        Dim[]? first = inputs.FirstOrDefault(dims => dims is not null);
        if (first is null || ShapeContext.Axis(context.Int("axis", 0), first.Length) is not (>= 0 and int axis))
        {
            context.Set(null);
            return;
        }

        var result = new Dim[first.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = i != axis
                ? inputs.Where(dims => dims?.Length == first.Length).Select(dims => dims![i]).OrderByDescending(dim => dim.IsKnown).ThenByDescending(dim => dim.Name is not null).First()
                : inputs.All(dims => dims?.Length == first.Length && dims[i].IsKnown) ? inputs.Sum(dims => dims![i].Value) : Dim.Unknown;
        }

        context.Set(result);
        if (first.Length == 1 && Enumerable.Range(0, inputs.Length).Select(context.Contents).ToArray() is var parts && parts.All(part => part is not null))
        {
            context.SetContents([.. parts.SelectMany(part => part!)]);
        }
    }

    private static void Split(ShapeContext context)
    {
        Dim[]? x = context.Dims(0);
        int axis = x is null ? -1 : ShapeContext.Axis(context.Int("axis", 0), x.Length);
        bool known = context.TryAttributeOrInput("split", 1, out long[]? sizes);
        int count = context.Node.Output.Count;
        for (int i = 0; i < count; i++)
        {
            if (x is null || axis < 0)
            {
                context.Set(i, context.Input(0).ElementType, null);
                continue;
            }

            Dim size = !known ? Dim.Unknown
                : sizes is not null ? i < sizes.Length ? sizes[i] : Dim.Unknown
                : x[axis].Map(length => Math.Min((length + count - 1) / count, length - (i * ((length + count - 1) / count))));
            context.Set(i, context.Input(0).ElementType, [.. x[..axis], size, .. x[(axis + 1)..]]);
        }
    }

    private static void Blocks(ShapeContext context, bool deeper)
    {
        long size = context.Int("blocksize", 1);
        context.Set(context.Dims(0) is not [Dim n, Dim c, Dim h, Dim w] || size < 1 ? null
            : deeper ? [n, c.Map(x => x * size * size), h.Map(x => x / size), w.Map(x => x / size)]
            : [n, c.Map(x => x / (size * size)), h.Map(x => x * size), w.Map(x => x * size)]);
    }
}
