using EdgeReco.Compression.Pruning.Vocabulary;
using EdgeReco.Inference.StaticEncoders;

namespace EdgeReco.Training.Encoders;

/// <summary>
/// Which tokens a static student keeps: what any text can be written with, then those that the training texts use, the
/// most frequent first, as many as there is room for.
/// </summary>
/// <param name="file">The teacher's tokenizer.</param>
internal sealed class StaticVocabulary(TokenizerFile file)
{
    /// <summary>Chooses.</summary>
    /// <param name="texts">The training texts.</param>
    /// <param name="tokens">Tokens of the vocabulary.</param>
    /// <param name="dimensions">Numbers of a vector.</param>
    /// <param name="maxBytes">Largest file.</param>
    /// <returns>The ids that stay, ascending.</returns>
    /// <exception cref="InvalidDataException">Not even what any text needs fits.</exception>
    public int[] Choose(TokenizedTexts texts, int tokens, int dimensions, long maxBytes)
    {
        long[] counts = new long[tokens];
        for (int i = 0; i < texts.Count; i++)
        {
            foreach (int token in texts[i])
            {
                counts[token]++;
            }
        }

        SortedSet<int> kept = file.AlwaysKept(0);
        kept.RemoveWhere(id => id >= tokens);
        int room = Room(dimensions, maxBytes, tokens);
        if (kept.Count > room)
        {
            throw new InvalidDataException($"a static student of {dimensions} dimensions needs {StaticTableFile.Bytes(kept.Count, dimensions, StaticTable.MaxWidth):N0} bytes at least: allow more, or fewer dimensions");
        }

        foreach (int id in Enumerable.Range(0, tokens).Where(id => counts[id] > 0).OrderByDescending(id => counts[id]).ThenBy(id => id))
        {
            if (kept.Count >= room)
            {
                break;
            }

            kept.Add(id);
        }

        return [.. kept];
    }

    /// <summary>Most tokens that fit, in the coarsest storage.</summary>
    private static int Room(int dimensions, long maxBytes, int most)
    {
        int low = 0;
        int high = most;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = StaticTableFile.Bytes(middle, dimensions, StaticTable.MaxWidth) <= maxBytes ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
