using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests;

/// <summary>A small BERT encoder the way exporters write it.</summary>
internal sealed class EncoderGraph(int opset, bool tanhGelu = false, bool commuted = false, bool weightsAsNodes = false, bool wideMask = false, int layers = 1)
{
    public const int Tokens = 50;
    public const int Positions = 20;
    public const int Hidden = 16;
    public const int Heads = 4;
    public const int Wide = 32;

    private readonly OnnxGraphBuilder _graph = new("encoder", opset);
    private int _count;
    private string _layer = "";

    public OnnxModel Build()
    {
        string ids = _graph.Input("input_ids", OnnxElementType.Int64, -1, -1);
        string mask = _graph.Input("attention_mask", OnnxElementType.Int64, -1, -1);
        string types = _graph.Input("token_type_ids", OnnxElementType.Int64, -1, -1);
        string length = Dim(ids, 1);
        string range = _graph.Node("Range", Name("range"), Scalar(0), length, Scalar(1));
        string position = _graph.Node("Gather", Name("pos"), Weight("pos.w", Positions, Hidden), range);
        string word = _graph.Node("Gather", Name("word"), Weight("word.w", Tokens, Hidden), ids);
        string type = _graph.Node("Gather", Name("type"), Weight("type.w", 2, Hidden), types);
        string x = LayerNorm(Add(Add(word, type), position), "ln");
        string bias = _graph.Node("Cast", Name("cast"), mask);
        _graph.With("to", 1L);
        bias = _graph.Node("Sub", Name("sub"), _graph.ConstantNode(Name("one"), [1f]), bias);
        bias = Unsqueeze(Unsqueeze(bias, 1), 1);
        bias = Mul(bias, _graph.ConstantNode(Name("large"), [-10000f]));
        if (wideMask)
        {
            // As exporters of a fused attention write it: the mask has a row for each query.
            string one = _graph.ConstantNode(Name("one"), [1L], 1);
            string wide = _graph.Node("Concat", Name("wide"), Unsqueeze(Dim(ids, 0), 0), one, Unsqueeze(length, 0), Unsqueeze(length, 0));
            _graph.With("axis", 0L);
            bias = _graph.Node("Expand", Name("expand"), bias, wide);
        }

        for (int layer = 0; layer < layers; layer++)
        {
            _layer = layer == 0 ? "" : $"layer{layer}.";
            x = Attention(x, bias);
            x = FeedForward(x);
        }

        _graph.Node("Identity", "last_hidden_state", x);
        _graph.Output("last_hidden_state", OnnxElementType.Float, -1, -1, Hidden);
        return _graph.Build("tests", "1");
    }

    private string Attention(string x, string bias)
    {
        string batch = Dim(x, 0);
        string length = Dim(x, 1);
        string Shape(string third, params string[] fourth)
        {
            string name = _graph.Node("Concat", Name("shape"), [Unsqueeze(batch, 0), Unsqueeze(length, 0), third, .. fourth]);
            _graph.With("axis", 0L);
            return name;
        }

        string Heads4(string value, params ReadOnlySpan<long> perm)
        {
            string heads = _graph.ConstantNode(Name("heads"), [Heads], 1);
            string size = _graph.ConstantNode(Name("size"), [Hidden / Heads], 1);
            return Transpose(_graph.Node("Reshape", Name("split"), value, Shape(heads, size)), perm);
        }

        string q = Heads4(Linear(x, "q", Hidden, Hidden), 0, 2, 1, 3);
        string k = Heads4(Linear(x, "k", Hidden, Hidden), 0, 2, 3, 1);
        string v = Heads4(Linear(x, "v", Hidden, Hidden), 0, 2, 1, 3);
        string scores = _graph.Node("MatMul", Name("scores"), q, k);
        scores = _graph.Node("Div", Name("scaled"), scores, _graph.ConstantNode(Name("root"), [2f]));
        scores = Add(scores, bias);
        string weights = _graph.Node("Softmax", Name("softmax"), scores);
        _graph.With("axis", -1L);
        string mixed = Transpose(_graph.Node("MatMul", Name("mixed"), weights, v), [0, 2, 1, 3]);
        string merged = _graph.Node("Reshape", Name("merged"), mixed, Shape(Unsqueeze(Dim(x, 2), 0)));
        return LayerNorm(Add(Linear(merged, "o", Hidden, Hidden), x), "ln1");
    }

    private string FeedForward(string x)
    {
        string up = Linear(x, "up", Hidden, Wide);
        string gelu = tanhGelu ? TanhGelu(up) : ErfGelu(up);
        return LayerNorm(Add(Linear(gelu, "down", Wide, Hidden), x), "ln2");
    }

    private string ErfGelu(string x)
    {
        string erf = _graph.Node("Erf", Name("erf"), _graph.Node("Div", Name("div"), x, _graph.ConstantNode(Name("c"), [MathF.Sqrt(2)])));
        string product = Mul(x, Add(erf, _graph.ConstantNode(Name("c"), [1f])));
        return Mul(product, _graph.ConstantNode(Name("c"), [0.5f]));
    }

    private string TanhGelu(string x)
    {
        string cube = _graph.Node("Pow", Name("pow"), x, _graph.ConstantNode(Name("c"), [3f]));
        string inner = Add(x, Mul(cube, _graph.ConstantNode(Name("c"), [0.044715f])));
        string tanh = _graph.Node("Tanh", Name("tanh"), Mul(inner, _graph.ConstantNode(Name("c"), [MathF.Sqrt(2 / MathF.PI)])));
        string half = Mul(x, _graph.ConstantNode(Name("c"), [0.5f]));
        return Mul(half, Add(tanh, _graph.ConstantNode(Name("c"), [1f])));
    }

    private string LayerNorm(string x, string name)
    {
        string scale = Weight($"{name}.weight", Hidden);
        string shift = Weight($"{name}.bias", Hidden);
        if (opset >= 17)
        {
            _graph.Node("LayerNormalization", Name(name), x, scale, shift);
            _graph.With("axis", -1L).With("epsilon", 1e-5f);
            return $"{name}{_count - 1}";
        }

        string centred = _graph.Node("Sub", Name("centred"), x, Mean(x));
        string variance = Mean(_graph.Node("Pow", Name("square"), centred, _graph.ConstantNode(Name("c"), [2f])));
        string deviation = _graph.Node("Sqrt", Name("sqrt"), Add(variance, _graph.ConstantNode(Name("c"), [1e-5f])));
        return Add(Mul(_graph.Node("Div", Name("normal"), centred, deviation), scale), shift);
    }

    private string Mean(string x)
    {
        string name = _graph.Node("ReduceMean", Name("mean"), x);
        _graph.With("axes", [-1L]).With("keepdims", 1L);
        return name;
    }

    private string Linear(string x, string name, int from, int to)
    {
        string product = _graph.Node("MatMul", Name("product"), x, Weight($"{name}.w", from, to));
        return commuted ? Add(product, Weight($"{name}.b", to)) : Add(Weight($"{name}.b", to), product);
    }

    private string Weight(string name, params ReadOnlySpan<long> dims)
    {
        long count = 1;
        foreach (long dim in dims)
        {
            count *= dim;
        }

        name = _layer + name;
        float[] values = Graphs.Numbers((int)count, name.Sum(letter => letter));
        return weightsAsNodes ? _graph.ConstantNode(name, values, dims) : _graph.Constant(name, values, dims);
    }

    private string Dim(string x, long axis)
    {
        string shape = _graph.Node("Shape", Name("shape"), x);
        string dim = _graph.Node("Gather", Name("dim"), shape, Scalar(axis));
        _graph.With("axis", 0L);
        return dim;
    }

    private string Scalar(long value) => _graph.ConstantNode(Name("c"), [value]);

    private string Transpose(string x, ReadOnlySpan<long> perm)
    {
        string name = _graph.Node("Transpose", Name("transpose"), x);
        _graph.With("perm", perm);
        return name;
    }

    private string Unsqueeze(string x, long axis)
    {
        if (opset < 13)
        {
            string old = _graph.Node("Unsqueeze", Name("unsqueeze"), x);
            _graph.With("axes", [axis]);
            return old;
        }

        return _graph.Node("Unsqueeze", Name("unsqueeze"), x, _graph.ConstantNode(Name("axes"), [axis], 1));
    }

    private string Add(string a, string b) => commuted ? _graph.Node("Add", Name("add"), b, a) : _graph.Node("Add", Name("add"), a, b);

    private string Mul(string a, string b) => commuted ? _graph.Node("Mul", Name("mul"), b, a) : _graph.Node("Mul", Name("mul"), a, b);

    private string Name(string stem) => $"{stem}{_count++}";
}
