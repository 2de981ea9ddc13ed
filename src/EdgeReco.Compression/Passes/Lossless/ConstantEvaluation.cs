using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Compression.Passes.Lossless;

/// <summary>Computes nodes over constants as a small model of their own.</summary>
internal static class ConstantEvaluation
{
    private static readonly ModelRunnerOptions AsWritten = new() { Optimization = GraphOptimizationLevel.ORT_DISABLE_ALL };

    /// <summary>Runs the nodes.</summary>
    /// <param name="model">The model they are of.</param>
    /// <param name="editor">Their graph.</param>
    /// <param name="nodes">The nodes in order; what they read is constant or made by one of them.</param>
    /// <param name="wanted">Names of the results.</param>
    /// <returns>The results by name; null when ONNX Runtime refuses.</returns>
    public static Dictionary<string, TensorProto>? TryRun(ModelProto model, GraphEditor editor, IReadOnlyList<NodeProto> nodes, IReadOnlyList<string> wanted)
    {
        if (wanted.Count == 0)
        {
            return [];
        }

        var graph = new GraphProto { Name = "constants" };
        graph.Node.AddRange(nodes);
        graph.Output.AddRange(wanted.Select(name => new ValueInfoProto { Name = name }));
        foreach (string input in nodes.SelectMany(node => node.Input).Distinct(StringComparer.Ordinal))
        {
            if (input.Length > 0 && editor.TryGetConstant(input, out TensorProto tensor))
            {
                graph.Initializer.Add(tensor);
            }
        }

        var part = new ModelProto { IrVersion = model.IrVersion, Graph = graph };
        part.OpsetImport.AddRange(model.OpsetImport);
        try
        {
            using var runner = ModelRunner.Load(new OnnxModel(part).ToBytes(), AsWritten);
            return runner.Outputs.Select(port => port.Name)
                .Zip(runner.Run(new Dictionary<string, HostTensor>()))
                .ToDictionary(pair => pair.First, pair => Tensor(pair.First, pair.Second), StringComparer.Ordinal);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static TensorProto Tensor(string name, HostTensor value) =>
        TensorData.Create(name, (TensorProto.Types.DataType)(int)value.Type, value.Bytes, value.Dims);
}
