namespace EdgeReco.Compression.Precision;

/// <summary>What <see cref="HalfPrecisionPass"/> does.</summary>
internal sealed class HalfPrecisionOptions
{
    /// <summary>Operators that stay in single precision although they could be computed in half.</summary>
    public IReadOnlySet<string> KeepSingle { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether constants of what stays in single precision are stored in half where they can be.</summary>
    public bool StoreRest { get; set; } = true;

    /// <summary>Constants of what stays in single precision are stored in half from this many elements on.</summary>
    public int MinimumElements { get; set; } = 1024;
}
