using System.Text;

namespace EdgeReco.Ingestion;

/// <summary>Reads a file of one text a line.</summary>
public static class TextLines
{
    /// <summary>UTF-16 units of a line that are kept.</summary>
    private const int LongestText = 4096;

    /// <summary>Whether a file's name says that it holds lines of text: <c>.txt</c>, also <c>.gz</c>.</summary>
    public static bool Are(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return plain.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads the lines that are not blank, trimmed; of a long one its beginning.</summary>
    /// <param name="path">A <c>.txt</c> file, also <c>.gz</c>.</param>
    /// <param name="most">Most lines; what follows is not read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SourceException">The file cannot be read, a line is no UTF-8 or longer than a MiB, or there are none; the message says which.</exception>
    public static IReadOnlyList<string> Read(string path, int most, CancellationToken cancellationToken)
    {
        using SourceFile file = SourceFile.Open(path);
        var buffer = new RecordBuffer(file);
        var lines = new List<string>();
        for (long number = 1; lines.Count < most; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int length = LineLength(buffer);
            if (length < 0)
            {
                throw new SourceException($"{path}:{number}: longer than {SourceLimits.RecordBytes / 1024} KiB");
            }

            if (length == 0)
            {
                break;
            }

            Add(lines, buffer.Window[..length], path, number);
            buffer.Consume(length);
        }

        return lines.Count > 0 ? lines : throw new SourceException($"{path}: holds no texts");
    }

    private static void Add(List<string> lines, ReadOnlySpan<byte> line, string path, long number)
    {
        if (!System.Text.Unicode.Utf8.IsValid(line))
        {
            throw new SourceException($"{path}:{number}: invalid UTF-8");
        }

        string text = Encoding.UTF8.GetString(line).Trim([.. " \t\r\n\uFEFF"]);
        if (text.Length > LongestText)
        {
            text = text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
        }

        if (text.Length > 0)
        {
            lines.Add(text);
        }
    }

    /// <summary>Bytes of the next line with its line feed; 0 at the end, -1 when it is too long.</summary>
    private static int LineLength(RecordBuffer buffer)
    {
        int searched = 0;
        while (true)
        {
            int feed = buffer.Window[searched..].IndexOf((byte)'\n');
            if (feed >= 0)
            {
                return searched + feed + 1;
            }

            searched = buffer.Window.Length;
            if (!buffer.TryGrow())
            {
                return buffer.Full ? -1 : searched;
            }
        }
    }
}
