using System.Globalization;
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

    /// <summary>Where ONNX Runtime agrees with itself less than that, in dB, it is worth a word.</summary>
    private const double Reliable = 60;
    private const int Seed = 1;

    /// <summary>Elements of all inputs and outputs together after which no more samples are taken.</summary>
    private const long MostElements = 16 << 20;

    /// <summary>Two samples at least: one alone does not tell how far samples differ.</summary>
    private const int Fewest = 2;

    /// <summary>Enough to rank layers by: there are many of them, and what is made of the ranking is seen on all samples.</summary>
    private const int MostFew = 4;

    private readonly SampleInputs _samples;
    private readonly List<IReadOnlyList<HostTensor>> _expected = [];
    private readonly string[] _names;
    private readonly double[] _floors;

    /// <summary>Runs the reference.</summary>
    /// <param name="reference">The model that is right.</param>
    /// <param name="samples">Inputs.</param>
    /// <param name="most">At most so many of them, spread over all; fewer where they are large.</param>
    /// <param name="cancellation">Stops.</param>
    /// <param name="progress">Is told the share that is done; may be null.</param>
    /// <exception cref="InvalidDataException">No output has a number in it on any sample.</exception>
    public OutputComparison(OnnxModel reference, SampleInputs samples, int most, CancellationToken cancellation, Action<double>? progress = null)
    {
        using ModelRunner runner = OnnxFiles.Open(reference);
        _names = [.. runner.Outputs.Select(output => output.Name)];
        _samples = new SpreadSamples(samples, most);
        long elements = 0;
        for (int i = 0; i < _samples.Count && (i < Fewest || elements < MostElements); i++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke((double)i / (2 * _samples.Count));
            IReadOnlyDictionary<string, HostTensor> inputs = _samples[i];
            _expected.Add(runner.Run(inputs));
            Few = elements < MostElements / 8 ? Math.Min(Count, MostFew) : Few;
            elements += inputs.Values.Concat(_expected[^1]).Sum(tensor => (long)tensor.Count);
        }

        using ModelRunner plain = OnnxFiles.Open(reference, new ModelRunnerOptions { Optimization = GraphOptimizationLevel.ORT_DISABLE_ALL });
        _floors = [.. Ratios(plain, Count, cancellation).Select(ratios => Sum(ratios).Db - FloorMargin)];
        if (Count > 0 && Array.TrueForAll(_floors, double.IsNaN))
        {
            throw new InvalidDataException($"no output of the model is a number on {(samples.AreReal ? "these" : "random")} inputs, so that nothing can be compared; give {(samples.AreReal ? "others" : "real ones")}");
        }
    }

    /// <summary>How many samples there are to compare on.</summary>
    public int Count => _expected.Count;

    /// <summary>How many of them rank layers well enough.</summary>
    public int Few { get; }

    /// <summary>Outputs that say less than they should, with the reason.</summary>
    public IEnumerable<(string Output, string Reason)> Limits()
    {
        for (int i = 0; i < (Count == 0 ? 0 : _names.Length); i++)
        {
            if (double.IsNaN(_floors[i]))
            {
                yield return (_names[i], "has no number in it on any sample and is not compared");
            }
            else if (_floors[i] + FloorMargin < Reliable)
            {
                yield return (_names[i], string.Create(CultureInfo.InvariantCulture, $"is moved to {_floors[i] + FloorMargin:0.0} dB by ONNX Runtime's own optimisations; nothing truer is asked for"));
            }
        }
    }

    /// <summary>What is left of the results; infinite where there are no samples.</summary>
    /// <param name="other">The model to judge.</param>
    /// <param name="cancellation">Stops.</param>
    /// <param name="most">At most so many samples.</param>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses the other model, or it has other outputs.</exception>
    public OutputQuality Judge(OnnxModel other, CancellationToken cancellation, int most = int.MaxValue)
    {
        if (Count == 0)
        {
            return OutputQuality.Identical;
        }

        using ModelRunner runner = OnnxFiles.Open(other);
        if (!runner.Outputs.Select(output => output.Name).SequenceEqual(_names))
        {
            throw new InvalidDataException("the outputs of the model have changed");
        }

        SignalToNoise[][] outputs = Ratios(runner, Math.Min(most, Count), cancellation);
        OutputQuality worst = OutputQuality.Identical;
        for (int i = 0; i < outputs.Length; i++)
        {
            double db = Sum(outputs[i]).Db;
            if (double.IsNaN(db))
            {
                // No number on any sample: see Limits.
                continue;
            }

            bool exact = db >= _floors[i];
            worst = new OutputQuality(
                Math.Min(worst.Measured, db),
                Math.Min(worst.Effective, exact ? Math.Max(db, AsGoodAsExact) : db),
                Math.Min(worst.Assured, exact ? Math.Max(db, AsGoodAsExact) : AssuredRatio.Of(outputs[i], Seed)));
        }

        return worst;
    }

    /// <summary>The effective ratio of the worst output, in dB.</summary>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses the other model, or it has other outputs.</exception>
    public double Worst(OnnxModel other, CancellationToken cancellation) => Judge(other, cancellation).Effective;

    private SignalToNoise[][] Ratios(ModelRunner runner, int count, CancellationToken cancellation)
    {
        SignalToNoise[][] ratios = [.. _names.Select(_ => new SignalToNoise[count])];
        for (int i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<HostTensor> outputs = runner.Run(_samples[i]);
            for (int j = 0; j < outputs.Count; j++)
            {
                ratios[j][i] = new SignalToNoise();
                ratios[j][i].Add(_expected[i][j], outputs[j]);
            }
        }

        return ratios;
    }

    private static SignalToNoise Sum(SignalToNoise[] parts)
    {
        var sum = new SignalToNoise();
        foreach (SignalToNoise part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }
}
