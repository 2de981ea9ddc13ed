using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;

namespace EdgeReco.Compression.Quantization;

/// <summary>Stores weights and biases as integers and shows them to their nodes through DequantizeLinear.</summary>
internal sealed class WeightWriter
{
    /// <summary>Largest magnitude of an integer bias: sums of products on top of it still fit 32 bits.</summary>
    private const float LargestBias = 1 << 30;

    private readonly GraphEditor _editor;
    private readonly StaticOptions _options;
    private readonly PassReport _report;
    private readonly Dictionary<string, (ChannelWeights Weights, string Integers, string Scales)> _stored = new(StringComparer.Ordinal);

    /// <summary>Prepares the writing.</summary>
    public WeightWriter(GraphEditor editor, StaticOptions options, PassReport report)
    {
        _editor = editor;
        _options = options;
        _report = report;
    }

    /// <summary>Stores weights.</summary>
    /// <returns>Names of the integers and of their scales.</returns>
    public (string Integers, string Scales) Integers(WeightedNode layer)
    {
        (_, string integers, string scales) = Store(layer, null);
        return (integers, scales);
    }

    /// <summary>Puts weights, and on the CPU the bias, into a node's inputs.</summary>
    /// <param name="layer">What the node is.</param>
    /// <param name="activationScale">Scale of the activation that it reads.</param>
    /// <param name="node">The node that takes its place.</param>
    /// <param name="before">Receives the nodes that go before it.</param>
    public void Write(WeightedNode layer, float activationScale, NodeProto node, List<NodeProto> before)
    {
        bool quantizeBias = _options.Placement == StaticPlacement.Cpu && layer.Bias is not null;
        (ChannelWeights weights, string integers, string scales) = Store(layer, quantizeBias ? activationScale : null);
        string zero = _editor.Add(TensorData.Create(_editor.Fresh($"{integers}_zero"), new sbyte[weights.Scales.Length], Dims(weights)));
        node.Input[1] = Dequantize(before, [integers, scales, zero], $"{layer.Weights.Name}_dq", layer.Axis);

        // Weights of products are stored [inputs x outputs], however they were before.
        if (Attributes.Find(node, "transB") is { } transposed)
        {
            node.Attribute.Remove(transposed);
        }

        if (quantizeBias)
        {
            node.Input[2] = Bias(layer, weights, activationScale, before);
            if (Attributes.Find(node, "beta") is { } beta)
            {
                beta.F = 1;
            }
        }
        else if (layer.Bias is null && _options.Placement == StaticPlacement.Cpu && node.Input.Count > 2)
        {
            // A bias that counts for nothing.
            node.Input.RemoveAt(2);
        }
    }

    private string Bias(WeightedNode layer, ChannelWeights weights, float activationScale, List<NodeProto> before)
    {
        float[] bias = layer.Bias!;
        string name = layer.Node.Input[2];
        float[] scales = [.. weights.Scales.Select(scale => scale * activationScale)];
        int[] codes = new int[bias.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = (int)Math.Clamp(Math.Round((double)bias[i] / scales[scales.Length == 1 ? 0 : i]), -LargestBias, LargestBias);
        }

        string integers = _editor.Add(TensorData.Create(_editor.Fresh($"{name}_int32"), codes, [codes.Length]));
        string scale = _editor.Add(TensorData.Create(_editor.Fresh($"{name}_int32_scale"), scales, Dims(weights)));
        string zero = _editor.Add(TensorData.Create(_editor.Fresh($"{name}_int32_zero"), new int[scales.Length], Dims(weights)));
        return Dequantize(before, [integers, scale, zero], $"{name}_dq", 0);
    }

    // A single scale is a scalar: vectors are read along the axis.
    private long[] Dims(ChannelWeights weights) => _options.PerChannel ? [weights.Scales.Length] : [];

    private string Dequantize(List<NodeProto> before, string[] inputs, string name, int axis)
    {
        NodeProto node = GraphEditor.Node("DequantizeLinear", inputs, _editor.Fresh(name));
        if (_options.PerChannel)
        {
            node.Attribute.Add(Attributes.Of("axis", (long)axis));
        }

        before.Add(node);
        return node.Output[0];
    }

    private (ChannelWeights Weights, string Integers, string Scales) Store(WeightedNode layer, float? activationScale)
    {
        string key = $"{layer.Weights.Name}/{layer.Axis}/{Attributes.Int(layer.Node, "transB", 0)}";
        float[]? least = activationScale is { } scale ? LeastScales(layer, scale) : null;
        if (least is null && _stored.TryGetValue(key, out (ChannelWeights Weights, string Integers, string Scales) stored))
        {
            return stored;
        }

        ChannelWeights weights = Quantize(layer, least);
        stored = (
            weights,
            _editor.Add(TensorData.Create(_editor.Fresh($"{layer.Weights.Name}_int8"), weights.Codes, layer.Dims)),
            _editor.Add(TensorData.Create(_editor.Fresh($"{layer.Weights.Name}_scale"), weights.Scales, Dims(weights))));
        if (least is null)
        {
            _stored[key] = stored;
        }

        _report.Add(new QuantizedTensor(
            QdqPass.PassName,
            layer.Weights.Name,
            SymmetricQuantizer.Sqnr(layer.Values, weights.Codes, weights.ScaleOf),
            (long)layer.Values.Length * sizeof(float),
            layer.Values.Length + ((long)weights.Scales.Length * sizeof(float))));
        return stored;
    }

    // Where a bias is huge beside its weights, these get coarser so that it fits; null where all fit as they are.
    private float[]? LeastScales(WeightedNode layer, float activationScale)
    {
        ChannelWeights plain = Quantize(layer, null);
        float[] least = new float[plain.Scales.Length];
        for (int i = 0; i < layer.Bias!.Length; i++)
        {
            int at = least.Length == 1 ? 0 : i;
            least[at] = Math.Max(least[at], Math.Abs(layer.Bias[i]) / (activationScale * LargestBias));
        }

        return least.Zip(plain.Scales).Any(pair => pair.First > pair.Second) ? least : null;
    }

    private ChannelWeights Quantize(WeightedNode layer, float[]? least) =>
        ChannelQuantizer.Quantize(layer.Values, layer.Dims, _options.PerChannel ? layer.Axis : null, _options.WeightLimit, least);
}
