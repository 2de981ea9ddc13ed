namespace EdgeReco.Ingestion;

/// <summary>Reads a source record by record in bounded memory.</summary>
internal abstract class RecordReader : IDisposable
{
    private Predicate<string>? _wanted;
    private bool[] _wantedColumns = [];

    protected RecordReader(SourceFile file)
    {
        File = file;
        Buffer = new RecordBuffer(file);
    }

    public SourceFile File { get; }

    /// <summary>Names of the columns seen so far; for csv and tsv all of them, before the first record.</summary>
    public ColumnTable Columns { get; } = new();

    /// <summary>The record read last; valid until the next read.</summary>
    public SourceRecord Record { get; } = new();

    /// <summary>Line of the record or of the malformed piece read last.</summary>
    public long Line { get; protected set; }

    /// <summary>What is wrong with the piece read last when it is malformed.</summary>
    public string Problem { get; protected set; } = "";

    protected RecordBuffer Buffer { get; }

    /// <summary>Lines consumed so far.</summary>
    protected long LinesRead { get; set; }

    /// <summary>Opens the reader that fits the file.</summary>
    /// <exception cref="SourceException">The file cannot be opened, or its header cannot be read.</exception>
    public static RecordReader Open(string path)
    {
        SourceFile file = SourceFile.Open(path);
        try
        {
            return file.Format switch
            {
                SourceFormat.Jsonl => new JsonlReader(file),
                SourceFormat.Csv => new DelimitedReader(file, (byte)','),
                SourceFormat.Text => throw new SourceException($"{path}: lines of text are no records; use .jsonl, .csv or .tsv, each also with .gz"),
                _ => new DelimitedReader(file, (byte)'\t'),
            };
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Says which columns are worth decoding; all of them until this is called.</summary>
    public void Select(Predicate<string> wanted) => _wanted = wanted;

    public abstract ReadStatus Read();

    public void Dispose() => File.Dispose();

    protected bool IsWanted(int column)
    {
        if (_wanted is null)
        {
            return true;
        }

        int known = _wantedColumns.Length;
        if (column >= known)
        {
            Array.Resize(ref _wantedColumns, Columns.Names.Count);
            for (int i = known; i < _wantedColumns.Length; i++)
            {
                _wantedColumns[i] = _wanted(Columns.Names[i]);
            }
        }

        return _wantedColumns[column];
    }

    protected ReadStatus Malformed(string problem)
    {
        Problem = problem;
        return ReadStatus.Malformed;
    }

    /// <summary>Drops the byte order mark that some programs write.</summary>
    protected void SkipByteOrderMark()
    {
        while (Buffer.Window.Length < 3 && Buffer.TryGrow())
        {
        }

        if (Buffer.Window is [0xef, 0xbb, 0xbf, ..])
        {
            Buffer.Consume(3);
        }
    }
}
