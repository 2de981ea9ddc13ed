using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Calibration;

/// <summary>
/// Signal to noise, 10 log10(Σ x² / Σ (x - y)²) in dB, over all values that are added. Where both are no number, or
/// infinite alike, they are equal and say nothing; where only one is, that is a failure. Without a single pair of
/// numbers nothing is known: results that are all NaN are not identical.
/// </summary>
internal sealed class SignalToNoise
{
    private double _signal;
    private double _noise;

    /// <summary>Largest |x - y| of two numbers.</summary>
    public double MaxAbs { get; private set; }

    /// <summary>Pairs of finite numbers.</summary>
    public long Compared { get; private set; }

    /// <summary>Positions where the other is no finite number though the reference is one.</summary>
    public long NotFinite { get; private set; }

    /// <summary>Positions where the reference is no finite number.</summary>
    public long NotFiniteInReference { get; private set; }

    /// <summary>Whether values do not correspond at all: only one is finite, or the shapes differ.</summary>
    public bool Failed { get; private set; }

    /// <summary>Decibels; infinity where nothing differs, negative infinity after a failure, NaN where there was nothing to compare.</summary>
    public double Db => Failed ? double.NegativeInfinity : Compared == 0 ? double.NaN : Decibels(_signal, _noise);

    /// <summary>From the powers; infinity where there is no noise.</summary>
    public static double Decibels(double signal, double noise) => noise == 0 ? double.PositiveInfinity : 10 * Math.Log10(signal / noise);

    /// <summary>Of values that stand in for others.</summary>
    public static double Decibels(ReadOnlySpan<float> original, ReadOnlySpan<float> approximation)
    {
        var ratio = new SignalToNoise();
        ratio.Add(original, approximation);
        return ratio.Db;
    }

    /// <summary>Adds values.</summary>
    /// <param name="reference">What it should be.</param>
    /// <param name="other">What it is; another length is a failure.</param>
    public void Add(ReadOnlySpan<float> reference, ReadOnlySpan<float> other)
    {
        if (reference.Length != other.Length)
        {
            Failed = true;
            return;
        }

        for (int i = 0; i < reference.Length; i++)
        {
            float x = reference[i];
            float y = other[i];
            if (float.IsFinite(x) && float.IsFinite(y))
            {
                double error = (double)x - y;
                _signal += (double)x * x;
                _noise += error * error;
                MaxAbs = Math.Max(MaxAbs, Math.Abs(error));
                Compared++;
            }
            else
            {
                NotFiniteInReference += float.IsFinite(x) ? 0 : 1;
                NotFinite += float.IsFinite(x) ? 1 : 0;
                Failed |= !x.Equals(y);
            }
        }
    }

    /// <summary>Adds a tensor; another shape is a failure.</summary>
    public void Add(HostTensor reference, HostTensor other)
    {
        if (!reference.Dims.AsSpan().SequenceEqual(other.Dims))
        {
            Failed = true;
            return;
        }

        Add(reference.ToSingles(), other.ToSingles());
    }

    /// <summary>Adds what another one was shown.</summary>
    public void Add(SignalToNoise part)
    {
        _signal += part._signal;
        _noise += part._noise;
        MaxAbs = Math.Max(MaxAbs, part.MaxAbs);
        Compared += part.Compared;
        NotFinite += part.NotFinite;
        NotFiniteInReference += part.NotFiniteInReference;
        Failed |= part.Failed;
    }
}
