using EdgeReco.Training.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>
/// Which weights of a model's matrices are zero and stay so. They are put back to zero after each step; what the optimizer
/// would have made of them does no harm there.
/// </summary>
internal sealed class WeightMasks : IDisposable
{
    private readonly SortedDictionary<string, Tensor> _masks = new(StringComparer.Ordinal);

    /// <summary>The masks, 1 for a weight that stays, as floats of the weights' shapes.</summary>
    public IReadOnlyDictionary<string, Tensor> Masks => _masks;

    /// <summary>Masks for the zeros that a model's layers have now.</summary>
    public static WeightMasks OfZeros(Transformer model)
    {
        var masks = new WeightMasks();
        foreach ((string name, Tensor tensor) in Matrices(model))
        {
            using Tensor kept = tensor.ne(Scalars.Of(0));
            if (!kept.all().ToBoolean())
            {
                masks.Set(name, kept.to(ScalarType.Float32));
            }
        }

        return masks;
    }

    /// <summary>Masks that keep everything, for pruning later.</summary>
    public static WeightMasks OfOnes(Transformer model)
    {
        var masks = new WeightMasks();
        foreach ((string name, Tensor tensor) in Matrices(model))
        {
            masks.Set(name, torch.ones_like(tensor, requires_grad: false));
        }

        return masks;
    }

    /// <summary>Lets the smallest weights of each matrix go.</summary>
    /// <param name="model">The model.</param>
    /// <param name="share">Share of zeros afterwards.</param>
    public void Prune(Transformer model, double share)
    {
        foreach (string name in _masks.Keys.ToArray())
        {
            Tensor size = model.Parameters[name].detach().abs().flatten();
            long zeros = (long)(share * size.numel());
            if (zeros > 0)
            {
                Tensor mask = torch.ones_like(size);
                mask.index_fill_(0, size.argsort(0, descending: false).slice(0, 0, zeros, 1), Scalars.Of(0));
                Set(name, mask.view(model.Parameters[name].shape));
            }
        }
    }

    /// <summary>Makes the zeros zero again.</summary>
    public void Apply(Transformer model)
    {
        foreach ((string name, Tensor mask) in _masks)
        {
            model.Parameters[name].mul_(mask);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor mask in _masks.Values)
        {
            mask.Dispose();
        }
    }

    private void Set(string name, Tensor mask)
    {
        if (_masks.Remove(name, out Tensor? old))
        {
            old.Dispose();
        }

        _masks.Add(name, mask.DetachFromDisposeScope());
    }

    private static IEnumerable<KeyValuePair<string, Tensor>> Matrices(Transformer model) =>
        model.Parameters.Where(pair => pair.Key.StartsWith("layers.", StringComparison.Ordinal) && pair.Value.dim() == 2);
}
