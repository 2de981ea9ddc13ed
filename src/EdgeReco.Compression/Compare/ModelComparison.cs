using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Compare;

/// <summary>Runs models with the same inputs and outputs on the same data and measures them against the first.</summary>
public static class ModelComparison
{
    private const int MaxTimedInputs = 8;

    /// <summary>Compares.</summary>
    /// <param name="paths">Model files, the reference first.</param>
    /// <param name="options">How.</param>
    /// <param name="report">Is told a stage and the share of it that is done; may be null.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Each model in the order given.</returns>
    /// <exception cref="InvalidDataException">A model cannot be read or run, or differs from the first in its inputs or outputs; the message names it.</exception>
    public static IReadOnlyList<ComparedModel> Run(IReadOnlyList<string> paths, ComparisonOptions options, Action<string, double>? report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        var runners = new List<ModelRunner>();
        try
        {
            (SampleInputs samples, long[] sizes) = Read(paths, options.Samples, report);
            var runnerOptions = new ModelRunnerOptions { Threads = options.Threads };
            foreach (string path in paths)
            {
                cancellationToken.ThrowIfCancellationRequested();
                runners.Add(ModelRunner.Load(path, runnerOptions));
                ModelSignature.Require(runners[0], paths[0], runners[^1], path);
            }

            IReadOnlyList<OutputDifference>[] differences = Differences(paths, runners, samples, report, cancellationToken);
            double[][] milliseconds = Time(runners, samples, options.Runs, report, cancellationToken);
            double?[] memory = Memory(paths, samples, options.PeakMemory, report, cancellationToken);
            return [.. paths.Select((path, i) => new ComparedModel(path, sizes[i], differences[i], milliseconds[i], memory[i]))];
        }
        finally
        {
            runners.ForEach(runner => runner.Dispose());
        }
    }

    /// <summary>The inputs, from what the first model declares, and the size of each; no graph is kept.</summary>
    private static (SampleInputs Samples, long[] Sizes) Read(IReadOnlyList<string> paths, SampleOptions options, Action<string, double>? report)
    {
        SampleInputs? samples = null;
        long[] sizes = new long[paths.Count];
        for (int i = 0; i < sizes.Length; i++)
        {
            report?.Invoke("models", (double)i / sizes.Length);
            OnnxModel model = OnnxModel.Load(paths[i]);
            sizes[i] = ModelSize.Of(paths[i], model);
            samples ??= SampleSource.Open(model, options);
        }

        return (samples ?? SampleInputs.None, sizes);
    }

    private static IReadOnlyList<OutputDifference>[] Differences(
        IReadOnlyList<string> paths, List<ModelRunner> runners, SampleInputs samples, Action<string, double>? report, CancellationToken cancellationToken)
    {
        DifferenceMeter[][] meters = [.. runners.Select(_ => runners[0].Outputs.Select(output => new DifferenceMeter(output.Name)).ToArray())];
        for (int sample = 0; sample < samples.Count; sample++)
        {
            IReadOnlyDictionary<string, HostTensor> inputs = samples[sample];
            IReadOnlyList<HostTensor>? reference = null;
            for (int model = 0; model < runners.Count; model++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                report?.Invoke("outputs", ((sample * runners.Count) + model) / (double)(samples.Count * runners.Count));
                try
                {
                    IReadOnlyList<HostTensor> outputs = runners[model].Run(inputs);
                    reference ??= outputs;
                    for (int i = 0; i < outputs.Count; i++)
                    {
                        // Models may list their outputs in another order.
                        int position = IndexOf(runners[0], runners[model].Outputs[i].Name);
                        meters[model][position].Add(reference[position], outputs[i]);
                    }
                }
                catch (InvalidDataException exception)
                {
                    throw new InvalidDataException($"{paths[model]}: {exception.Message}", exception);
                }
            }
        }

        return [.. meters.Select(row => (IReadOnlyList<OutputDifference>)[.. row.Select(meter => meter.Result())])];
    }

    private static int IndexOf(ModelRunner runner, string output)
    {
        for (int i = 0; i < runner.Outputs.Count; i++)
        {
            if (runner.Outputs[i].Name == output)
            {
                return i;
            }
        }

        return -1;
    }

    private static double[][] Time(List<ModelRunner> runners, SampleInputs samples, int rounds, Action<string, double>? report, CancellationToken cancellationToken)
    {
        // Made beforehand: reading or drawing them is not timed. All models get the same one in a round.
        IReadOnlyDictionary<string, HostTensor>[] inputs = [.. Enumerable.Range(0, Math.Min(samples.Count, MaxTimedInputs)).Select(i => samples[i])];
        return InterleavedTimer.Measure(
            [.. runners.Select<ModelRunner, Action<int>>(runner => round => runner.Run(inputs[round % inputs.Length]))],
            rounds,
            report is null ? null : new StageShare("latency", report),
            cancellationToken);
    }

    private static double?[] Memory(IReadOnlyList<string> paths, SampleInputs samples, Func<string, string, double?>? measure, Action<string, double>? report, CancellationToken cancellationToken)
    {
        if (measure is null)
        {
            return new double?[paths.Count];
        }

        string folder = Directory.CreateTempSubdirectory("edgereco-samples-").FullName;
        try
        {
            FileInputs.Write(folder, samples);
            double?[] memory = new double?[paths.Count];
            for (int i = 0; i < memory.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                report?.Invoke("memory", (double)i / memory.Length);
                memory[i] = measure(paths[i], folder);
            }

            return memory;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class StageShare(string stage, Action<string, double> report) : IProgress<double>
    {
        public void Report(double value) => report(stage, value);
    }
}
