namespace EdgeReco.Compression.Shapes;

/// <summary>The length of an axis: a number, a name that stands for a number given at run time, or unknown.</summary>
/// <param name="Value">The length; the smallest number of all when it is not known before run time.</param>
/// <param name="Name">Its name, where it has one and is not known.</param>
/// <remarks>Also an element of a computed shape, where it may be negative: a Reshape takes -1 for what is left.</remarks>
internal readonly record struct Dim(long Value, string? Name = null)
{
    /// <summary>Nothing is known.</summary>
    public static Dim Unknown { get; } = new(long.MinValue);

    /// <summary>Whether the length is a number.</summary>
    public bool IsKnown => Value >= 0;

    /// <summary>Whether it is a number, a negative one included.</summary>
    public bool IsNumber => Value != long.MinValue;

    /// <summary>A length known by name only.</summary>
    public static Dim Named(string name) => new(long.MinValue, name);

    /// <summary>A known length.</summary>
    public static implicit operator Dim(long value) => new(value);

    /// <summary>Whether two lengths are the same whatever the inputs; two unknown ones without names need not be.</summary>
    public bool SameAs(Dim other) => IsKnown ? Value == other.Value : Name is not null && Name == other.Name;

    /// <summary>A length computed from this one where it is a number; otherwise unknown.</summary>
    public Dim Map(Func<long, long> compute) => IsKnown ? compute(Value) : Unknown;

    /// <inheritdoc/>
    public override string ToString() => IsKnown ? $"{Value}" : Name ?? "?";
}
