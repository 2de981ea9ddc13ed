using EdgeReco.Compression.Onnx;

namespace EdgeReco.Training.Encoders.Transformers;

/// <summary>
/// Writes a transformer as a plain ONNX graph, the way exporters do: inputs <c>input_ids</c>, <c>attention_mask</c> and,
/// where there are segments, <c>token_type_ids</c>, int64 [batch, length]; output <c>last_hidden_state</c>, float [batch,
/// length, output]. Operator set 17 and nothing of ONNX Runtime's own, so that every pass finds its patterns.
/// </summary>
internal sealed class OnnxTransformerWriter
{
    private const int Opset = 17;

    /// <summary>Added to the scores of padding.</summary>
    private const float Masked = -10000f;

    private readonly OnnxGraphBuilder _graph = new("encoder", Opset);
    private readonly TransformerWeights _weights;

    private OnnxTransformerWriter(TransformerWeights weights) => _weights = weights;

    /// <summary>The model.</summary>
    public static OnnxModel Write(TransformerWeights weights) => new OnnxTransformerWriter(weights).Write();

    private OnnxModel Write()
    {
        TransformerShape shape = _weights.Shape;
        string ids = _graph.Input("input_ids", OnnxElementType.Int64, -1, -1);
        string mask = _graph.Input("attention_mask", OnnxElementType.Int64, -1, -1);
        string tokens = _graph.Node("Gather", "tokens", Constant(ParameterNames.Tokens), ids);
        string sum = shape.HasInput ? _graph.Node("MatMul", "into", tokens, Constant(ParameterNames.Weight(ParameterNames.Input))) : tokens;
        if (shape.Segments > 0)
        {
            string types = _graph.Input("token_type_ids", OnnxElementType.Int64, -1, -1);
            sum = _graph.Node("Add", "segmented", sum, _graph.Node("Gather", "segments", Constant(ParameterNames.Segments), types));
        }

        _graph.Node("Shape", "shape", ids);
        string length = _graph.Node("Gather", "length", "shape", _graph.Constant("length_axis", [1L]));
        string range = _graph.Node("Range", "range", _graph.Constant("range_start", [0L]), length, _graph.Constant("range_step", [1L]));
        string positions = _graph.Node("Gather", "positions", Constant(ParameterNames.Positions), range);
        string x = Norm(ParameterNames.Norm, _graph.Node("Add", "embedded", sum, positions));
        string bias = Bias(mask);
        for (int i = 0; i < shape.Layers.Count; i++)
        {
            x = FeedForward(Attention(x, bias, i), i);
        }

        if (shape.HasOutput)
        {
            x = Linear(ParameterNames.Output, x);
        }

        string output = shape.Skip
            ? _graph.Node("Add", "last_hidden_state", x, tokens)
            : _graph.Node("Identity", "last_hidden_state", x);
        _graph.Output(output, OnnxElementType.Float, -1, -1, shape.Output);
        OnnxModel model = _graph.Build("EdgeReco", "1");

        // Passes must see that the inputs have the same lengths.
        foreach (ValueInfoProto input in model.Proto.Graph.Input)
        {
            input.Type.TensorType.Shape.Dim[0].DimParam = "batch";
            input.Type.TensorType.Shape.Dim[1].DimParam = "sequence";
        }

        return model;
    }

    private string Bias(string mask)
    {
        string cast = _graph.Node("Cast", "mask", mask);
        _graph.With("to", (long)OnnxElementType.Float);
        string padding = _graph.Node("Sub", "padding", _graph.Constant("one", [1f]), cast);
        string axes = _graph.Constant("mask_axes", [1L, 2L], 2);
        return _graph.Node("Mul", "mask_bias", _graph.Node("Unsqueeze", "wide_padding", padding, axes), _graph.Constant("masked", [Masked]));
    }

    private string Attention(string x, string bias, int layer)
    {
        LayerShape shape = _weights.Shape.Layers[layer];
        string name = $"layers.{layer}.attention";
        string split = _graph.Constant($"{name}.split", [0L, 0L, shape.Heads, shape.HeadSize], 4);
        string q = Heads(x, layer, 0, split, 0, 2, 1, 3);
        string k = Heads(x, layer, 1, split, 0, 2, 3, 1);
        string v = Heads(x, layer, 2, split, 0, 2, 1, 3);
        string scores = _graph.Node("MatMul", $"{name}.scores", q, k);
        scores = _graph.Node("Div", $"{name}.scaled", scores, _graph.Constant($"{name}.root", [MathF.Sqrt(shape.HeadSize)]));
        string weights = _graph.Node("Softmax", $"{name}.shares", _graph.Node("Add", $"{name}.biased", scores, bias));
        _graph.With("axis", -1L);
        string mixed = _graph.Node("Transpose", $"{name}.rows", _graph.Node("MatMul", $"{name}.mixed", weights, v));
        _graph.With("perm", [0L, 2L, 1L, 3L]);
        string merged = _graph.Node("Reshape", $"{name}.merged", mixed, _graph.Constant($"{name}.merge", [0L, 0L, shape.Heads * shape.HeadSize], 3));
        string sum = _graph.Node("Add", $"{name}.sum", Linear(ParameterNames.AttentionOut(layer), merged), x);
        return Norm(ParameterNames.AttentionNorm(layer), sum);
    }

    private string Heads(string x, int layer, int part, string split, params ReadOnlySpan<long> perm)
    {
        LayerShape shape = _weights.Shape.Layers[layer];
        int width = shape.Heads * shape.HeadSize;
        int[] columns = [.. Enumerable.Range(part * width, width)];
        string name = $"layers.{layer}.attention.{(part == 0 ? "query" : part == 1 ? "key" : "value")}";
        string qkv = ParameterNames.Qkv(layer);
        string rows = Linear(name, x, _weights[ParameterNames.Weight(qkv)].TakeColumns(columns), _weights[ParameterNames.Bias(qkv)].TakeColumns(columns));
        _graph.Node("Transpose", $"{name}.heads", _graph.Node("Reshape", $"{name}.split", rows, split));
        _graph.With("perm", perm);
        return $"{name}.heads";
    }

    private string FeedForward(string x, int layer)
    {
        string name = $"layers.{layer}.feed_forward";
        string up = Linear(ParameterNames.Up(layer), x);
        string active = _weights.Shape.Layers[layer].Activation switch
        {
            Activation.Relu => _graph.Node("Relu", $"{name}.relu", up),
            Activation.TanhGelu => TanhGelu(up, name),
            _ => Gelu(up, name),
        };
        string sum = _graph.Node("Add", $"{name}.sum", Linear(ParameterNames.Down(layer), active), x);
        return Norm(ParameterNames.FeedForwardNorm(layer), sum);
    }

    private string Gelu(string x, string name)
    {
        string erf = _graph.Node("Erf", $"{name}.erf", _graph.Node("Div", $"{name}.div", x, _graph.Constant($"{name}.root_two", [MathF.Sqrt(2)])));
        string gate = _graph.Node("Add", $"{name}.gate", erf, _graph.Constant($"{name}.one", [1f]));
        return _graph.Node("Mul", $"{name}.gelu", _graph.Node("Mul", $"{name}.gated", x, gate), _graph.Constant($"{name}.half", [0.5f]));
    }

    private string TanhGelu(string x, string name)
    {
        string cube = _graph.Node("Pow", $"{name}.cube", x, _graph.Constant($"{name}.three", [3f]));
        string inner = _graph.Node("Add", $"{name}.inner", x, _graph.Node("Mul", $"{name}.cubic", cube, _graph.Constant($"{name}.cubic_factor", [0.044715f])));
        string scaled = _graph.Node("Mul", $"{name}.scaled", inner, _graph.Constant($"{name}.root", [MathF.Sqrt(2 / MathF.PI)]));
        string gate = _graph.Node("Add", $"{name}.gate", _graph.Node("Tanh", $"{name}.tanh", scaled), _graph.Constant($"{name}.one", [1f]));
        return _graph.Node("Mul", $"{name}.gelu", _graph.Node("Mul", $"{name}.gated", x, gate), _graph.Constant($"{name}.half", [0.5f]));
    }

    private string Linear(string part, string x) => Linear(part, x, _weights[ParameterNames.Weight(part)], _weights[ParameterNames.Bias(part)]);

    private string Linear(string part, string x, Parameter weight, Parameter bias)
    {
        string product = _graph.Node("MatMul", $"{part}.product", x, _graph.Constant(ParameterNames.Weight(part), weight.Values, weight.Rows, weight.Columns));
        return _graph.Node("Add", $"{part}.linear", product, _graph.Constant(ParameterNames.Bias(part), bias.Values, bias.Columns));
    }

    private string Norm(string part, string x)
    {
        _graph.Node("LayerNormalization", $"{part}.normal", x, Constant(ParameterNames.Weight(part)), Constant(ParameterNames.Bias(part)));
        _graph.With("axis", -1L).With("epsilon", _weights.Shape.Epsilon);
        return $"{part}.normal";
    }

    private string Constant(string name)
    {
        Parameter parameter = _weights[name];
        return parameter.IsVector ? _graph.Constant(name, parameter.Values, parameter.Columns) : _graph.Constant(name, parameter.Values, parameter.Rows, parameter.Columns);
    }
}
