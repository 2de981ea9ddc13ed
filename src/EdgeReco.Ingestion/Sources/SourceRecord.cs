namespace EdgeReco.Ingestion;

/// <summary>The fields of one record by column number; reused from record to record.</summary>
internal sealed class SourceRecord
{
    private readonly List<int> _present = [];
    private FieldValue[] _values = new FieldValue[64];
    private int[] _seen = new int[64];
    private int _generation;

    /// <summary>First line of the record, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Columns that hold something, in source order.</summary>
    public IReadOnlyList<int> Present => _present;

    public FieldValue this[int column] =>
        (uint)column < (uint)_values.Length && _seen[column] == _generation ? _values[column] : default;

    public void Begin(long line)
    {
        Line = line;
        _generation++;
        _present.Clear();
    }

    /// <summary>Sets a field.</summary>
    /// <returns>False when the record has this field already.</returns>
    public bool TrySet(int column, FieldValue value)
    {
        if (column >= _values.Length)
        {
            int length = Math.Max(column + 1, _values.Length * 2);
            Array.Resize(ref _values, length);
            Array.Resize(ref _seen, length);
        }

        if (_seen[column] == _generation)
        {
            return false;
        }

        _seen[column] = _generation;
        _values[column] = value;
        if (value.Kind != FieldKind.None)
        {
            _present.Add(column);
        }

        return true;
    }
}
