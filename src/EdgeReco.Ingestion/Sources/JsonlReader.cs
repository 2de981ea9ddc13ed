using System.Text.Json;

namespace EdgeReco.Ingestion;

/// <summary>Reads one JSON object a line; blank lines are skipped.</summary>
internal sealed class JsonlReader : RecordReader
{
    public JsonlReader(SourceFile file)
        : base(file) => SkipByteOrderMark();

    public override ReadStatus Read()
    {
        while (true)
        {
            Line = LinesRead + 1;
            int length = LineLength();
            if (length < 0)
            {
                Buffer.SkipLine();
                LinesRead++;
                return Malformed($"the line is longer than {SourceLimits.RecordBytes / 1024} KiB");
            }

            if (length == 0)
            {
                return ReadStatus.End;
            }

            ReadOnlySpan<byte> text = Buffer.Window[..length].Trim(" \t\r\n"u8);
            ReadStatus? status = text.IsEmpty ? null : Decode(text);
            Buffer.Consume(length);
            LinesRead++;
            if (status is { } result)
            {
                return result;
            }
        }
    }

    /// <summary>Bytes of the next line with its line feed; 0 at the end, -1 when it is too long.</summary>
    private int LineLength()
    {
        int searched = 0;
        while (true)
        {
            int feed = Buffer.Window[searched..].IndexOf((byte)'\n');
            if (feed >= 0)
            {
                int length = searched + feed + 1;
                return length > SourceLimits.RecordBytes ? -1 : length;
            }

            searched = Buffer.Window.Length;
            if (!Buffer.TryGrow())
            {
                return Buffer.Full ? -1 : searched;
            }
        }
    }

    private ReadStatus Decode(ReadOnlySpan<byte> line)
    {
        if (!System.Text.Unicode.Utf8.IsValid(line))
        {
            return Malformed("invalid UTF-8");
        }

        Record.Begin(Line);
        var json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = SourceLimits.Depth });
        try
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
            {
                return Malformed("is not a JSON object");
            }

            string? problem = ReadFields(ref json);
            if (problem is not null)
            {
                return Malformed(problem);
            }

            // Anything after the object throws.
            json.Read();
            return ReadStatus.Record;
        }
        catch (JsonException e)
        {
            return Malformed($"is not valid JSON at byte {e.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            // An escape that is half a surrogate pair.
            return Malformed("holds an escape that is no character");
        }
    }

    private string? ReadFields(ref Utf8JsonReader json)
    {
        Span<char> scratch = stackalloc char[256];
        int fields = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int bytes = json.ValueSpan.Length;
            Span<char> name = bytes <= scratch.Length ? scratch : new char[bytes];
            name = name[..json.CopyString(name)];
            int column = Columns.GetOrAdd(name);
            if (column < 0 || ++fields > SourceLimits.Fields)
            {
                return "too many fields";
            }

            json.Read();
            if (!IsWanted(column))
            {
                json.Skip();
            }
            else if (!Record.TrySet(column, JsonFieldValue.Read(ref json)))
            {
                return $"has the field '{name}' twice";
            }
        }

        return null;
    }
}
