namespace EdgeReco.Retrieval.Popularity;

/// <summary>
/// Layout of the popularity part, little-endian: header (magic, version, items, products listed an hour), then
/// sections aligned to 8 bytes: baskets that hold each product int32[items]; all products by popularity
/// int32[items]; for each of the 24 hours the products int32[listed] and their shares float[listed], best first.
/// </summary>
internal static class PopularityFormat
{
    public const uint Magic = 0x4F505245; // "ERPO"
    public const int Version = 1;
    public const int HeaderBytes = 16;
    public const int Hours = 24;

    /// <summary>Where the sections start, and where the file ends.</summary>
    public static (long Counts, long Ranked, long HourItems, long HourShares, long End) Sections(int items, int listed)
    {
        long counts = HeaderBytes;
        long ranked = Align(counts + ((long)items * sizeof(int)));
        long hourItems = Align(ranked + ((long)items * sizeof(int)));
        long hourShares = Align(hourItems + ((long)Hours * listed * sizeof(int)));
        return (counts, ranked, hourItems, hourShares, Align(hourShares + ((long)Hours * listed * sizeof(float))));
    }

    private static long Align(long offset) => (offset + 7) & ~7L;
}
