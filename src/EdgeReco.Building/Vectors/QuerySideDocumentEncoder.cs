using EdgeReco.Contracts;

namespace EdgeReco.Building;

/// <summary>The encoder of the queries encodes the products too.</summary>
/// <param name="encoder">The encoder; the caller's.</param>
internal sealed class QuerySideDocumentEncoder(IQueryEncoder encoder) : IDocumentEncoder
{
    /// <inheritdoc/>
    public int Dimensions => encoder.Dimensions;

    /// <inheritdoc/>
    public float[] Encode(IReadOnlyList<string> texts, Action<int, long>? done, CancellationToken cancellationToken)
    {
        const int Told = 256;
        float[] vectors = new float[texts.Count * Dimensions];
        long characters = 0;
        for (int i = 0; i < texts.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            encoder.Encode(texts[i], vectors.AsSpan(i * Dimensions, Dimensions));
            characters += texts[i].Length;
            if (i % Told == 0)
            {
                done?.Invoke(i, characters);
            }
        }

        return vectors;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The encoder is the caller's.
    }
}
