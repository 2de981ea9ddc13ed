namespace EdgeReco.Compression.Quantization;

/// <summary>Where a weight that is expanded by a product may have its scales.</summary>
internal static class ScaleAxes
{
    /// <summary>No axis, each axis and each pair of axes, with the fewest scales first.</summary>
    /// <param name="dims">The weight's shape.</param>
    /// <param name="fewest">Elements that each scale must stand for.</param>
    public static IReadOnlyList<int[]> Within(long[] dims, int fewest)
    {
        long count = dims.Aggregate(1L, (product, dim) => product * dim);
        int[] wide = [.. Enumerable.Range(0, dims.Length).Where(axis => dims[axis] > 1)];
        IEnumerable<int[]> single = wide.Select(axis => new[] { axis });
        IEnumerable<int[]> pairs = wide.SelectMany(axis => wide.Where(other => other > axis).Select(other => new[] { axis, other }));
        return
        [
            [],
            .. single.Concat(pairs)
                .Where(axes => Scales(axes) * fewest <= count)
                .OrderBy(Scales),
        ];

        long Scales(int[] axes) => axes.Aggregate(1L, (product, axis) => product * dims[axis]);
    }
}
