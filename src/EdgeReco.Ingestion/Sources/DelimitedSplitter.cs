namespace EdgeReco.Ingestion;

/// <summary>Finds the end and the fields of the record at the start of a buffer, without decoding anything.</summary>
internal sealed class DelimitedSplitter(RecordBuffer buffer, byte delimiter)
{
    private const byte Quote = (byte)'"';
    private const byte Feed = (byte)'\n';
    private const byte Return = (byte)'\r';

    private readonly List<FieldRange> _fields = [];
    private int _position;

    /// <summary>Fields of the record; at most <see cref="SourceLimits.Fields"/> are kept.</summary>
    public IReadOnlyList<FieldRange> Fields => _fields;

    /// <summary>Fields that the record has.</summary>
    public int FieldCount { get; private set; }

    /// <summary>Bytes of the record with its line end.</summary>
    public int Length => _position;

    /// <summary>Line feeds in the record, its own end included.</summary>
    public int LineFeeds => buffer.Window[.._position].Count(Feed);

    /// <summary>Whether the record is an empty line.</summary>
    public bool IsBlank => FieldCount == 1 && _fields[0].Length == 0;

    /// <summary>Splits the record at the start of the buffer; consumes nothing.</summary>
    public SplitStatus Split()
    {
        _fields.Clear();
        FieldCount = 0;
        _position = 0;
        if (!Has(0))
        {
            return SplitStatus.End;
        }

        while (true)
        {
            SplitStatus status = Has(_position) && buffer.Window[_position] == Quote ? Quoted() : Unquoted();
            if (status != SplitStatus.Record)
            {
                return status;
            }

            if (!Has(_position))
            {
                return buffer.Full ? SplitStatus.TooLong : SplitStatus.Record;
            }

            bool ended = buffer.Window[_position] == Feed;
            _position++;
            if (ended)
            {
                return _position > SourceLimits.RecordBytes ? SplitStatus.TooLong : SplitStatus.Record;
            }
        }
    }

    /// <summary>Reads a quoted field and stops at the delimiter, the line feed or the end.</summary>
    private SplitStatus Quoted()
    {
        int start = ++_position;
        bool escaped = false;
        while (true)
        {
            int quote = IndexOfQuote();
            if (quote < 0)
            {
                return buffer.Full ? SplitStatus.TooLong : SplitStatus.Unterminated;
            }

            _position = quote + 1;
            if (!Has(_position) || buffer.Window[_position] != Quote)
            {
                break;
            }

            escaped = true;
            _position++;
        }

        Add(start, _position - 1 - start, escaped);
        if (Has(_position) && buffer.Window[_position] == Return && (!Has(_position + 1) || buffer.Window[_position + 1] == Feed))
        {
            _position++;
        }

        return !Has(_position) || buffer.Window[_position] == Feed || buffer.Window[_position] == delimiter
            ? SplitStatus.Record
            : SplitStatus.TextAfterQuote;
    }

    /// <summary>Reads an unquoted field and stops at the delimiter, the line feed or the end.</summary>
    private SplitStatus Unquoted()
    {
        int start = _position;
        while (true)
        {
            int end = buffer.Window[_position..].IndexOfAny(delimiter, Feed);
            if (end >= 0)
            {
                _position += end;
                break;
            }

            _position = buffer.Window.Length;
            if (!buffer.TryGrow())
            {
                if (buffer.Full)
                {
                    return SplitStatus.TooLong;
                }

                break;
            }
        }

        bool lineEnds = _position == buffer.Window.Length || buffer.Window[_position] == Feed;
        bool carriage = lineEnds && _position > start && buffer.Window[_position - 1] == Return;
        Add(start, _position - start - (carriage ? 1 : 0), escaped: false);
        return SplitStatus.Record;
    }

    private int IndexOfQuote()
    {
        while (true)
        {
            int quote = buffer.Window[_position..].IndexOf(Quote);
            if (quote >= 0)
            {
                return _position + quote;
            }

            _position = buffer.Window.Length;
            if (!buffer.TryGrow())
            {
                return -1;
            }
        }
    }

    private bool Has(int position)
    {
        while (position >= buffer.Window.Length)
        {
            if (!buffer.TryGrow())
            {
                return false;
            }
        }

        return true;
    }

    private void Add(int start, int length, bool escaped)
    {
        FieldCount++;
        if (_fields.Count < SourceLimits.Fields)
        {
            _fields.Add(new FieldRange(start, length, escaped));
        }
    }
}
