using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Compare;

/// <summary>Sums up how far an output is from a reference, run by run.</summary>
/// <param name="name">The output.</param>
internal sealed class DifferenceMeter(string name)
{
    private double _signal;
    private double _noise;
    private double _maxAbs;
    private long _compared;
    private long _notFinite;
    private long _notFiniteInFirst;

    /// <summary>Takes one run's values.</summary>
    /// <exception cref="InvalidDataException">The shapes differ.</exception>
    public void Add(HostTensor reference, HostTensor other)
    {
        if (!reference.Dims.AsSpan().SequenceEqual(other.Dims))
        {
            throw new InvalidDataException($"output {name} has the shape [{string.Join(',', other.Dims)}], the first model's is [{string.Join(',', reference.Dims)}]");
        }

        Add(reference.ToSingles(), other.ToSingles());
    }

    /// <summary>Takes values.</summary>
    public void Add(ReadOnlySpan<float> reference, ReadOnlySpan<float> other)
    {
        for (int i = 0; i < reference.Length; i++)
        {
            if (!float.IsFinite(reference[i]))
            {
                _notFiniteInFirst++;
            }
            else if (!float.IsFinite(other[i]))
            {
                _notFinite++;
            }
            else
            {
                double difference = (double)reference[i] - other[i];
                _signal += (double)reference[i] * reference[i];
                _noise += difference * difference;
                _maxAbs = Math.Max(_maxAbs, Math.Abs(difference));
                _compared++;
            }
        }
    }

    /// <summary>The figures so far.</summary>
    public OutputDifference Result() => new(name, Sqnr(), _maxAbs, _notFinite, _notFiniteInFirst);

    private double Sqnr()
    {
        if (_compared == 0)
        {
            return double.NaN;
        }

        return _noise == 0
            ? OutputDifference.Identical
            : Math.Clamp(10 * Math.Log10(_signal / _noise), -OutputDifference.Identical, OutputDifference.Identical);
    }
}
