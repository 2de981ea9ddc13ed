namespace EdgeReco.Building;

/// <summary>The kinds of pictures that a browser shows and a bundle takes.</summary>
internal static class PictureTypes
{
    /// <summary>The media type by a file name's ending; null for any other.</summary>
    public static string? OfName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        _ => null,
    };

    /// <summary>Whether the content begins as its media type does.</summary>
    public static bool Matches(string mediaType, ReadOnlySpan<byte> content) => mediaType switch
    {
        "image/svg+xml" => content[..Math.Min(content.Length, 4096)].IndexOf("<svg"u8) >= 0,
        "image/png" => content.StartsWith(PngSignature),
        "image/jpeg" => content.StartsWith(JpegSignature),
        _ => content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..12].SequenceEqual("WEBP"u8),
    };

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    private static ReadOnlySpan<byte> JpegSignature => [0xff, 0xd8, 0xff];
}
