using EdgeReco.Compression.Calibration;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Compare;

/// <summary>Sums up how far an output is from a reference, run by run.</summary>
/// <param name="name">The output.</param>
internal sealed class DifferenceMeter(string name)
{
    private readonly SignalToNoise _ratio = new();

    /// <summary>Takes one run's values.</summary>
    /// <exception cref="InvalidDataException">The shapes differ.</exception>
    public void Add(HostTensor reference, HostTensor other)
    {
        if (!reference.Dims.AsSpan().SequenceEqual(other.Dims))
        {
            throw new InvalidDataException($"output {name} has the shape [{string.Join(',', other.Dims)}], the first model's is [{string.Join(',', reference.Dims)}]");
        }

        _ratio.Add(reference, other);
    }

    /// <summary>The figures so far.</summary>
    public OutputDifference Result() => new(
        name,
        double.IsNaN(_ratio.Db) ? double.NaN : Math.Clamp(_ratio.Db, -OutputDifference.Identical, OutputDifference.Identical),
        _ratio.MaxAbs,
        _ratio.NotFinite,
        _ratio.NotFiniteInReference);
}
