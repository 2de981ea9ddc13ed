using System.Numerics.Tensors;

namespace EdgeReco.Training.Encoders;

/// <summary>Where a static student starts: what the teacher says of a token alone, and less weight for frequent tokens.</summary>
internal static class TokenTableStart
{
    /// <summary>A token with this share of all tokens gets half the weight (smooth inverse frequency, Arora et al. 2017).</summary>
    private const double HalfWeightShare = 1e-3;

    /// <summary>Makes the table.</summary>
    /// <param name="tokens">Tokens of the vocabulary.</param>
    /// <param name="specials">Special tokens around each text.</param>
    /// <param name="texts">The tokens of the queries, and of documents after them.</param>
    /// <param name="meanings">What each query means.</param>
    /// <param name="targets">The teacher's vectors of the meanings.</param>
    public static TokenTable Make(int tokens, int specials, TokenizedTexts texts, IReadOnlyList<TrainingText> meanings, TeacherTargets targets)
    {
        var table = new TokenTable(tokens, targets.Dimensions);
        long[] counts = new long[tokens];
        int[] found = new int[tokens];
        bool[] alone = new bool[tokens];
        float[] vector = new float[targets.Dimensions];
        for (int i = 0; i < texts.Count; i++)
        {
            ReadOnlySpan<int> text = texts[i];
            bool single = i < meanings.Count && text.Length == specials + 1;
            bool wanted = false;
            foreach (int token in text)
            {
                counts[token]++;
                wanted |= single || !alone[token];
            }

            if (!wanted || i >= meanings.Count)
            {
                continue;
            }

            // Of a token that never stands alone the mean of the texts that it is in says something, too.
            targets.Read(meanings[i].Meaning, vector);
            foreach (int token in text)
            {
                if (single && !alone[token])
                {
                    table[token].Clear();
                    found[token] = 0;
                    alone[token] = true;
                }

                if (single || !alone[token])
                {
                    TensorPrimitives.Add(table[token], vector, table[token]);
                    found[token]++;
                }
            }
        }

        double all = Math.Max(1, counts.Sum());
        for (int token = 0; token < tokens; token++)
        {
            if (found[token] > 0)
            {
                TensorPrimitives.Divide(table[token], found[token], table[token]);
            }

            table.LogWeights[token] = (float)DeterministicMath.Log(HalfWeightShare / (HalfWeightShare + (counts[token] / all)));
        }

        return table;
    }
}
