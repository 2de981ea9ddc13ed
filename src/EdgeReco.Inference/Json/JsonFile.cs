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
    public static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> utf8) => utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
}
