using EdgeReco.Training.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>
/// Adam with decoupled weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019) over libtorch's tensors, with
/// β₁ = 0.9 and β₂ = 0.98. Tables change only the rows that a batch reads, and their moments with them.
/// </summary>
internal sealed class AdamW : IDisposable
{
    private const double Beta1 = 0.9;
    private const double Beta2 = 0.98;
    private const double Epsilon = 1e-8;
    private readonly SortedDictionary<string, (Tensor First, Tensor Second)> _moments = new(StringComparer.Ordinal);

    /// <summary>Starts with empty moments.</summary>
    /// <param name="parameters">What is trained.</param>
    public AdamW(IEnumerable<KeyValuePair<string, Tensor>> parameters)
    {
        foreach ((string name, Tensor tensor) in parameters)
        {
            _moments.Add(name, (torch.zeros_like(tensor, requires_grad: false).DetachFromDisposeScope(), torch.zeros_like(tensor, requires_grad: false).DetachFromDisposeScope()));
        }
    }

    /// <summary>Both moments of each parameter, by names that begin with the parameter's.</summary>
    public IEnumerable<KeyValuePair<string, Tensor>> State => _moments.SelectMany(pair => (KeyValuePair<string, Tensor>[])[
        new($"{pair.Key}.first", pair.Value.First), new($"{pair.Key}.second", pair.Value.Second)]);

    /// <summary>Changes a whole parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="tensor">The parameter; its gradient is not used.</param>
    /// <param name="gradient">The gradient.</param>
    /// <param name="step">Number of this step, from 1.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="decay">Weight decay.</param>
    public void Step(string name, Tensor tensor, Tensor gradient, int step, double rate, double decay)
    {
        (Tensor first, Tensor second) = _moments[name];
        Update(tensor, first, second, gradient, step, rate, decay);
    }

    /// <summary>Changes some rows of a table.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">Which rows; each once.</param>
    /// <param name="gradient">Their gradients.</param>
    /// <param name="step">Number of this step, from 1.</param>
    /// <param name="rate">Learning rate.</param>
    public void StepRows(string name, Tensor table, Tensor rows, Tensor gradient, int step, double rate)
    {
        (Tensor first, Tensor second) = _moments[name];
        Tensor changed = table.index_select(0, rows);
        Tensor firstRows = first.index_select(0, rows);
        Tensor secondRows = second.index_select(0, rows);
        Update(changed, firstRows, secondRows, gradient, step, rate, 0);
        table.index_copy_(0, rows, changed);
        first.index_copy_(0, rows, firstRows);
        second.index_copy_(0, rows, secondRows);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((Tensor first, Tensor second) in _moments.Values)
        {
            first.Dispose();
            second.Dispose();
        }
    }

    private static void Update(Tensor tensor, Tensor first, Tensor second, Tensor gradient, int step, double rate, double decay)
    {
        first.mul_(Scalars.Of(Beta1)).add_(gradient, alpha: Scalars.Of(1 - Beta1));
        second.mul_(Scalars.Of(Beta2)).addcmul_(gradient, gradient, Scalars.Of(1 - Beta2));
        Scalar correction = 1 - Math.Pow(Beta2, step);
        Scalar kept = 1 - (rate * decay);
        Scalar length = -rate / (1 - Math.Pow(Beta1, step));
        Tensor root = (second / correction).sqrt_().add_(Scalars.Of(Epsilon));
        if (decay > 0)
        {
            tensor.mul_(kept);
        }

        tensor.addcdiv_(first, root, length);

        // libtorch reads the numbers without holding them.
        GC.KeepAlive(correction);
        GC.KeepAlive(kept);
        GC.KeepAlive(length);
    }
}
