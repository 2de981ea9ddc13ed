using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Compression.Guard;

/// <summary>
/// A model's outputs on samples, kept to hold others against. Where ONNX Runtime's own optimisations already move an output
/// (one that is saturated, say), no more is asked of others: what is as near as that counts as the same.
/// </summary>
internal sealed class OutputComparison
{
    private const double FloorMargin = 3;
    private const double AsGoodAsExact = 100;
    private readonly SampleInputs _samples;
    private readonly int _count;
    private readonly List<IReadOnlyList<HostTensor>> _expected = [];
    private readonly string[] _names;
    private readonly double[] _floors;

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

        using ModelRunner plain = OnnxFiles.Open(reference, new ModelRunnerOptions { Optimization = GraphOptimizationLevel.ORT_DISABLE_ALL });
        _floors = [.. Ratios(plain, cancellation).Select(ratio => ratio.Db - FloorMargin)];
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

        return Ratios(runner, cancellation).Select((ratio, output) => ratio.Db >= _floors[output] ? Math.Max(ratio.Db, AsGoodAsExact) : ratio.Db).Min();
    }

    private RunningSqnr[] Ratios(ModelRunner runner, CancellationToken cancellation)
    {
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

        return ratios;
    }

    private int At(int i) => (int)((long)i * _samples.Count / _count);
}
