namespace EdgeReco.Retrieval.Pictures;

/// <summary>Sections of a pictures part.</summary>
internal static class PictureFormat
{
    public const string Kind = "picture store";

    /// <summary>"ERPICTS1" read as little-endian bytes.</summary>
    public const ulong Magic = 0x3153544349505245;
    public const int Version = 1;

    /// <summary>Counts (int32): names, media types, contents.</summary>
    public const int Counts = 0;

    /// <summary>String table, in UTF-8 byte order.</summary>
    public const int Names = 1;
    public const int MediaTypes = 3;

    /// <summary>int32: media type of each name.</summary>
    public const int NameMediaTypes = 5;

    /// <summary>int32: content of each name.</summary>
    public const int NameContents = 6;

    /// <summary>Offsets of the contents, then their bytes.</summary>
    public const int Contents = 7;
    public const int SectionCount = 9;
    public const int CountFields = 3;
    public const int MaxNames = 16_000_000;
}
