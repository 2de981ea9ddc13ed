using CsCheck;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests;

/// <summary>Small graphs of any shape: matrices and images, constants as nodes and initializers, weights shared, nested Ifs.</summary>
internal static class RandomGraphs
{
    private const int Rows = 4;
    private const int Width = 6;

    public static Gen<OnnxModel> Model { get; } =
        Gen.Select(Gen.Int[0, 20].Array[1, 14], Gen.Int[0, 1000].Array[14], Gen.Int[0, 1000], (kinds, picks, seed) => Build(kinds, picks, seed));

    private static OnnxModel Build(int[] kinds, int[] picks, int seed)
    {
        var g = new OnnxGraphBuilder("random", 13 + (seed % 5));
        var state = new State(g, seed);
        g.Input("x", OnnxElementType.Float, Rows, Width);
        g.Input("flag", OnnxElementType.Bool);
        g.Input("image", OnnxElementType.Float, 1, 4, 5, 5);
        state.Matrices.Add("x");
        state.Images.Add("image");
        for (int i = 0; i < kinds.Length; i++)
        {
            state.Add(kinds[i], picks[i % picks.Length]);
        }

        g.Node("Identity", "matrix_out", state.Matrices[^1]);
        g.Output("matrix_out", OnnxElementType.Float, Rows, Width);
        g.Node("Relu", "image_out", state.Images[^1]);
        g.Output("image_out", OnnxElementType.Float, 1, 4, 5, 5);
        if (seed % 3 == 0)
        {
            string more = state.Matrices[seed % state.Matrices.Count];
            g.Node("Identity", "more_out", more);
            g.Output("more_out", OnnxElementType.Float, Rows, Width);
        }

        return g.Build("tests", "1");
    }

    private sealed class State(OnnxGraphBuilder g, int seed)
    {
        private readonly List<string> _weights = [];
        private int _count;

        public List<string> Matrices { get; } = [];

        public List<string> Images { get; } = [];

        public void Add(int kind, int pick)
        {
            string m = Matrices[^(1 + (pick % Math.Min(3, Matrices.Count)))];
            string image = Images[^(1 + (pick % Math.Min(2, Images.Count)))];
            switch (kind)
            {
                case 0: Matrix(g.Node("Tanh", Name(), m)); break;
                case 1: Matrix(g.Node("Add", Name(), m, Matrices[pick % Matrices.Count])); break;
                case 2: Matrix(g.Node("Mul", Name(), m, Constant(pick, Width))); break;
                case 3: Matrix(g.Node("MatMul", Name(), m, Weight(pick))); break;
                case 4:
                    Matrix(g.Node("Gemm", Name(), m, Weight(pick), Constant(pick, Width)));
                    g.With("transB", pick % 2).With("beta", 0.5f);
                    break;
                case 5: Matrix(g.Node("Identity", Name(), m)); break;
                case 6:
                    // ONNX Runtime 1.31 loses one of two casts in a row that only a nested graph reads.
                    string cast = g.Node("Cast", Name(), m);
                    g.With("to", 1);
                    Matrix(g.Node("Neg", Name(), cast));
                    break;
                case 7: Matrix(g.Node("Reshape", Name(), m, g.ConstantNode(Name(), [Rows, -1L], 2))); break;
                case 8:
                    string t = g.Node("Transpose", Name(), m);
                    Matrix(g.Node("Transpose", Name(), t));
                    break;
                case 9: Matrix(g.Node("MatMul", Name(), m, g.Node("Transpose", Name(), Weight(pick)))); break;
                case 10:
                    string c = g.Node("Concat", Name(), m, m);
                    g.With("axis", 0);
                    Matrix(g.Node("Slice", Name(), c, g.ConstantNode(Name(), [pick % Rows, 0L], 2), g.ConstantNode(Name(), [(pick % Rows) + (long)Rows, Width], 2)));
                    break;
                case 11:
                    string folded = g.Node("Add", Name(), Constant(pick, Width), Constant(pick + 1, Width));
                    Matrix(g.Node("Sub", Name(), m, g.Node("Neg", Name(), folded)));
                    break;
                case 12:
                    string ones = g.Node("ConstantOfShape", Name(), g.ConstantNode(Name(), [Rows, Width], 2));
                    Matrix(g.Node("Add", Name(), m, ones));
                    break;
                case 13: Matrix(If("flag", m, pick)); break;
                case 14:
                    string always = g.Node("Cast", Name(), g.ConstantNode(Name(), [(long)(pick % 2)]));
                    g.With("to", 9);
                    Matrix(If(always, m, pick));
                    break;
                case 15:
                    Image(g.Node("Conv", Name(), image, g.Constant(Name(), Graphs.Numbers(4 * 2 * 9, pick), 4, 2, 3, 3)));
                    g.With("group", 2).With("pads", [1, 1, 1, 1]);
                    break;
                case 16:
                    Image(g.Node("BatchNormalization", Name(), image, Constant(pick, 4), Constant(pick + 1, 4), Constant(pick + 2, 4), g.Constant(Name(), [1f, .5f, 2, .25f], 4)));
                    break;
                case 17: Matrix(Gelu(m)); break;
                case 18:
                    string unused = g.Node("Exp", Name(), m);
                    g.Node("Log", Name(), unused);
                    break;
                case 19:
                    Matrix(g.Node("BatchNormalization", Name(), g.Node("MatMul", Name(), m, Weight(pick)), Constant(pick, Width), Constant(pick + 1, Width), Constant(pick + 2, Width), g.Constant(Name(), [1f, .5f, 2, .25f, 1, 1], Width)));
                    break;
                default: Matrix(g.Node("Dropout", Name(), m)); break;
            }
        }

        // A weight is new, or one that other nodes read already.
        private string Weight(int pick)
        {
            if (_weights.Count > 0 && pick % 3 == 0)
            {
                return _weights[pick % _weights.Count];
            }

            float[] values = Graphs.Numbers(Width * Width, pick + seed);
            _weights.Add(pick % 2 == 0 ? g.Constant(Name(), values, Width, Width) : g.ConstantNode(Name(), values, Width, Width));
            return _weights[^1];
        }

        private string Constant(int pick, int length)
        {
            float[] values = Graphs.Numbers(length, pick + seed);
            return pick % 2 == 0 ? g.Constant(Name(), values, length) : g.ConstantNode(Name(), values, length);
        }

        private string If(string condition, string m, int pick)
        {
            string w = Weight(pick);
            var then = new OnnxGraphBuilder("then");
            string a = then.Node("MatMul", Name(), m, w);
            string b = then.Node("Identity", Name(), then.Node("Add", Name(), a, then.ConstantNode(Name(), Graphs.Numbers(Width, pick), Width)));
            then.Output(b, OnnxElementType.Float, Rows, Width);
            var other = new OnnxGraphBuilder("else");
            if (pick % 2 == 0)
            {
                other.Node("Identity", "nested", m);
            }
            else
            {
                var inner = new OnnxGraphBuilder("inner");
                inner.Output(inner.Node("Mul", Name(), m, inner.Constant(Name(), Graphs.Numbers(Width, pick), Width)), OnnxElementType.Float, Rows, Width);
                var second = new OnnxGraphBuilder("second");
                second.Output(second.Node("Tanh", Name(), m), OnnxElementType.Float, Rows, Width);
                other.Node("If", "nested", condition);
                other.With("then_branch", inner).With("else_branch", second);
            }

            string name = Name();
            other.Node("Identity", $"{name}_else", "nested");
            other.Output($"{name}_else", OnnxElementType.Float, Rows, Width);
            g.Node("If", name, condition);
            g.With("then_branch", then).With("else_branch", other);
            return name;
        }

        private string Gelu(string x)
        {
            string erf = g.Node("Erf", Name(), g.Node("Mul", Name(), x, g.Constant(Name(), [MathF.Sqrt(0.5f)])));
            string gate = g.Node("Add", Name(), erf, g.ConstantNode(Name(), [1f]));
            return g.Node("Mul", Name(), g.Node("Mul", Name(), gate, g.Constant(Name(), [0.5f])), x);
        }

        private void Matrix(string name) => Matrices.Add(name);

        private void Image(string name) => Images.Add(name);

        private string Name() => $"v{_count++}";
    }
}
