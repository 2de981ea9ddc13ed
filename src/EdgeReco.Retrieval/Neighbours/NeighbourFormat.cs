namespace EdgeReco.Retrieval.Neighbours;

/// <summary>
/// Layout of the neighbours part, little-endian: header (magic, version, items, neighbours, width of an ordinal, 0),
/// then sections aligned to 8 bytes: starts int32[items + 1]; scales float[items], the largest weight of each row;
/// neighbours as uint16 or int32; levels as bytes, weight = scale * (level / 255)^2.
/// </summary>
internal static class NeighbourFormat
{
    public const uint Magic = 0x424E5245; // "ERNB"
    public const int Version = 1;
    public const int HeaderBytes = 24;
    public const int Levels = 255;

    /// <summary>Bytes of one ordinal.</summary>
    public static int OrdinalWidth(int items) => items <= ushort.MaxValue + 1 ? sizeof(ushort) : sizeof(int);

    /// <summary>Where the sections start, and where the file ends.</summary>
    public static (long Starts, long Scales, long Items, long Levels, long End) Sections(int items, int neighbours, int width)
    {
        long starts = HeaderBytes;
        long scales = Align(starts + (((long)items + 1) * sizeof(int)));
        long ordinals = Align(scales + ((long)items * sizeof(float)));
        long levels = Align(ordinals + ((long)neighbours * width));
        return (starts, scales, ordinals, levels, Align(levels + neighbours));
    }

    private static long Align(long offset) => (offset + 7) & ~7L;
}
