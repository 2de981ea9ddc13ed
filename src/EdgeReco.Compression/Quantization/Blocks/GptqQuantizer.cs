using System.Buffers;
using System.Numerics.Tensors;

namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>
/// GPTQ (Frantar et al. 2022): weights are rounded in turn and those not yet rounded make good for the error. In the form
/// of Babai's nearest plane, which gives the same result without an inverse: with H = R Rᵀ, R upper triangular, and
/// e_i = w_i - value_i, weight j is rounded at w_j + Σ_{i&lt;j} e_i R_ij / R_jj.
/// </summary>
internal sealed class GptqQuantizer : IBlockQuantizer
{
    private const double MoreDamping = 10;
    private readonly float[] _feedback;
    private readonly int[] _order;
    private readonly int _depth;
    private readonly bool _fixedGrids;
    private readonly bool _search;

    private GptqQuantizer(float[] feedback, int[] order, bool fixedGrids, bool search)
    {
        _feedback = feedback;
        _order = order;
        _depth = order.Length;
        _fixedGrids = fixedGrids;
        _search = search;
    }

    /// <summary>Factors the second moments of the layer's inputs.</summary>
    /// <param name="moments">XᵀX.</param>
    /// <param name="options">Order, clipping, threads.</param>
    /// <param name="damping">What is added to the diagonal, as a share of its mean; more where that is not enough.</param>
    /// <returns>Null when they are no use: no rows, or no damping makes them positive definite.</returns>
    public static GptqQuantizer? TryCreate(SecondMoments moments, BlockWeightOptions options, double damping)
    {
        int depth = moments.Depth;
        double mean = 0;
        for (int i = 0; i < depth; i++)
        {
            mean += moments.Row(i)[i] / depth;
        }

        if (!(mean > 0) || !double.IsFinite(mean))
        {
            return null;
        }

        int[] order = [.. Enumerable.Range(0, depth)];
        if (options.ActOrder)
        {
            order = [.. order.OrderByDescending(i => moments.Row(i)[i]).ThenBy(i => i)];
        }

        for (damping = Math.Max(damping, 1e-6); damping <= 1e3; damping *= MoreDamping)
        {
            if (ErrorFeedback.TryCreate(moments.Values, order, damping * mean, options.Threads) is { } feedback)
            {
                return new GptqQuantizer(feedback.Values, order, options.ActOrder, options.SearchClipping);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public void Quantize(ReadOnlySpan<float> values, BlockMatrix matrix, int row)
    {
        float[] rented = ArrayPool<float>.Shared.Rent(_depth * 2);
        try
        {
            Span<float> errors = rented.AsSpan(0, _depth);
            Span<float> targets = rented.AsSpan(_depth, _depth);
            int size = matrix.Format.BlockSize;
            Span<BlockGrid> grids = matrix.RowGrids(row);
            if (_fixedGrids)
            {
                for (int block = 0; block < grids.Length; block++)
                {
                    grids[block] = BlockGridFit.Fit(values.Slice(block * size, Math.Min(size, _depth - (block * size))), matrix.Format, _search);
                }
            }

            for (int start = 0; start < _depth; start += size)
            {
                int end = Math.Min(_depth, start + size);
                for (int j = start; j < end; j++)
                {
                    targets[j] = values[_order[j]] + TensorPrimitives.Dot<float>(errors[..start], _feedback.AsSpan(j * _depth, start));
                }

                if (!_fixedGrids)
                {
                    grids[start / size] = BlockGridFit.Fit(targets[start..end], matrix.Format, _search);
                }

                Round(values, matrix, row, start, end, errors, targets);
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    private void Round(ReadOnlySpan<float> values, BlockMatrix matrix, int row, int start, int end, Span<float> errors, ReadOnlySpan<float> targets)
    {
        Span<byte> codes = matrix.Row(row);
        Span<BlockGrid> grids = matrix.RowGrids(row);
        for (int j = start; j < end; j++)
        {
            int at = _order[j];
            float target = targets[j] + TensorPrimitives.Dot<float>(errors[start..j], _feedback.AsSpan((j * _depth) + start, j - start));
            BlockGrid grid = grids[at / matrix.Format.BlockSize];
            codes[at] = (byte)grid.Encode(target);
            errors[j] = values[at] - grid.Decode(codes[at]);
        }
    }
}
