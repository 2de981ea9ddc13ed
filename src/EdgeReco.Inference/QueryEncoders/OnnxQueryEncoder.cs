using System.Numerics.Tensors;
using EdgeReco.Contracts;
using EdgeReco.Inference.TextEncoders;

namespace EdgeReco.Inference.QueryEncoders;

/// <summary>A <see cref="TextEncoder"/> as the search uses it: one query at a time, vectors of length one.</summary>
/// <param name="encoder">The network; this one disposes of it.</param>
internal sealed class OnnxQueryEncoder(TextEncoder encoder) : IQueryEncoder
{
    /// <inheritdoc/>
    public int Dimensions => encoder.Dimensions;

    /// <inheritdoc/>
    public string Provider => "CPUExecutionProvider";

    /// <inheritdoc/>
    public void Encode(ReadOnlySpan<char> query, Span<float> vector)
    {
        encoder.Encode(query, TextKind.Query, vector);
        float norm = TensorPrimitives.Norm<float>(vector);
        if (norm > 0)
        {
            TensorPrimitives.Divide(vector, norm, vector);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => encoder.Dispose();
}
