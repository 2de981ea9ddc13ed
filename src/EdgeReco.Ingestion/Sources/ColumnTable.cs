namespace EdgeReco.Ingestion;

/// <summary>Numbers the field names of a file in the order in which they first appear.</summary>
internal sealed class ColumnTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public IReadOnlyList<string> Names => _names;

    public bool TryGet(ReadOnlySpan<char> name, out int column) =>
        _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out column);

    /// <summary>The number of a name, new or known; -1 when the file has too many different names.</summary>
    public int GetOrAdd(ReadOnlySpan<char> name)
    {
        if (TryGet(name, out int column))
        {
            return column;
        }

        if (_names.Count == SourceLimits.DistinctFields)
        {
            return -1;
        }

        string text = name.ToString();
        _numbers.Add(text, _names.Count);
        _names.Add(text);
        return _names.Count - 1;
    }
}
