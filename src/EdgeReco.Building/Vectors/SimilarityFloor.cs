using System.Numerics.Tensors;
using EdgeReco.Contracts;

namespace EdgeReco.Building;

/// <summary>
/// Finds how near a product must be to be shown though no word found it: nearer than what nine of ten queries without any
/// meaning find.
/// </summary>
internal static class SimilarityFloor
{
    private const int Queries = 100;
    private const double Quantile = 0.9;
    private const string Consonants = "bcdfghjklmnpqrstvwxz";
    private const string Vowels = "aeiou";

    /// <summary>Finds the least cosine.</summary>
    /// <param name="encoder">Encodes queries.</param>
    /// <param name="vectors">The products' vectors, [products, dimensions of the encoder].</param>
    public static float Find(IQueryEncoder encoder, float[] vectors)
    {
        var random = new Random(23);
        int dimensions = encoder.Dimensions;
        float[] query = new float[dimensions];
        float[] best = new float[Queries];
        for (int i = 0; i < Queries; i++)
        {
            encoder.Encode(Nonsense(random), query);
            best[i] = -1;
            for (int start = 0; start < vectors.Length; start += dimensions)
            {
                best[i] = Math.Max(best[i], TensorPrimitives.Dot(vectors.AsSpan(start, dimensions), (ReadOnlySpan<float>)query));
            }
        }

        Array.Sort(best);

        // Two digits: sums of other processors differ in the seventh.
        return MathF.Round(best[(int)(Queries * Quantile)], 2);
    }

    /// <summary>Letters that can be spoken and mean nothing: two or three syllables.</summary>
    private static string Nonsense(Random random)
    {
        int syllables = random.Next(2, 4);
        return string.Concat(Enumerable.Range(0, syllables).Select(_ =>
            $"{Consonants[random.Next(Consonants.Length)]}{Vowels[random.Next(Vowels.Length)]}{Consonants[random.Next(Consonants.Length)]}"));
    }
}
