namespace EdgeReco.Compression.Pruning.Sparse;

/// <summary>Two zeros in each group of four along the inputs: what sparse tensor cores take.</summary>
internal static class GroupMasks
{
    /// <summary>Weights in a group.</summary>
    public const int Size = 4;

    /// <summary>The six ways to keep two of four, as bits.</summary>
    public static ReadOnlySpan<byte> Kept => [0b0011, 0b0101, 0b0110, 0b1001, 0b1010, 0b1100];

    /// <summary>Makes the two weights of each group with the lowest scores zero.</summary>
    /// <param name="row">Weights of one output.</param>
    /// <param name="scales">Score of a weight is its magnitude times its input's scale; empty for its magnitude.</param>
    public static void KeepLargest(Span<float> row, ReadOnlySpan<float> scales)
    {
        Span<float> scores = stackalloc float[Size];
        for (int start = 0; start + Size <= row.Length; start += Size)
        {
            for (int i = 0; i < Size; i++)
            {
                scores[i] = Math.Abs(row[start + i]) * (scales.IsEmpty ? 1 : scales[start + i]);
            }

            byte best = Kept[0];
            float most = -1;
            foreach (byte mask in Kept)
            {
                float sum = 0;
                for (int i = 0; i < Size; i++)
                {
                    sum += (mask & (1 << i)) != 0 ? scores[i] : 0;
                }

                (best, most) = sum > most ? (mask, sum) : (best, most);
            }

            for (int i = 0; i < Size; i++)
            {
                row[start + i] = (best & (1 << i)) != 0 ? row[start + i] : 0;
            }
        }
    }
}
