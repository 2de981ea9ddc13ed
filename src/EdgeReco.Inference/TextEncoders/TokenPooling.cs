using System.Numerics.Tensors;

namespace EdgeReco.Inference.TextEncoders;

/// <summary>Makes one vector of a text's token vectors.</summary>
internal static class TokenPooling
{
    /// <summary>Pools one text.</summary>
    /// <param name="tokens">Its token vectors without padding, [tokens, dimensions]; none give a vector of zeros.</param>
    /// <param name="pooling">How.</param>
    /// <param name="vector">Receives the vector, [dimensions].</param>
    public static void Pool(ReadOnlySpan<float> tokens, Pooling pooling, Span<float> vector)
    {
        int width = vector.Length;
        if (tokens.IsEmpty)
        {
            vector.Clear();
            return;
        }

        tokens[..width].CopyTo(vector);
        if (pooling == Pooling.Cls)
        {
            return;
        }

        for (int start = width; start < tokens.Length; start += width)
        {
            ReadOnlySpan<float> token = tokens.Slice(start, width);
            if (pooling == Pooling.Max)
            {
                TensorPrimitives.Max(vector, token, vector);
            }
            else
            {
                TensorPrimitives.Add(vector, token, vector);
            }
        }

        if (pooling == Pooling.Mean)
        {
            TensorPrimitives.Divide(vector, tokens.Length / width, vector);
        }
    }

    /// <summary>Gives a vector length 1; one of zeros stays as it is.</summary>
    public static void Normalize(Span<float> vector)
    {
        float norm = TensorPrimitives.Norm(vector);
        if (norm > 0)
        {
            TensorPrimitives.Divide(vector, norm, vector);
        }
    }
}
