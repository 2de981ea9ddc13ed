using System.Buffers.Binary;

namespace EdgeReco.Retrieval.Neighbours;

/// <summary>Writes the neighbours part.</summary>
public static class NeighbourWriter
{
    /// <summary>
    /// Writes neighbour lists. Weights are kept to about one percent of the strongest in their row; what rounds to
    /// nothing is left out.
    /// </summary>
    /// <param name="lists">For each product ordinal its neighbours, strongest first.</param>
    /// <returns>The part's content; the same for the same lists.</returns>
    public static byte[] Write(IReadOnlyList<IReadOnlyList<Neighbour>> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        int items = lists.Count;
        int width = NeighbourFormat.OrdinalWidth(items);
        var kept = new List<(int Item, byte Level)>();
        int[] starts = new int[items + 1];
        float[] scales = new float[items];
        for (int item = 0; item < items; item++)
        {
            float largest = 0;
            foreach (Neighbour neighbour in lists[item])
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)neighbour.Item, (uint)items);
                largest = Math.Max(largest, neighbour.Weight);
            }

            scales[item] = largest;
            foreach (Neighbour neighbour in lists[item])
            {
                int level = largest > 0 && neighbour.Weight > 0
                    ? (int)MathF.Round(MathF.Sqrt(neighbour.Weight / largest) * NeighbourFormat.Levels, MidpointRounding.ToEven)
                    : 0;
                if (level > 0)
                {
                    kept.Add((neighbour.Item, (byte)level));
                }
            }

            starts[item + 1] = kept.Count;
        }

        (long startsAt, long scalesAt, long itemsAt, long levelsAt, long end) = NeighbourFormat.Sections(items, kept.Count, width);
        byte[] bytes = new byte[end];
        Span<byte> span = bytes;
        BinaryPrimitives.WriteUInt32LittleEndian(span, NeighbourFormat.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(span[4..], NeighbourFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(span[8..], items);
        BinaryPrimitives.WriteInt32LittleEndian(span[12..], kept.Count);
        BinaryPrimitives.WriteInt32LittleEndian(span[16..], width);
        for (int item = 0; item <= items; item++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(span[(int)(startsAt + ((long)item * sizeof(int)))..], starts[item]);
        }

        for (int item = 0; item < items; item++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(span[(int)(scalesAt + ((long)item * sizeof(float)))..], scales[item]);
        }

        for (int i = 0; i < kept.Count; i++)
        {
            Span<byte> ordinal = span[(int)(itemsAt + ((long)i * width))..];
            if (width == sizeof(ushort))
            {
                BinaryPrimitives.WriteUInt16LittleEndian(ordinal, (ushort)kept[i].Item);
            }
            else
            {
                BinaryPrimitives.WriteInt32LittleEndian(ordinal, kept[i].Item);
            }

            span[(int)levelsAt + i] = kept[i].Level;
        }

        return bytes;
    }
}
