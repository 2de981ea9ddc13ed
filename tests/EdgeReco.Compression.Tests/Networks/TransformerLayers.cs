using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests.Networks;

/// <summary>What transformers are made of, as exporters of many ages write it; each takes a matrix and gives one.</summary>
internal static class TransformerLayers
{
    private const int Rows = RandomNetworks.Rows;
    private const int Width = RandomNetworks.Width;
    private const int Heads = 4;

    public static string Gelu(NetworkBuilder n, string x, Random r)
    {
        switch (r.Next(4))
        {
            case 0 when n.Opset >= 20:
                return n.Node("Gelu", x);
            case 1:
                string cube = n.Node("Pow", x, n.Scalar(3));
                string inner = n.Node("Mul", n.Node("Add", x, n.Node("Mul", cube, n.Scalar(0.044715f))), n.Scalar(0.7978846f));
                return n.Node("Mul", n.Node("Mul", x, n.Scalar(0.5f)), n.Node("Add", n.Node("Tanh", inner), n.Scalar(1)));
            default:
                string erf = n.Node("Add", n.Node("Erf", n.Node("Div", x, n.Scalar(MathF.Sqrt(2)))), n.Scalar(1));
                return n.Node("Mul", n.Node("Mul", x, erf), n.Scalar(0.5f));
        }
    }

    public static string LayerNorm(NetworkBuilder n, string x, Random r)
    {
        string scale = n.Node("Add", n.Bias(r, Width), n.Scalar(1));
        if (n.Opset >= 17 && r.Next(2) == 0)
        {
            string y = n.Node("LayerNormalization", x, scale, n.Bias(r, Width));
            n.Graph.With("epsilon", 1e-5f).With("axis", -1L);
            return y;
        }

        string centred = n.Node("Sub", x, n.Along("ReduceMean", x, -1));
        string squares = r.Next(2) == 0 ? n.Node("Pow", centred, n.Scalar(2)) : n.Node("Mul", centred, centred);
        string deviation = n.Node("Sqrt", n.Node("Add", n.Along("ReduceMean", squares, -1), n.Scalar(1e-5f)));
        return n.Node("Add", n.Node("Mul", n.Node("Div", centred, deviation), scale), n.Bias(r, Width));
    }

    public static string Attention(NetworkBuilder n, string x, Random r)
    {
        const int Length = Rows / 2;
        string cube = n.Reshape(x, 2, Length, Width);
        bool biased = r.Next(3) > 0;
        string Project(string value)
        {
            string product = n.Node("MatMul", value, n.Weight(r, Width, Width, Width));
            return biased ? n.Node("Add", product, n.Bias(r, Width)) : product;
        }

        string Split(string value, params long[] perm) => n.Transpose(n.Reshape(value, 0, 0, Heads, Width / Heads), perm);

        string query = Split(Project(cube), 0, 2, 1, 3);
        string key = Split(Project(cube), 0, 2, 3, 1);
        string values = Split(Project(cube), 0, 2, 1, 3);
        string scores = n.Node("Div", n.Node("MatMul", query, key), n.Scalar(MathF.Sqrt(Width / Heads)));
        if (r.Next(2) == 0)
        {
            scores = n.Node("Add", scores, n.Graph.Constant(n.Fresh(), [0f, -10000, 0, 0], 1, 1, Length, Length));
        }

        string attention = n.Node("Softmax", scores);
        n.Graph.With("axis", r.Next(2) == 0 && n.Opset >= 13 ? -1L : 3);
        string mixed = n.Reshape(n.Transpose(n.Node("MatMul", attention, values), 0, 2, 1, 3), 0, 0, Width);
        string y = n.Reshape(Project(mixed), Rows, Width);
        return r.Next(2) == 0 ? n.Node("Add", y, x) : n.Node("Add", x, y);
    }

    /// <summary>Two activations multiplied, no weight.</summary>
    public static string SelfProduct(NetworkBuilder n, string x, Random r)
    {
        string scores = n.Node("Softmax", n.Node("MatMul", x, n.Transpose(x, 1, 0)));
        n.Graph.With("axis", 1L);
        return n.Node("MatMul", scores, x);
    }

    public static string Elementwise(NetworkBuilder n, string x, Random r)
    {
        switch (r.Next(12))
        {
            case 0: return n.Node("Relu", x);
            case 1: return n.Node("Sigmoid", x);
            case 2: return n.Node("Tanh", x);
            case 3: return n.Node("Mul", x, n.Bias(r, Width));
            case 4: return n.Node("Mul", x, n.Node("Sigmoid", x));
            case 5: return n.Node("Clip", x, n.Scalar(-2), n.Scalar(2));
            case 6: return n.Node("Dropout", x);
            case 7: return n.Node("Add", x, n.Cast(n.Reshape("ids", Rows, 1), OnnxElementType.Float));
            case 8: return n.Node("PRelu", x, n.Bias(r, Width));
            case 9: return n.Node("Where", n.Node("Less", x, n.Scalar(0.1f)), x, n.Node("Neg", x));
            case 10: return n.Node("Div", x, n.Node("Add", n.Node("Abs", x), n.Scalar(1)));
            default: return Gelu(n, x, r);
        }
    }

    /// <summary>Apart and together again.</summary>
    public static string Pieces(NetworkBuilder n, string x, Random r)
    {
        if (r.Next(2) == 0)
        {
            string twice = n.Node("Concat", x, n.Node("Neg", x));
            n.Graph.With("axis", 0L);
            return n.Node("Slice", twice, n.Integers(2, 0), n.Integers(2 + Rows, Width));
        }

        string first = n.Opset >= 13 ? n.Node("Split", x, n.Integers(Width / 2, Width / 2)) : n.Node("Split", x);
        if (n.Opset < 13)
        {
            n.Graph.With("split", [Width / 2, Width / 2]);
        }

        n.Graph.With("axis", 1L);
        string second = n.Graph.MoreOutput(n.Fresh());
        string y = n.Node("Concat", second, first);
        n.Graph.With("axis", -1L);
        return y;
    }
}
