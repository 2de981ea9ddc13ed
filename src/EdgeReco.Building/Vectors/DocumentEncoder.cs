using EdgeReco.Building.Evaluation;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Training.Encoders;

namespace EdgeReco.Building;

/// <summary>Encodes texts of products in the space that queries are encoded in, which may be one that a student has learnt.</summary>
/// <param name="encoder">The encoder; this one disposes of it.</param>
/// <param name="space">Brings its vectors into the queries' space.</param>
/// <param name="threads">Texts encoded at a time.</param>
internal sealed class DocumentEncoder(ITextEncoder encoder, TeacherSpace space, int threads) : IDisposable
{
    /// <summary>Numbers of a vector.</summary>
    public int Dimensions => space.Dimensions;

    /// <summary>Encodes texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="done">Is told how many texts with how many characters are done; may be null.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Vectors of length one, or zeros, [texts, <see cref="Dimensions"/>].</returns>
    public float[] Encode(IReadOnlyList<string> texts, Action<int, long>? done, CancellationToken cancellationToken)
    {
        VectorTable table = VectorTable.OfDocuments(encoder, texts, threads, done, cancellationToken);
        float[] vectors = new float[texts.Count * Dimensions];
        float[] own = new float[table.Dimensions];
        for (int i = 0; i < texts.Count; i++)
        {
            table[i].CopyTo(own);
            space.Project(own, vectors.AsSpan(i * Dimensions, Dimensions));
        }

        return vectors;
    }

    /// <inheritdoc/>
    public void Dispose() => encoder.Dispose();
}
