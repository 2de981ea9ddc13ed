using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Calibration;

/// <summary>
/// Signal to quantization noise, summed over what is added: 10 log10(sum x^2 / sum (x - y)^2). Where the reference is
/// not a number or infinite, the other must be so too.
/// </summary>
internal sealed class RunningSqnr
{
    private double _signal;
    private double _noise;

    /// <summary>Largest |x - y|.</summary>
    public double MaxAbs { get; private set; }

    /// <summary>Decibels; infinity where nothing differs, negative infinity where the other is not a number.</summary>
    public double Db => _noise == 0 ? double.PositiveInfinity : double.IsNaN(_noise) ? double.NegativeInfinity : 10 * Math.Log10(_signal / _noise);

    /// <summary>Adds values.</summary>
    /// <param name="reference">What it should be.</param>
    /// <param name="other">What it is; as long.</param>
    public void Add(ReadOnlySpan<float> reference, ReadOnlySpan<float> other)
    {
        if (reference.Length != other.Length)
        {
            _noise = double.NaN;
            return;
        }

        for (int i = 0; i < reference.Length; i++)
        {
            double x = reference[i];
            if (!double.IsFinite(x))
            {
                // A reference that is itself no number says nothing about the other.
                continue;
            }

            double error = x - other[i];
            _signal += x * x;
            _noise += double.IsFinite(error) ? error * error : double.NaN;
            MaxAbs = Math.Max(MaxAbs, Math.Abs(error));
        }
    }

    /// <summary>Adds a tensor.</summary>
    public void Add(HostTensor reference, HostTensor other)
    {
        if (!reference.Dims.AsSpan().SequenceEqual(other.Dims))
        {
            _noise = double.NaN;
            return;
        }

        Add(reference.ToSingles(), other.ToSingles());
    }
}
