using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;
using EdgeReco.Compression.Shapes;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Calibration;

/// <summary>
/// Shows values inside a model: runs it on samples with the values as extra outputs. One sample is in memory at a time,
/// and no more values at once than <see cref="MostAtOnce"/>, and than come to <see cref="MostElements"/> where shapes are
/// known, so that memory is bounded whatever the samples' number and lengths. Optimisations of ONNX Runtime that would remove or merge a value cannot: it is an output.
/// </summary>
internal static class TensorTap
{
    private const int MostAtOnce = 48;
    private const long MostElements = 64 << 20;

    /// <summary>Runs the samples.</summary>
    /// <param name="model">The model; it is left as it is.</param>
    /// <param name="names">Values of its main graph. Those that are no float tensors are never seen.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="see">Receives the index of the sample, the value's name and the value, sample by sample for each batch of names.</param>
    /// <param name="progress">Is told the share that is done; may be null.</param>
    /// <param name="cancellation">Stops.</param>
    public static void Run(
        OnnxModel model, IEnumerable<string> names, SampleInputs samples, Action<int, string, HostTensor> see, IProgress<double>? progress, CancellationToken cancellation)
    {
        List<string[]> batches = Batches(model, [.. names.Distinct(StringComparer.Ordinal)]);
        for (int batch = 0; batch < batches.Count; batch++)
        {
            using ModelRunner runner = Open(model, batches[batch]);
            var wanted = new HashSet<string>(batches[batch], StringComparer.Ordinal);
            for (int i = 0; i < samples.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                IReadOnlyDictionary<string, HostTensor> inputs = samples[i];
                IReadOnlyList<HostTensor> outputs = runner.Run(inputs);
                for (int j = 0; j < outputs.Count; j++)
                {
                    if (wanted.Contains(runner.Outputs[j].Name))
                    {
                        see(i, runner.Outputs[j].Name, outputs[j]);
                    }
                }

                foreach (string name in batches[batch].Where(inputs.ContainsKey))
                {
                    see(i, name, inputs[name]);
                }

                progress?.Report((batch + ((i + 1.0) / samples.Count)) / batches.Count);
            }
        }
    }

    private static List<string[]> Batches(OnnxModel model, string[] names)
    {
        var batches = new List<string[]>();
        ValueTypes types = ShapeInference.Infer(model);
        for (int start = 0; start < names.Length;)
        {
            int end = start;
            for (double elements = 0; end < names.Length && end - start < MostAtOnce; end++)
            {
                elements += types[names[end]] is { IsStatic: true, Dims: { } dims } ? dims.Aggregate(1.0, (product, dim) => product * dim.Value) : 0;
                if (end > start && elements > MostElements)
                {
                    break;
                }
            }

            batches.Add(names[start..end]);
            start = end;
        }

        return batches;
    }

    private static ModelRunner Open(OnnxModel model, string[] names)
    {
        ModelProto copy = model.Proto.Clone();
        HashSet<string> made = [.. copy.Graph.Node.SelectMany(node => node.Output)];
        made.ExceptWith(copy.Graph.Output.Select(output => output.Name));
        foreach (string name in names.Where(made.Contains))
        {
            // Its type is left to ONNX Runtime, which infers it.
            copy.Graph.Output.Add(new ValueInfoProto { Name = name });
        }

        return OnnxFiles.Open(new OnnxModel(copy));
    }
}
