using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Quantization;

/// <summary>Runs an LSTM and its quantized form side by side in ONNX Runtime.</summary>
internal static class LstmTrial
{
    private const int MostSamples = 4;
    private const int RandomLength = 24;

    /// <summary>What layers of the main graph read on the first samples, by name.</summary>
    public static Dictionary<string, List<HostTensor>> Activations(PassContext context, IReadOnlyList<LstmLayer> layers)
    {
        var seen = new Dictionary<string, List<HostTensor>>(StringComparer.Ordinal);
        if (layers.Count > 0 && context.Samples.Count > 0)
        {
            TensorTap.Run(context.Model, layers.Select(layer => layer.Activation), context.Samples, See, null, context.Cancellation);
        }

        return seen;

        void See(int sample, string name, HostTensor value)
        {
            if (sample < MostSamples && value.Dims.Length == 3 && value.Count > 0)
            {
                (seen.TryGetValue(name, out List<HostTensor>? values) ? values : seen[name] = []).Add(value);
            }
        }
    }

    /// <summary>The ratio of all results, in dB; not a number where ONNX Runtime refuses.</summary>
    /// <param name="editor">The layer's graph.</param>
    /// <param name="model">The layer's model.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="quantized">Its quantized form.</param>
    /// <param name="weights">What that reads.</param>
    /// <param name="activations">Inputs; null for random ones.</param>
    /// <param name="seed">Of the random ones.</param>
    public static double Run(
        GraphEditor editor, ModelProto model, LstmLayer layer, NodeProto quantized, IEnumerable<LstmWeights> weights, List<HostTensor>? activations, int seed)
    {
        var graph = new GraphProto { Name = "trial" };
        graph.Input.Add(new ValueInfoProto { Name = "x", Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)TensorProto.Types.DataType.Float, Shape = Free() } } });
        graph.Node.Add(Alone(editor, layer.Node, "y"));
        graph.Node.Add(Alone(editor, quantized, "z"));
        graph.Output.AddRange([new ValueInfoProto { Name = "y" }, new ValueInfoProto { Name = "z" }]);
        graph.Initializer.AddRange(layer.Node.Input.Skip(1).Take(3).Where(editor.Initializers.ContainsKey).Distinct().Select(name => editor.Initializers[name]));
        graph.Initializer.AddRange(weights.DistinctBy(weight => weight.Codes.Name).SelectMany(weight => (TensorProto[])[weight.Codes, weight.Scales, weight.Zeros]));
        var trial = new ModelProto { IrVersion = model.IrVersion, Graph = graph };
        trial.OpsetImport.AddRange(model.OpsetImport);
        Operators.Import(trial, Operators.Contrib, 1);
        try
        {
            using ModelRunner runner = OnnxFiles.Open(new OnnxModel(trial));
            var ratio = new SignalToNoise();
            foreach (HostTensor x in activations ?? [Random(layer, seed)])
            {
                IReadOnlyList<HostTensor> outputs = runner.Run(new Dictionary<string, HostTensor> { ["x"] = x });
                ratio.Add(outputs[0], outputs[1]);
            }

            return ratio.Db;
        }
        catch (InvalidDataException)
        {
            return double.NaN;
        }
    }

    // Without initial states and lengths, which a trial does not know.
    private static NodeProto Alone(GraphEditor editor, NodeProto node, string output)
    {
        NodeProto alone = node.Clone();
        alone.Name = output;
        alone.Input[0] = "x";
        for (int i = 3; i < Math.Min(alone.Input.Count, 8); i++)
        {
            alone.Input[i] = i == 3 && editor.Initializers.ContainsKey(alone.Input[i]) ? alone.Input[i] : "";
        }

        alone.Output.Clear();
        alone.Output.Add(output);
        return alone;
    }

    private static TensorShapeProto Free()
    {
        var shape = new TensorShapeProto();
        shape.Dim.AddRange(Enumerable.Range(0, 3).Select(_ => new TensorShapeProto.Types.Dimension()));
        return shape;
    }

    private static HostTensor Random(LstmLayer layer, int seed)
    {
        var random = new Random(seed);
        float[] values = new float[RandomLength * layer.Inputs];
        for (int i = 0; i < values.Length; i++)
        {
            // As from N(0, 1), by Box and Muller's transform.
            values[i] = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return HostTensor.Of<float>(values, RandomLength, 1, layer.Inputs);
    }
}
