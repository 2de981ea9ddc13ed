namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>
/// Which texts make which batch: each pass over the texts is shuffled, cut into windows, and each window is cut into
/// batches of similar length in random order. What a batch holds depends on the seed and its number only, so that a run
/// that is resumed goes on with the next one.
/// </summary>
/// <param name="lengths">Tokens of each text.</param>
/// <param name="batchTokens">Most tokens of a batch, padding included.</param>
/// <param name="batchTexts">Most texts of a batch.</param>
/// <param name="seed">Seed.</param>
internal sealed class BatchOrder(int[] lengths, int batchTokens, int batchTexts, ulong seed)
{
    /// <summary>Batches of a window, about: enough for lengths to be similar, few enough for batches to differ from pass to pass.</summary>
    private const int WindowBatches = 32;

    /// <summary>The batches without end, as positions in the list of texts.</summary>
    /// <param name="skip">Batches that were made already.</param>
    public IEnumerable<int[]> From(long skip)
    {
        for (ulong pass = 0; ; pass++)
        {
            foreach (int[] batch in Pass(pass))
            {
                if (skip > 0)
                {
                    skip--;
                    continue;
                }

                yield return batch;
            }
        }
    }

    /// <summary>The batches of one pass.</summary>
    public IReadOnlyList<int[]> Pass(ulong number)
    {
        var random = new DeterministicRandom(seed + (number * 0x51ED270B));
        int[] order = new int[lengths.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Shuffle(order, ref random);
        var batches = new List<int[]>();
        int window = WindowBatches * batchTexts;
        for (int start = 0; start < order.Length; start += window)
        {
            Span<int> part = order.AsSpan(start, Math.Min(window, order.Length - start));

            // By length, and among equals in shuffled order.
            (int Length, int Place)[] keys = new (int, int)[part.Length];
            for (int i = 0; i < part.Length; i++)
            {
                keys[i] = (lengths[part[i]], i);
            }

            keys.AsSpan().Sort(part);
            for (int done = part.Length; done > 0;)
            {
                int count = Math.Clamp(batchTokens / lengths[part[done - 1]], 1, Math.Min(batchTexts, done));
                batches.Add(part.Slice(done - count, count).ToArray());
                done -= count;
            }
        }

        int[][] shuffled = [.. batches];
        Shuffle(shuffled, ref random);
        return shuffled;
    }

    private static void Shuffle<T>(T[] items, ref DeterministicRandom random)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = random.NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
