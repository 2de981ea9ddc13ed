namespace EdgeReco.Training.Encoders;

/// <summary>A static student while it is trained: a vector and the logarithm of a weight for each token.</summary>
/// <param name="tokens">Tokens.</param>
/// <param name="dimensions">Numbers of a vector.</param>
internal sealed class TokenTable(int tokens, int dimensions)
{
    /// <summary>Tokens.</summary>
    public int Tokens => tokens;

    /// <summary>Numbers of a vector.</summary>
    public int Dimensions => dimensions;

    /// <summary>The vectors, [tokens, dimensions].</summary>
    public float[] Vectors { get; } = new float[checked(tokens * dimensions)];

    /// <summary>Logarithms of the weights, [tokens].</summary>
    public float[] LogWeights { get; } = new float[tokens];

    /// <summary>The vector of a token.</summary>
    public Span<float> this[int token] => Vectors.AsSpan(token * dimensions, dimensions);

    /// <summary>The vector of a text before it gets length 1: the sum of its tokens' vectors times their weights.</summary>
    /// <param name="text">Its tokens.</param>
    /// <param name="sum">Receives it, [dimensions].</param>
    public void Sum(ReadOnlySpan<int> text, Span<float> sum)
    {
        sum.Clear();
        foreach (int token in text)
        {
            System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(this[token], DeterministicMath.Exp(LogWeights[token]), sum, sum);
        }
    }
}
