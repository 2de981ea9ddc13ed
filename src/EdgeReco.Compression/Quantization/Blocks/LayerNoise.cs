using EdgeReco.Compression.Calibration;

namespace EdgeReco.Compression.Quantization.Blocks;

/// <summary>How much of a layer's output is noise after its weights were quantized.</summary>
internal sealed class LayerNoise
{
    // Weights that meet one row of the moments while it is in the cache.
    private const int Batch = 16;
    private readonly float[] _rows;
    private readonly int _depth;
    private readonly SecondMoments? _moments;
    private readonly int _threads;
    private readonly double _signal;

    /// <summary>Measures the signal.</summary>
    /// <param name="rows">Weights [outputs, inputs].</param>
    /// <param name="depth">Inputs.</param>
    /// <param name="moments">What goes in; null to weigh all inputs alike.</param>
    /// <param name="threads">Threads; the result does not depend on them.</param>
    public LayerNoise(float[] rows, int depth, SecondMoments? moments, int threads)
    {
        _rows = rows;
        _depth = depth;
        _moments = moments;
        _threads = threads;
        _signal = moments is null ? 0 : Power(rows, moments);
    }

    /// <summary>Signal to noise in dB.</summary>
    /// <param name="approximation">The weights after quantization.</param>
    public double Sqnr(float[] approximation)
    {
        // Inputs that were always zero say nothing.
        if (_moments is null || !(_signal > 0))
        {
            return SignalToNoise.Decibels(_rows, approximation);
        }

        float[] errors = new float[_rows.Length];
        for (int i = 0; i < errors.Length; i++)
        {
            errors[i] = _rows[i] - approximation[i];
        }

        return SignalToNoise.Decibels(_signal, Power(errors, _moments));
    }

    private double Power(float[] rows, SecondMoments moments)
    {
        int width = rows.Length / _depth;
        double[] powers = new double[(width + Batch - 1) / Batch];
        Parallel.For(0, powers.Length, new ParallelOptions { MaxDegreeOfParallelism = _threads }, batch =>
        {
            int first = batch * Batch * _depth;
            powers[batch] = moments.Power(rows.AsSpan(first, Math.Min(Batch * _depth, rows.Length - first)));
        });

        // Summed in order, so that threads make no difference.
        return powers.Sum();
    }
}
