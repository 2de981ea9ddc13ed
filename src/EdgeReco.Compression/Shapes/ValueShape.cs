namespace EdgeReco.Compression.Shapes;

/// <summary>What is known about a value before run time.</summary>
/// <param name="ElementType">Element type, numbered as in the format; 0 when unknown.</param>
/// <param name="Dims">Lengths of its axes; null when not even their number is known.</param>
internal sealed record ValueShape(int ElementType, Dim[]? Dims)
{
    /// <summary>Nothing is known.</summary>
    public static ValueShape Unknown { get; } = new(0, null);

    /// <summary>How many axes; null when unknown.</summary>
    public int? Rank => Dims?.Length;

    /// <summary>Whether every length is a number.</summary>
    public bool IsStatic => Dims is not null && Dims.All(dim => dim.IsKnown);

    /// <summary>Whether element type, rank and all lengths are the same whatever the inputs.</summary>
    public bool SameAs(ValueShape other) =>
        ElementType == other.ElementType && Dims is not null && other.Dims is not null
        && Dims.Length == other.Dims.Length && Dims.Zip(other.Dims).All(pair => pair.First.SameAs(pair.Second));

    /// <inheritdoc/>
    public override string ToString() => $"{ElementType}[{(Dims is null ? "..." : string.Join(',', Dims))}]";
}
