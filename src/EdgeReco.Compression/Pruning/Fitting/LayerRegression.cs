using System.Numerics.Tensors;
using EdgeReco.Compression.Quantization.Blocks;

namespace EdgeReco.Compression.Pruning.Fitting;

/// <summary>
/// Least squares for layers that read one value. With X the inputs and E what the results miss, the change D of the weights
/// solves (XᵀX + λI) D = XᵀE. Where a layer has a bias, columns are centred first and the bias takes up the rest.
/// </summary>
internal sealed class LayerRegression
{
    private readonly SiteSamples _samples;
    private readonly bool _centred;
    private readonly int _threads;
    private readonly double[] _means;

    /// <summary>Sums up the products of the inputs.</summary>
    /// <param name="samples">What samples show.</param>
    /// <param name="centred">Whether every layer has a bias.</param>
    /// <param name="threads">Threads; the result does not depend on them.</param>
    public LayerRegression(SiteSamples samples, bool centred, int threads)
    {
        _samples = samples;
        _centred = centred;
        _threads = threads;
        Depth = samples.Fit.Width;
        _means = Means(samples.Fit);
        Gram = new double[(long)Depth * Depth];
        Parallel.For(0, Depth, Threads, i =>
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = TensorPrimitives.Dot(samples.Fit.Column(i), samples.Fit.Column(j)) - (samples.Fit.Rows * _means[i] * _means[j]);
                Gram[(i * Depth) + j] = sum;
                Gram[(j * Depth) + i] = sum;
            }
        });
        for (int i = 0; i < Depth; i++)
        {
            MeanDiagonal += Gram[(i * Depth) + i] / Depth;
        }
    }

    /// <summary>Inputs of the layers.</summary>
    public int Depth { get; }

    /// <summary>XᵀX [depth, depth], of centred columns where layers have biases.</summary>
    public double[] Gram { get; }

    /// <summary>Mean of the diagonal of <see cref="Gram"/>.</summary>
    public double MeanDiagonal { get; }

    private ParallelOptions Threads => new() { MaxDegreeOfParallelism = _threads };

    /// <summary>XᵀX + λI with λ a share of the mean diagonal.</summary>
    public double[] Damped(double damping)
    {
        double[] damped = [.. Gram];
        for (int i = 0; i < Depth; i++)
        {
            damped[(i * Depth) + i] += damping * MeanDiagonal;
        }

        return damped;
    }

    /// <summary>The change of a layer's weights, [outputs, inputs].</summary>
    /// <returns>Null where the matrix is not positive definite.</returns>
    public float[]? Solve(int layer, double damping)
    {
        double[] factor = Damped(damping);
        if (!(MeanDiagonal > 0) || !Cholesky.TryFactor(factor, Depth, _threads))
        {
            return null;
        }

        ColumnSamples errors = _samples.FitErrors[layer];
        double[] errorMeans = Means(errors);
        float[] change = new float[errors.Width * Depth];
        Parallel.For(0, errors.Width, Threads, output =>
        {
            double[] x = new double[Depth];
            for (int i = 0; i < Depth; i++)
            {
                x[i] = TensorPrimitives.Dot(_samples.Fit.Column(i), errors.Column(output)) - (errors.Rows * _means[i] * errorMeans[output]);
            }

            Cholesky.Solve(factor, Depth, x);
            for (int i = 0; i < Depth; i++)
            {
                change[(output * Depth) + i] = (float)x[i];
            }
        });
        return change;
    }

    /// <summary>What a changed layer's bias must gain so that its mean error is none; zeros where it has no bias.</summary>
    public float[] Intercepts(int layer, ReadOnlySpan<float> change)
    {
        double[] intercepts = Means(_samples.FitErrors[layer]);
        if (_centred)
        {
            for (int output = 0; output < intercepts.Length; output++)
            {
                for (int i = 0; i < Depth; i++)
                {
                    intercepts[output] -= _means[i] * change[(output * Depth) + i];
                }
            }
        }

        return Array.ConvertAll(intercepts, value => (float)value);
    }

    /// <summary>The squared error on the samples held out, after a change.</summary>
    /// <param name="layer">Which layer.</param>
    /// <param name="change">Of its weights, [outputs, inputs]; empty for none.</param>
    public double CheckError(int layer, float[] change)
    {
        ColumnSamples errors = _samples.CheckErrors[layer];
        float[] intercepts = change.Length == 0 ? new float[errors.Width] : Intercepts(layer, change);
        double[] sums = new double[errors.Width];
        Parallel.For(0, errors.Width, Threads, output =>
        {
            float[] left = errors.Column(output).ToArray();
            for (int i = 0; i < Depth && change.Length > 0; i++)
            {
                float factor = change[(output * Depth) + i];
                if (factor != 0)
                {
                    TensorPrimitives.MultiplyAdd(_samples.Check.Column(i), -factor, left, left);
                }
            }

            TensorPrimitives.Subtract(left, intercepts[output], left);
            sums[output] = TensorPrimitives.SumOfSquares<float>(left);
        });
        return sums.Sum();
    }

    // Zeros where there is no bias that could take them up.
    private double[] Means(ColumnSamples samples)
    {
        double[] means = new double[samples.Width];
        for (int i = 0; i < means.Length && _centred; i++)
        {
            means[i] = TensorPrimitives.Sum(samples.Column(i)) / samples.Rows;
        }

        return means;
    }
}
