using System.Numerics.Tensors;
using EdgeReco.Compression.Quantization.Blocks;

namespace EdgeReco.Compression.Pruning.Sparse;

/// <summary>
/// SparseGPT for two of four, in the form of <see cref="ErrorFeedback"/>: of the six masks of each group the one is taken
/// whose losses cost the least, each counted after those before it were made good for. At the end
/// the weights that stay are moved to the best values for the mask by coordinate descent.
/// </summary>
/// <param name="feedback">Of the damped moments, in the natural order.</param>
/// <param name="moments">The damped moments themselves, [depth, depth].</param>
internal sealed class SparseGptPruner(ErrorFeedback feedback, double[] moments)
{
    private const int Sweeps = 6;
    private readonly int _depth = feedback.Pivots.Length;

    /// <summary>Prunes the weights of one output.</summary>
    /// <param name="row">The weights, changed in place.</param>
    public void Prune(Span<float> row)
    {
        float[] original = row.ToArray();
        float[] errors = new float[_depth];
        Span<float> reach = stackalloc float[GroupMasks.Size];
        Span<float> tried = stackalloc float[GroupMasks.Size];
        for (int start = 0; start < _depth; start += GroupMasks.Size)
        {
            for (int i = 0; i < GroupMasks.Size; i++)
            {
                reach[i] = original[start + i] + TensorPrimitives.Dot<float>(errors.AsSpan(0, start), feedback.Values.AsSpan((start + i) * _depth, start));
            }

            byte best = 0;
            double least = double.PositiveInfinity;
            foreach (byte mask in GroupMasks.Kept)
            {
                double cost = Settle(original, row, mask, start, reach, tried);
                (best, least) = cost < least ? (mask, cost) : (best, least);
            }

            Settle(original, row, best, start, reach, errors.AsSpan(start, GroupMasks.Size));
        }

        Refine(original, row);
    }

    // Settles one group with a mask; returns what it costs and leaves the errors.
    private double Settle(ReadOnlySpan<float> original, Span<float> row, byte mask, int start, ReadOnlySpan<float> reach, Span<float> errors)
    {
        double cost = 0;
        for (int i = 0; i < GroupMasks.Size; i++)
        {
            int at = start + i;
            float target = reach[i];
            for (int j = 0; j < i; j++)
            {
                target += errors[j] * feedback.Values[(at * _depth) + start + j];
            }

            bool kept = (mask & (1 << i)) != 0;
            row[at] = kept ? target : 0;
            errors[i] = original[at] - row[at];
            cost += kept ? 0 : Math.Pow(target * feedback.Pivots[at], 2);
        }

        return cost;
    }

    // Gauss-Seidel on (v - w)ᵀ H (v - w) over the weights that are not zero.
    private void Refine(ReadOnlySpan<float> original, Span<float> row)
    {
        double[] gradient = new double[_depth];
        for (int i = 0; i < _depth; i++)
        {
            double error = (double)row[i] - original[i];
            TensorPrimitives.MultiplyAdd(moments.AsSpan(i * _depth, _depth), error, gradient, gradient);
        }

        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            for (int i = 0; i < _depth; i++)
            {
                if (row[i] == 0)
                {
                    continue;
                }

                float value = (float)(row[i] - (gradient[i] / moments[(i * _depth) + i]));
                double step = (double)value - row[i];
                row[i] = value;
                TensorPrimitives.MultiplyAdd(moments.AsSpan(i * _depth, _depth), step, gradient, gradient);
            }
        }
    }
}
