using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Guard;

/// <summary>A model's outputs on samples, kept to hold others against.</summary>
internal sealed class OutputComparison
{
    private readonly SampleInputs _samples;
    private readonly int _count;
    private readonly List<IReadOnlyList<HostTensor>> _expected = [];
    private readonly string[] _names;

    /// <summary>Runs the reference.</summary>
    /// <param name="reference">The model that is right.</param>
    /// <param name="samples">Inputs.</param>
    /// <param name="most">At most so many of them, spread over all.</param>
    /// <param name="cancellation">Stops.</param>
    public OutputComparison(OnnxModel reference, SampleInputs samples, int most, CancellationToken cancellation)
    {
        _samples = samples;
        _count = Math.Min(most, samples.Count);
        using ModelRunner runner = OnnxFiles.Open(reference);
        _names = [.. runner.Outputs.Select(output => output.Name)];
        for (int i = 0; i < _count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            _expected.Add(runner.Run(samples[At(i)]));
        }
    }

    /// <summary>How many samples there are to compare on.</summary>
    public int Count => _count;

    /// <summary>The lowest ratio of all outputs, in dB; infinity where there are no samples.</summary>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses the other model, or it has other outputs.</exception>
    public double Worst(OnnxModel other, CancellationToken cancellation)
    {
        if (_count == 0)
        {
            return double.PositiveInfinity;
        }

        using ModelRunner runner = OnnxFiles.Open(other);
        if (!runner.Outputs.Select(output => output.Name).SequenceEqual(_names))
        {
            throw new InvalidDataException("the outputs of the model have changed");
        }

        RunningSqnr[] ratios = [.. _names.Select(_ => new RunningSqnr())];
        for (int i = 0; i < _count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<HostTensor> outputs = runner.Run(_samples[At(i)]);
            for (int j = 0; j < outputs.Count; j++)
            {
                ratios[j].Add(_expected[i][j], outputs[j]);
            }
        }

        return ratios.Min(ratio => ratio.Db);
    }

    private int At(int i) => (int)((long)i * _samples.Count / _count);
}
