using System.Buffers.Binary;

namespace EdgeReco.Retrieval.Popularity;

/// <summary>Writes the popularity part.</summary>
public static class PopularityWriter
{
    /// <summary>Writes popularity, overall and by hour.</summary>
    /// <param name="counts">For each product ordinal the baskets that hold it.</param>
    /// <param name="ranked">All ordinals, most popular first.</param>
    /// <param name="hours">24 lists of the same length: (ordinal, share of the hour's sales), best first.</param>
    /// <returns>The part's content; the same for the same input.</returns>
    public static byte[] Write(ReadOnlySpan<int> counts, ReadOnlySpan<int> ranked, IReadOnlyList<IReadOnlyList<(int Item, float Share)>> hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentOutOfRangeException.ThrowIfNotEqual(hours.Count, PopularityFormat.Hours);
        ArgumentOutOfRangeException.ThrowIfNotEqual(ranked.Length, counts.Length);
        int listed = hours[0].Count;
        (long countsAt, long rankedAt, long hourItemsAt, long hourSharesAt, long end) = PopularityFormat.Sections(counts.Length, listed);
        byte[] bytes = new byte[end];
        Span<byte> span = bytes;
        BinaryPrimitives.WriteUInt32LittleEndian(span, PopularityFormat.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(span[4..], PopularityFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(span[8..], counts.Length);
        BinaryPrimitives.WriteInt32LittleEndian(span[12..], listed);
        for (int i = 0; i < counts.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(span[(int)(countsAt + ((long)i * sizeof(int)))..], counts[i]);
            BinaryPrimitives.WriteInt32LittleEndian(span[(int)(rankedAt + ((long)i * sizeof(int)))..], ranked[i]);
        }

        for (int hour = 0; hour < hours.Count; hour++)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(hours[hour].Count, listed);
            for (int i = 0; i < listed; i++)
            {
                int at = (hour * listed) + i;
                BinaryPrimitives.WriteInt32LittleEndian(span[(int)(hourItemsAt + ((long)at * sizeof(int)))..], hours[hour][i].Item);
                BinaryPrimitives.WriteSingleLittleEndian(span[(int)(hourSharesAt + ((long)at * sizeof(float)))..], hours[hour][i].Share);
            }
        }

        return bytes;
    }
}
