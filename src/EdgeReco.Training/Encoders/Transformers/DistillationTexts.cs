namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>What a student learns from: texts as tokens, with the teacher's vectors.</summary>
public sealed class DistillationTexts
{
    private readonly ReadOnlyMemory<float> _vectors;

    /// <summary>Texts and their vectors.</summary>
    /// <param name="tokens">Each text's tokens, special ones included.</param>
    /// <param name="vectors">The teacher's vectors of length 1, [texts, dimensions].</param>
    /// <param name="dimensions">Numbers of a vector.</param>
    /// <exception cref="ArgumentException">There are no texts, one is empty, or the vectors are not as many.</exception>
    public DistillationTexts(IReadOnlyList<int[]> tokens, ReadOnlyMemory<float> vectors, int dimensions)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (tokens.Count == 0 || tokens.Any(text => text.Length == 0) || vectors.Length != (long)tokens.Count * dimensions)
        {
            throw new ArgumentException($"{tokens.Count} texts with {vectors.Length} numbers make no vectors of {dimensions}");
        }

        Tokens = tokens;
        Dimensions = dimensions;
        _vectors = vectors;
    }

    /// <summary>The tokens.</summary>
    public IReadOnlyList<int[]> Tokens { get; }

    /// <summary>Numbers of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>Longest text in tokens.</summary>
    public int Longest => Tokens.Max(text => text.Length);

    /// <summary>The vectors of some texts, [texts, dimensions].</summary>
    internal float[] Vectors(ReadOnlySpan<int> texts)
    {
        float[] vectors = new float[texts.Length * Dimensions];
        for (int i = 0; i < texts.Length; i++)
        {
            _vectors.Span.Slice(texts[i] * Dimensions, Dimensions).CopyTo(vectors.AsSpan(i * Dimensions));
        }

        return vectors;
    }
}
