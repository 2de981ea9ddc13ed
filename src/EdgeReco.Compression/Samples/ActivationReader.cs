using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Samples;

/// <summary>Runs a model on samples and shows values from within it, by making them outputs of a copy.</summary>
internal static class ActivationReader
{
    /// <summary>Runs samples one after the other.</summary>
    /// <param name="model">The model; it is left as it is.</param>
    /// <param name="names">Values of the outermost graph, of single precision, or inputs of the model.</param>
    /// <param name="samples">Inputs.</param>
    /// <param name="most">Most samples that are run.</param>
    /// <param name="visit">Told the sample's index, the value's name and the value.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="InvalidDataException">ONNX Runtime refuses the model or an input.</exception>
    public static void Read(
        OnnxModel model,
        IReadOnlyCollection<string> names,
        SampleInputs samples,
        int most,
        Action<int, string, HostTensor> visit,
        CancellationToken cancellation)
    {
        var inputs = model.Proto.Graph.Input.Select(input => input.Name).ToHashSet(StringComparer.Ordinal);
        string[] inner = [.. names.Where(name => !inputs.Contains(name)).Distinct(StringComparer.Ordinal)];

        // One thread: how ONNX Runtime shares out a product over threads may change its last bits.
        using ModelRunner? runner = inner.Length == 0 ? null : OnnxFiles.Open(Exposing(model, inner), new ModelRunnerOptions { Threads = 1 });
        for (int sample = 0; sample < Math.Min(samples.Count, most); sample++)
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyDictionary<string, HostTensor> feeds = samples[sample];
            foreach (string name in names.Where(inputs.Contains).Where(feeds.ContainsKey))
            {
                visit(sample, name, feeds[name]);
            }

            if (runner is null)
            {
                continue;
            }

            IReadOnlyList<HostTensor> outputs = runner.Run(feeds);
            for (int i = 0; i < outputs.Count; i++)
            {
                visit(sample, runner.Outputs[i].Name, outputs[i]);
            }
        }
    }

    private static OnnxModel Exposing(OnnxModel model, string[] names)
    {
        ModelProto copy = model.Clone().Proto;
        copy.Graph.Output.Clear();
        foreach (string name in names)
        {
            copy.Graph.Output.Add(new ValueInfoProto
            {
                Name = name,
                Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)TensorProto.Types.DataType.Float } },
            });
        }

        return new OnnxModel(copy);
    }
}
