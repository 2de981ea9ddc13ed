using System.Text;
using System.Text.Unicode;

namespace EdgeReco.Ingestion;

/// <summary>
/// Reads comma- or tab-separated records: RFC 4180 with CRLF or LF, quoted line feeds and an optional byte order mark.
/// A quote inside an unquoted field is an ordinary character. After a record that cannot be split, reading goes on at the
/// next line, so that one stray quote costs one line and not the rest of the file.
/// </summary>
internal sealed class DelimitedReader : RecordReader
{
    private readonly DelimitedSplitter _splitter;
    private readonly int _columnCount;
    private readonly int[] _columns;

    public DelimitedReader(SourceFile file, byte delimiter)
        : base(file)
    {
        _splitter = new DelimitedSplitter(Buffer, delimiter);
        SkipByteOrderMark();
        string[] header = ReadHeader();
        _columnCount = header.Length;
        _columns = new int[_columnCount];
        for (int i = 0; i < header.Length; i++)
        {
            if (header[i].Length > 0 && Columns.TryGet(header[i], out _))
            {
                throw new SourceException($"{file.Path}:1: column '{header[i]}' appears twice");
            }

            _columns[i] = Columns.GetOrAdd(header[i]);
        }
    }

    public override ReadStatus Read()
    {
        while (true)
        {
            Line = LinesRead + 1;
            switch (_splitter.Split())
            {
                case SplitStatus.End:
                    return ReadStatus.End;
                case SplitStatus.TooLong:
                    Recover();
                    return Malformed($"the record is longer than {SourceLimits.RecordBytes / 1024} KiB");
                case SplitStatus.Unterminated:
                    Recover();
                    return Malformed("a quoted field is not closed");
                case SplitStatus.TextAfterQuote:
                    Recover();
                    return Malformed("text follows a closing quote");
            }

            ReadStatus? status = _splitter.IsBlank ? null : Decode();
            LinesRead += _splitter.LineFeeds;
            Buffer.Consume(_splitter.Length);
            if (status is { } result)
            {
                return result;
            }
        }
    }

    private ReadStatus Decode()
    {
        if (_splitter.FieldCount != _columnCount)
        {
            return Malformed($"{_splitter.FieldCount} fields where the header has {_columnCount}");
        }

        ReadOnlySpan<byte> bytes = Buffer.Window[.._splitter.Length];
        if (!Utf8.IsValid(bytes))
        {
            return Malformed("invalid UTF-8");
        }

        Record.Begin(Line);
        for (int i = 0; i < _columnCount; i++)
        {
            if (IsWanted(_columns[i]))
            {
                Record.TrySet(_columns[i], FieldValue.OfText(Text(bytes, _splitter.Fields[i])));
            }
        }

        return ReadStatus.Record;
    }

    private void Recover()
    {
        Buffer.SkipLine();
        LinesRead++;
    }

    private string[] ReadHeader()
    {
        SplitStatus status = _splitter.Split();
        ReadOnlySpan<byte> bytes = Buffer.Window[..(status == SplitStatus.Record ? _splitter.Length : 0)];
        string? problem = status switch
        {
            SplitStatus.End => "is empty",
            SplitStatus.Record when _splitter.IsBlank => "the header line is blank",
            SplitStatus.Record when _splitter.FieldCount > SourceLimits.Fields => $"the header has more than {SourceLimits.Fields} columns",
            SplitStatus.Record when !Utf8.IsValid(bytes) => "the header is not UTF-8",
            SplitStatus.Record => null,
            _ => "the header line cannot be split into columns",
        };
        if (problem is not null)
        {
            throw new SourceException($"{File.Path}: {problem}");
        }

        string[] header = new string[_splitter.FieldCount];
        for (int i = 0; i < header.Length; i++)
        {
            header[i] = Text(bytes, _splitter.Fields[i]).Trim();
        }

        LinesRead += _splitter.LineFeeds;
        Buffer.Consume(_splitter.Length);
        return header;
    }

    private static string Text(ReadOnlySpan<byte> record, FieldRange field)
    {
        if (field.Length == 0)
        {
            return "";
        }

        string text = Encoding.UTF8.GetString(record.Slice(field.Start, field.Length));
        return field.Escaped ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }
}
