namespace EdgeReco.Compression.Shapes;

/// <summary>Types and shapes of the values of a model, by name.</summary>
internal sealed class ValueTypes
{
    private readonly Dictionary<string, ValueShape> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dim[]> _contents = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _unknownOperators = new(StringComparer.Ordinal);

    /// <summary>Operators whose results were left unknown, as <c>domain:operator</c>, in order.</summary>
    public IReadOnlyCollection<string> UnknownOperators => _unknownOperators;

    /// <summary>What is known about a value; <see cref="ValueShape.Unknown"/> when nothing is.</summary>
    public ValueShape this[string name] => _shapes.GetValueOrDefault(name, ValueShape.Unknown);

    /// <summary>Contents of a small tensor of integers, such as a computed shape; null when unknown.</summary>
    public Dim[]? Contents(string name) => _contents.GetValueOrDefault(name);

    /// <summary>Notes a value. Two values of one name in sibling graphs that differ are unknown.</summary>
    internal void Set(string name, ValueShape shape)
    {
        if (name.Length > 0)
        {
            _shapes[name] = _shapes.TryGetValue(name, out ValueShape? other) && !other.SameAs(shape) ? ValueShape.Unknown : shape;
        }
    }

    internal void SetContents(string name, Dim[] contents)
    {
        if (_contents.TryGetValue(name, out Dim[]? other) && !other.AsSpan().SequenceEqual(contents))
        {
            _contents.Remove(name);
        }
        else
        {
            _contents[name] = contents;
        }
    }

    internal void AddUnknownOperator(string name) => _unknownOperators.Add(name);
}
