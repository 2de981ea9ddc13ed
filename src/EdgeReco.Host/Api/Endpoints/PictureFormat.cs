namespace EdgeReco.Host.Api.Endpoints;

/// <summary>Tells picture formats by their first bytes, whatever a catalogue calls them.</summary>
internal static class PictureFormat
{
    /// <summary>The media type to send a picture with; what is none of the known formats is sent as plain bytes.</summary>
    public static string ContentTypeOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
        {
            return "image/png";
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]))
        {
            return "image/jpeg";
        }

        if (content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8))
        {
            return "image/webp";
        }

        ReadOnlySpan<byte> text = content.StartsWith("\ufeff"u8) ? content[3..] : content;
        return text.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? "image/svg+xml" : "application/octet-stream";
    }
}
