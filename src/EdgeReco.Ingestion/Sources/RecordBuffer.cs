namespace EdgeReco.Ingestion;

/// <summary>
/// A window over a source that starts at the record being read. It grows with the record, but never past
/// <see cref="SourceLimits.RecordBytes"/>: what is longer is skipped, not kept.
/// </summary>
internal sealed class RecordBuffer(SourceFile file)
{
    private const int InitialBytes = 1 << 17;

    private byte[] _bytes = new byte[InitialBytes];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>What is there of the current record and after it.</summary>
    public ReadOnlySpan<byte> Window => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Whether the window cannot grow although the source has not ended.</summary>
    public bool Full => !_ended && _end - _start > SourceLimits.RecordBytes;

    /// <summary>Makes the window longer.</summary>
    /// <returns>False at the end of the source, or when the record is too long (<see cref="Full"/>).</returns>
    public bool TryGrow()
    {
        if (_ended || Full)
        {
            return false;
        }

        if (_end == _bytes.Length)
        {
            MakeRoom();
        }

        int read = file.Read(_bytes.AsSpan(_end));
        _end += read;
        _ended = read == 0;
        return !_ended;
    }

    /// <summary>Moves the start of the window on.</summary>
    public void Consume(int bytes) => _start += bytes;

    /// <summary>Drops everything up to and with the next line feed, however far away that is.</summary>
    public void SkipLine()
    {
        while (true)
        {
            int feed = Window.IndexOf((byte)'\n');
            if (feed >= 0)
            {
                Consume(feed + 1);
                return;
            }

            Consume(Window.Length);
            if (!TryGrow())
            {
                return;
            }
        }
    }

    private void MakeRoom()
    {
        int length = _end - _start;
        if (_start < _bytes.Length / 2)
        {
            byte[] larger = new byte[_bytes.Length * 2];
            Window.CopyTo(larger);
            _bytes = larger;
        }
        else
        {
            Window.CopyTo(_bytes);
        }

        _start = 0;
        _end = length;
    }
}
