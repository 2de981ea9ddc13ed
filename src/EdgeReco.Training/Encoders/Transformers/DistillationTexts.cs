namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>What a student learns from: texts as tokens, with the teacher's vectors.</summary>
public sealed class DistillationTexts
{
    private readonly VectorReader _read;

    /// <summary>Texts and their vectors.</summary>
    /// <param name="tokens">Each text's tokens, special ones included.</param>
    /// <param name="dimensions">Numbers of a vector.</param>
    /// <param name="read">Gives the teacher's vectors, of length 1.</param>
    /// <exception cref="InvalidDataException">There are no texts, or one has no tokens.</exception>
    public DistillationTexts(IReadOnlyList<int[]> tokens, int dimensions, VectorReader read)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(read);
        if (tokens.Count == 0 || tokens.Any(text => text.Length == 0))
        {
            throw new InvalidDataException(tokens.Count == 0 ? "there are no texts to learn from" : "a text has no tokens");
        }

        Tokens = tokens;
        Dimensions = dimensions;
        _read = read;
    }

    /// <summary>Gives the teacher's vector of a text.</summary>
    /// <param name="text">Which text.</param>
    /// <param name="vector">Receives it.</param>
    public delegate void VectorReader(int text, Span<float> vector);

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
            _read(texts[i], vectors.AsSpan(i * Dimensions, Dimensions));
        }

        return vectors;
    }
}
