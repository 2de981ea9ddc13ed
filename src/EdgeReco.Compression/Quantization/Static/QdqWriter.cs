using EdgeReco.Compression.Calibration.Ranges;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;

namespace EdgeReco.Compression.Quantization;

/// <summary>
/// Writes a planned region into its graph: one pair of QuantizeLinear and DequantizeLinear a value, whoever reads it, and
/// weights that are stored as integers behind a DequantizeLinear.
/// </summary>
internal sealed class QdqWriter
{
    private readonly GraphEditor _editor;
    private readonly StaticOptions _options;
    private readonly QuantizedRegion _region;
    private readonly Func<string, ValueRange> _ranges;
    private readonly WeightWriter _weights;
    private readonly Dictionary<string, QuantizedValue> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Scale, string Zero)> _codes = new(StringComparer.Ordinal);

    /// <summary>Prepares the writing.</summary>
    /// <param name="editor">The graph; changes are noted in it.</param>
    /// <param name="options">How.</param>
    /// <param name="region">The plan.</param>
    /// <param name="ranges">Ranges of its values.</param>
    /// <param name="report">Receives the quantized weights.</param>
    public QdqWriter(GraphEditor editor, StaticOptions options, QuantizedRegion region, Func<string, ValueRange> ranges, PassReport report)
    {
        _editor = editor;
        _options = options;
        _region = region;
        _ranges = ranges;
        _weights = new WeightWriter(editor, options, report);
    }

    /// <summary>Writes all.</summary>
    /// <param name="weighted">The weighted nodes of the plan.</param>
    /// <param name="rank">Number of axes of a weighted node's result, where a bias behind it must be shown with as many.</param>
    public void Write(IReadOnlyList<WeightedNode> weighted, Func<WeightedNode, int?> rank)
    {
        Dictionary<string, WeightedNode> byResult = weighted.ToDictionary(node => node.Result, StringComparer.Ordinal);
        foreach (NodeProto node in _editor.Graph.Node)
        {
            if (node.Output.Count == 0)
            {
                continue;
            }

            WeightedNode? layer = byResult.GetValueOrDefault(node.Output[0]);
            if (layer is null && !_region.Members.Contains(node))
            {
                continue;
            }

            var nodes = new List<NodeProto>();
            NodeProto changed = layer is null ? Member(node, nodes) : Weighted(layer, nodes);
            nodes.Add(changed);
            string settled = _region.Settled(node);
            if (_region.IsMade(settled))
            {
                nodes.AddRange(Made(changed, settled));
            }

            _editor.Replace(node, [.. nodes]);
            if (layer is { Node.OpType: "MatMul" } && BiasMerge.Behind(_editor, node) is { } add && rank(layer) is { } axes && BiasMerge.Widened(_editor, add, node.Output[0], axes) is { } wide)
            {
                _editor.Replace(add, wide);
            }
        }
    }

    private NodeProto Member(NodeProto node, List<NodeProto> nodes)
    {
        NodeProto changed = node.Clone();
        int data = IntegerOperators.Data(node).Count();
        for (int i = 0; i < data; i++)
        {
            changed.Input[i] = _editor.TryGetConstant(node.Input[i], out TensorProto constant) ? Constant(constant, nodes) : Dequantized(node.Input[i], nodes);
        }

        return changed;
    }

    private NodeProto Weighted(WeightedNode layer, List<NodeProto> nodes)
    {
        if (layer.IsAttention)
        {
            QuantizedValue input = Quantized(layer.Activation, nodes);
            (string integers, string scales) = _weights.Integers(layer);
            return QuantizedAttention.FromFloat(layer.Node, input.Integers, input.Scale, input.Zero, integers, scales);
        }

        NodeProto changed = layer.Node.Clone();
        changed.Input[0] = Dequantized(layer.Activation, nodes);
        _weights.Write(layer, ActivationCodes.Scale(_ranges(_region.Source(layer.Activation)), _options.Placement), changed, nodes);
        return changed;
    }

    // A quantized node makes the value: everything reads what it is after quantizing, graph outputs too.
    private IEnumerable<NodeProto> Made(NodeProto maker, string value)
    {
        if (_region.Clip(value) is { } clip)
        {
            _editor.Replace(clip);
        }
        else
        {
            maker.Output[0] = _editor.Fresh($"{value}_float");
            maker.Name = maker.Output[0];
        }

        QuantizedValue quantized = Note(value, value);
        quantized.IsDequantized = true;
        return [QuantizeNode(maker.Output[0], quantized), DequantizeNode(quantized)];
    }

    private string Dequantized(string value, List<NodeProto> nodes)
    {
        QuantizedValue quantized = Quantized(value, nodes);
        if (!quantized.IsDequantized)
        {
            quantized.IsDequantized = true;
            nodes.Add(DequantizeNode(quantized));
        }

        return quantized.Dequantized;
    }

    private QuantizedValue Quantized(string value, List<NodeProto> nodes)
    {
        if (!_written.TryGetValue(value, out QuantizedValue? quantized))
        {
            quantized = Note(value, _editor.Fresh($"{value}_dq"));
            nodes.Add(QuantizeNode(value, quantized));
        }

        return quantized;
    }

    private QuantizedValue Note(string value, string dequantized)
    {
        string source = _region.Source(value);
        if (!_codes.TryGetValue(source, out (string Scale, string Zero) codes))
        {
            ValueRange range = _ranges(source);
            codes = (
                _editor.Add(ActivationCodes.ScaleTensor(_editor.Fresh($"{source}_q_scale"), range, _options.Placement)),
                _editor.Add(ActivationCodes.ZeroTensor(_editor.Fresh($"{source}_q_zero"), range, _options.Placement)));
            _codes[source] = codes;
        }

        return _written[value] = new QuantizedValue(_editor.Fresh($"{value}_q"), codes.Scale, codes.Zero, dequantized);
    }

    // A constant operand of an Add or Mul, in the range that it has.
    private string Constant(TensorProto constant, List<NodeProto> nodes)
    {
        TensorData.TryReadSingles(constant, out float[] values);
        var range = new ValueRange(values.Min(), values.Max());
        (float scale, byte zero) = AffineRange.Of(range.Min, range.Max);
        byte[] codes = [.. values.Select(value => (byte)Math.Clamp(MathF.Round(value / scale, MidpointRounding.ToEven) + zero, 0, byte.MaxValue))];
        string integers = _editor.Add(TensorData.Create(_editor.Fresh($"{constant.Name}_u8"), codes, [.. constant.Dims]));
        string scaleName = _editor.Add(ActivationCodes.ScaleTensor(_editor.Fresh($"{constant.Name}_u8_scale"), range, StaticPlacement.Cpu));
        string zeroName = _editor.Add(ActivationCodes.ZeroTensor(_editor.Fresh($"{constant.Name}_u8_zero"), range, StaticPlacement.Cpu));
        NodeProto node = GraphEditor.Node("DequantizeLinear", [integers, scaleName, zeroName], _editor.Fresh($"{constant.Name}_dq"));
        nodes.Add(node);
        return node.Output[0];
    }

    private static NodeProto QuantizeNode(string value, QuantizedValue quantized) =>
        GraphEditor.Node("QuantizeLinear", [value, quantized.Scale, quantized.Zero], quantized.Integers);

    private static NodeProto DequantizeNode(QuantizedValue quantized) =>
        GraphEditor.Node("DequantizeLinear", [quantized.Integers, quantized.Scale, quantized.Zero], quantized.Dequantized);
}
