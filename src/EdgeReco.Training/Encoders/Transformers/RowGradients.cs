using EdgeReco.Training.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>Gradients of the few rows of a table that the batches of one step read.</summary>
internal sealed class RowGradients
{
    private readonly List<(int[] Rows, Tensor Gradient)> _parts = [];

    /// <summary>Adds those of one batch.</summary>
    /// <param name="rows">Which rows; each once, ascending.</param>
    /// <param name="gradient">Their gradients, [rows, columns].</param>
    public void Add(int[] rows, Tensor gradient) => _parts.Add((rows, gradient));

    /// <summary>All of them together.</summary>
    /// <returns>The rows, each once, and their gradients; null when there are none.</returns>
    public (Tensor Rows, Tensor Gradient)? Sum()
    {
        if (_parts.Count == 0)
        {
            return null;
        }

        if (_parts is [(int[] only, Tensor gradient)])
        {
            return (torch.tensor(Array.ConvertAll(only, row => (long)row)), gradient);
        }

        int[] rows = [.. _parts.SelectMany(part => part.Rows).Distinct().Order()];
        Tensor sum = torch.zeros(rows.Length, _parts[0].Gradient.shape[1]);
        foreach ((int[] own, Tensor part) in _parts)
        {
            sum.index_add_(0, torch.tensor(Array.ConvertAll(own, row => (long)Array.BinarySearch(rows, row))), part, Scalars.Of(1));
        }

        return (torch.tensor(Array.ConvertAll(rows, row => (long)row)), sum);
    }
}
