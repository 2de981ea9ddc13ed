namespace EdgeReco.Retrieval.Simd;

/// <summary>
/// A 16-bit query as two of 8 bits, for instructions that multiply bytes: <c>query = 256 · high + low</c> with both signed.
/// </summary>
internal static class QueryPlanes
{
    public const int HighWeight = 256;

    public static void Split(ReadOnlySpan<short> query, Span<sbyte> high, Span<sbyte> low)
    {
        for (int i = 0; i < query.Length; i++)
        {
            low[i] = unchecked((sbyte)query[i]);
            high[i] = (sbyte)((query[i] - low[i]) / HighWeight);
        }
    }
}
