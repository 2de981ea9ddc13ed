using EdgeReco.Compression.Calibration;
using EdgeReco.Compression.Calibration.Ranges;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Inference.OnnxRuntime;
using Microsoft.ML.OnnxRuntime;

namespace EdgeReco.Compression.Quantization;

/// <summary>
/// A weighted node on its own, several times side by side: in floats, quantized with the range of each run, and quantized
/// with fixed ranges. Shown the activations of samples, it tells what each loses.
/// </summary>
internal sealed class LayerTrial : IDisposable
{
    private const string Input = "x";
    private static readonly ModelRunnerOptions AsWritten = new() { Optimization = GraphOptimizationLevel.ORT_DISABLE_ALL };

    private readonly ModelRunner _runner;
    private readonly SignalToNoise _dynamic = new();
    private readonly SignalToNoise[] _fixed;

    /// <summary>Builds the trial.</summary>
    /// <param name="imports">Operator sets of the model.</param>
    /// <param name="layer">The node.</param>
    /// <param name="options">How it is quantized.</param>
    /// <param name="inputs">Ranges of its activation to try, each on its own.</param>
    /// <param name="output">The Relu behind it that is merged, if any, and the range of the result where that is quantized too.</param>
    public LayerTrial(IEnumerable<OperatorSetIdProto> imports, WeightedNode layer, StaticOptions options, IReadOnlyList<ValueRange> inputs, (bool Relu, ValueRange? Range) output)
    {
        var graph = new GraphProto { Name = "trial" };
        graph.Input.Add(Value(Input));
        float[] weights = ChannelQuantizer.Quantize(layer.Values, layer.Dims, options.PerChannel ? layer.Axis : null, options.WeightLimit).Dequantize();
        graph.Initializer.Add(TensorData.Create("w", layer.Values, layer.Dims));
        graph.Initializer.Add(TensorData.Create("wq", weights, layer.Dims));
        if (layer.Bias is { } bias)
        {
            graph.Initializer.Add(TensorData.Create("b", bias, [bias.Length]));
        }

        Result(graph, layer, Input, "w", output.Relu, "float");
        NodeProto quantize = GraphEditor.Node("DynamicQuantizeLinear", [Input], "run_q", "run_scale", "run_zero");
        graph.Node.Add(quantize);
        graph.Node.Add(GraphEditor.Node("DequantizeLinear", quantize.Output, "run_x"));
        Result(graph, layer, "run_x", "wq", output.Relu, "dynamic");
        graph.Output.AddRange([Value("float"), Value("dynamic")]);
        _fixed = [.. inputs.Select(_ => new SignalToNoise())];
        for (int i = 0; i < inputs.Count; i++)
        {
            Pair(graph, Input, inputs[i], options.Placement, $"fixed{i}_x");
            Result(graph, layer, $"fixed{i}_x", "wq", output.Relu, output.Range is null ? $"fixed{i}" : $"fixed{i}_y");
            if (output.Range is { } range)
            {
                Pair(graph, $"fixed{i}_y", range, options.Placement, $"fixed{i}");
            }

            graph.Output.Add(Value($"fixed{i}"));
        }

        var model = new ModelProto { IrVersion = 8, Graph = graph };
        model.OpsetImport.AddRange(imports.Select(import => import.Clone()));
        _runner = OnnxFiles.Open(new OnnxModel(model), AsWritten);
    }

    /// <summary>Signal to noise with the range of each run, in dB.</summary>
    public double DynamicDb => _dynamic.Db;

    /// <summary>Signal to noise with each of the fixed ranges, in dB.</summary>
    public double[] FixedDb => [.. _fixed.Select(ratio => ratio.Db)];

    /// <summary>Shows it an activation.</summary>
    public void Show(HostTensor activation)
    {
        IReadOnlyList<HostTensor> results = _runner.Run(new Dictionary<string, HostTensor>(StringComparer.Ordinal) { [Input] = activation });
        _dynamic.Add(results[0], results[1]);
        for (int i = 0; i < _fixed.Length; i++)
        {
            _fixed[i].Add(results[0], results[i + 2]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _runner.Dispose();

    private static void Result(GraphProto graph, WeightedNode layer, string x, string w, bool relu, string y)
    {
        string[] inputs = layer.Bias is null ? [x, w] : [x, w, "b"];
        string result = relu ? $"{y}_before" : y;
        NodeProto node = GraphEditor.Node(layer.IsAttention ? "MatMul" : layer.Node.OpType, inputs, result);
        if (!layer.IsAttention)
        {
            node.Attribute.AddRange(layer.Node.Attribute.Where(attribute => attribute.Name is not ("beta" or "transB")).Select(attribute => attribute.Clone()));
        }

        graph.Node.Add(node);
        if (relu)
        {
            graph.Node.Add(GraphEditor.Node("Relu", [result], y));
        }
    }

    private static void Pair(GraphProto graph, string value, ValueRange range, StaticPlacement placement, string output)
    {
        graph.Initializer.Add(ActivationCodes.ScaleTensor($"{output}_scale", range, placement));
        graph.Initializer.Add(ActivationCodes.ZeroTensor($"{output}_zero", range, placement));
        graph.Node.Add(GraphEditor.Node("QuantizeLinear", [value, $"{output}_scale", $"{output}_zero"], $"{output}_q"));
        graph.Node.Add(GraphEditor.Node("DequantizeLinear", [$"{output}_q", $"{output}_scale", $"{output}_zero"], output));
    }

    private static ValueInfoProto Value(string name) => new()
    {
        Name = name,
        Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)OnnxElementType.Float } },
    };
}
