using EdgeReco.Training.Torch;
using static TorchSharp.torch;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>What a transformer makes of a batch.</summary>
/// <param name="Vectors">A vector for each token, [rows, length, output].</param>
/// <param name="Mask">1 for a token and 0 for padding, float [rows, length].</param>
/// <param name="Hidden">Where it was kept: the embeddings, then what each layer gives, [rows · length, hidden].</param>
/// <param name="Attention">Where it was kept: each layer's shares of attention, [rows, heads, length, length].</param>
internal sealed record TransformerOutput(Tensor Vectors, Tensor Mask, IReadOnlyList<Tensor> Hidden, IReadOnlyList<Tensor> Attention)
{
    /// <summary>One vector of length 1 for each text, [rows, output].</summary>
    public Tensor Pooled(Inference.TextEncoders.Pooling pooling)
    {
        Tensor pooled = pooling switch
        {
            Inference.TextEncoders.Pooling.Cls => Vectors.select(1, 0),
            Inference.TextEncoders.Pooling.Max => Vectors.masked_fill(Mask.unsqueeze(-1).eq(Scalars.Of(0)), Scalars.Of(float.MinValue)).amax([1]),
            _ => (Vectors * Mask.unsqueeze(-1)).sum(1),
        };
        return TorchSharp.torch.nn.functional.normalize(pooled, p: 2, dim: 1, eps: 1e-9);
    }
}
