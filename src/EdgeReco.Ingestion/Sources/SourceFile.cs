using System.IO.Compression;

namespace EdgeReco.Ingestion;

/// <summary>An open source file: the format from its name, the bytes decompressed, failures told in one line.</summary>
internal sealed class SourceFile : IDisposable
{
    private readonly FileStream _file;
    private readonly Stream _content;

    static SourceFile()
    {
        // Without this switch a truncated gzip file simply ends early and half a catalogue would look whole.
        AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);
    }

    private SourceFile(string path, SourceFormat format, FileStream file, Stream content)
    {
        Path = path;
        Format = format;
        _file = file;
        _content = content;
    }

    public string Path { get; }

    public SourceFormat Format { get; }

    /// <summary>Bytes of the file on disk, compressed or not.</summary>
    public long Length => _file.Length;

    /// <summary>How far the file on disk has been read.</summary>
    public long Position => _file.Position;

    /// <summary>Opens a source.</summary>
    /// <exception cref="SourceException">The file is missing, a directory, empty, unreadable or of an unknown kind.</exception>
    public static SourceFile Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new SourceException($"{path}: is a folder, not a file");
        }

        if (!File.Exists(path))
        {
            throw new SourceException($"{path}: no such file");
        }

        (SourceFormat format, bool compressed) = DetectFormat(path);
        FileStream? file = null;
        try
        {
            file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
            CheckStart(path, file, compressed);
            Stream content = compressed ? new GZipStream(file, CompressionMode.Decompress) : file;
            return new SourceFile(path, format, file, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            throw new SourceException($"{path}: cannot be read: {e.Message}", e);
        }
        catch
        {
            file?.Dispose();
            throw;
        }
    }

    /// <summary>Reads decompressed bytes.</summary>
    /// <returns>How many; 0 at the end.</returns>
    public int Read(Span<byte> buffer)
    {
        try
        {
            return _content.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw new SourceException($"{Path}: the gzip data is damaged or cut short (after {Position} of {Length} bytes)", e);
        }
        catch (IOException e)
        {
            throw new SourceException($"{Path}: cannot be read: {e.Message}", e);
        }
    }

    public void Dispose()
    {
        _content.Dispose();
        _file.Dispose();
    }

    private static (SourceFormat Format, bool Compressed) DetectFormat(string path)
    {
        string name = System.IO.Path.GetFileName(path).ToLowerInvariant();
        bool compressed = name.EndsWith(".gz", StringComparison.Ordinal);
        string plain = compressed ? name[..^3] : name;
        return System.IO.Path.GetExtension(plain) switch
        {
            ".jsonl" or ".ndjson" => (SourceFormat.Jsonl, compressed),
            ".csv" => (SourceFormat.Csv, compressed),
            ".tsv" => (SourceFormat.Tsv, compressed),
            ".txt" => (SourceFormat.Text, compressed),
            _ => throw new SourceException($"{path}: unknown kind of file; use .jsonl, .csv or .tsv, each also with .gz"),
        };
    }

    private static void CheckStart(string path, FileStream file, bool compressed)
    {
        Span<byte> magic = stackalloc byte[2];
        int read = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        if (read == 0)
        {
            throw new SourceException($"{path}: is empty");
        }

        bool gzip = read == magic.Length && magic is [0x1f, 0x8b];
        if (gzip && !compressed)
        {
            throw new SourceException($"{path}: is gzip data; its name must end in .gz");
        }

        if (!gzip && compressed)
        {
            throw new SourceException($"{path}: is not gzip data although its name ends in .gz");
        }

        file.Position = 0;
    }
}
