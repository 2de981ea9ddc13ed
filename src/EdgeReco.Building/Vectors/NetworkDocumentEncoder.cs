using EdgeReco.Building.Evaluation;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Training.Encoders;

namespace EdgeReco.Building;

/// <summary>A network encodes the products; its vectors may then be brought into the space that a student has learnt.</summary>
/// <param name="encoder">The network; this one disposes of it.</param>
/// <param name="space">The student's space.</param>
/// <param name="threads">Texts encoded at a time.</param>
internal sealed class NetworkDocumentEncoder(TextEncoder encoder, TeacherSpace space, int threads) : IDocumentEncoder
{
    /// <inheritdoc/>
    public int Dimensions => space.Dimensions;

    /// <inheritdoc/>
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
