using System.Text.Json;
using System.Text.Unicode;

namespace EdgeReco.Inference.Json;

/// <summary>Files of JSON that come from elsewhere.</summary>
internal static class JsonFile
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a whole file that may not be longer than a limit.</summary>
    /// <exception cref="InvalidDataException">It is longer.</exception>
    public static byte[] ReadAllBytes(string path, int limit)
    {
        using FileStream stream = File.OpenRead(path);
        if (stream.Length > limit)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)}: {stream.Length} bytes, at most {limit} are read");
        }

        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The content without a byte order mark.</summary>
    /// <param name="utf8">The content.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">It is no UTF-8.</exception>
    public static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> utf8, string file)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new InvalidDataException($"{file}: no valid UTF-8");
        }

        return utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
    }

    /// <summary>What to throw where the reader finds no JSON, or escapes that are no Unicode.</summary>
    public static InvalidDataException Error(string file, Exception exception) => exception is JsonException json
        ? new InvalidDataException($"{file}: no valid JSON at line {json.LineNumber + 1}, byte {json.BytePositionInLine}", json)
        : new InvalidDataException($"{file}: text that is no valid Unicode", exception);
}
