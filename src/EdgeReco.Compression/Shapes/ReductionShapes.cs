namespace EdgeReco.Compression.Shapes;

/// <summary>Sums, means and the like over axes.</summary>
internal static class ReductionShapes
{
    public static void Register(Dictionary<string, Action<ShapeContext>> rules)
    {
        foreach (string op in "L1 L2 LogSum LogSumExp Max Mean Min Prod Sum SumSquare".Split(' '))
        {
            rules[$"Reduce{op}"] = Reduce;
        }
    }

    private static void Reduce(ShapeContext context)
    {
        Dim[]? x = context.Dims(0);
        bool keep = context.Int("keepdims", 1) != 0;
        if (x is null || !context.TryAttributeOrInput("axes", 1, out long[]? axes))
        {
            context.Set(x is not null && keep ? [.. x.Select(_ => Dim.Unknown)] : null);
            return;
        }

        bool nothing = axes is null or [] && context.Int("noop_with_empty_axes", 0) != 0;
        HashSet<int> reduced = axes is { Length: > 0 }
            ? [.. axes.Select(axis => ShapeContext.Axis(axis, x.Length))]
            : nothing ? [] : [.. Enumerable.Range(0, x.Length)];
        context.Set([.. x.Select((dim, i) => reduced.Contains(i) ? 1 : dim).Where((_, i) => keep || !reduced.Contains(i))]);
    }
}
