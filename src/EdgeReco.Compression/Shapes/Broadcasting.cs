namespace EdgeReco.Compression.Shapes;

/// <summary>Lengths of results of operators that stretch axes of length 1.</summary>
internal static class Broadcasting
{
    /// <summary>The common shape of several; null when one is unknown.</summary>
    public static Dim[]? Of(params ReadOnlySpan<Dim[]?> shapes)
    {
        Dim[]? all = [];
        foreach (Dim[]? shape in shapes)
        {
            all = all is null || shape is null ? null : Two(all, shape);
        }

        return all;
    }

    private static Dim[] Two(Dim[] a, Dim[] b)
    {
        var dims = new Dim[Math.Max(a.Length, b.Length)];
        for (int i = 1; i <= dims.Length; i++)
        {
            dims[^i] = i > a.Length ? b[^i] : i > b.Length ? a[^i] : One(a[^i], b[^i]);
        }

        return dims;
    }

    private static Dim One(Dim a, Dim b)
    {
        if (a.Value == 1 || a.SameAs(b))
        {
            return b;
        }

        // A length above 1 cannot be stretched, so the unknown one is 1 or the same.
        return b.Value == 1 || a.Value > 1 ? a : b.Value > 1 ? b : Dim.Unknown;
    }
}
