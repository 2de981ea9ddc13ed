using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests.Zoo;

/// <summary>Models of texts, files and sound.</summary>
internal static class SequenceModels
{
    private const int Length = 12;

    /// <summary>Labels for each token by a recurrent layer that reads both ways.</summary>
    /// <param name="cell">LSTM, GRU or RNN.</param>
    /// <param name="opset">Operator set.</param>
    public static OnnxModel Tagger(string cell, int opset)
    {
        const int Width = 32;
        const int Hidden = 24;
        int gates = cell switch { "LSTM" => 4, "GRU" => 3, _ => 1 };
        var graph = new ZooGraph("tagger", opset);
        string x = graph.Node("Gather", graph.Weight(3, 60, Width), graph.Builder.Input("input_ids", OnnxElementType.Int64, 1, Length));
        x = graph.Transpose(x, 1, 0, 2);
        string state = graph.Constant(new float[2 * Hidden], 2, 1, Hidden);
        string weights = graph.Weight(Width, 2, gates * Hidden, Width);
        string recurrence = graph.Weight(Hidden, 2, gates * Hidden, Hidden);
        string bias = graph.Bias(2, 2 * gates * Hidden);
        x = cell == "LSTM"
            ? graph.Node(cell, x, weights, recurrence, bias, "", state, state)
            : graph.Node(cell, x, weights, recurrence, bias, "", state);
        graph.Builder.With("hidden_size", (long)Hidden).With("direction", "bidirectional");
        if (cell == "GRU")
        {
            graph.Builder.With("linear_before_reset", 1L);
        }

        graph.Builder.MoreOutput("last_state");
        x = graph.Reshape(graph.Transpose(x, 2, 0, 1, 3), 1, Length, 2 * Hidden);
        x = graph.Node("Add", graph.Node("MatMul", x, graph.Weight(2 * Hidden, 2 * Hidden, 24)), graph.Bias(24));
        graph.Builder.Node("Softmax", "tags", x);
        graph.Builder.With("axis", 2L);
        graph.Builder.Output("tags", OnnxElementType.Float, 1, Length, 24);
        graph.Builder.Output("last_state", OnnxElementType.Float, 2, 1, Hidden);
        return graph.Builder.Build("zoo", "1");
    }

    /// <summary>
    /// A transformer block in the style of opset 11: axes are attributes, layer normalization and GELU are written out, weights
    /// are nodes, some of them behind an Identity or a Transpose.
    /// </summary>
    public static OnnxModel Transformer()
    {
        const int Width = 48;
        const int Heads = 4;
        var graph = new ZooGraph("bert", 11);
        string x = graph.Builder.Input("embeddings", OnnxElementType.Float, 1, Length, Width);
        string Linear(string input, int from, int to) =>
            graph.Node("Add", graph.Node("MatMul", input, graph.Transpose(graph.WeightNode(from, to, from), 1, 0)), graph.Bias(to));
        string Split(string value, params ReadOnlySpan<long> perm) => graph.Transpose(graph.Reshape(value, 0, 0, Heads, Width / Heads), perm);
        string Mean(string value)
        {
            string mean = graph.Node("ReduceMean", value);
            graph.Builder.With("axes", [-1]);
            return mean;
        }

        string Norm(string value)
        {
            string centred = graph.Node("Sub", value, Mean(value));
            string variance = Mean(graph.Node("Pow", centred, graph.Scalar(2)));
            string normal = graph.Node("Div", centred, graph.Node("Sqrt", graph.Node("Add", variance, graph.Scalar(1e-5f))));
            return graph.Node("Add", graph.Node("Mul", normal, graph.Node("Identity", graph.WeightNode(3, Width))), graph.Node("Identity", graph.WeightNode(300, Width)));
        }

        string scores = graph.Node("MatMul", Split(Linear(x, Width, Width), 0, 2, 1, 3), Split(Linear(x, Width, Width), 0, 2, 3, 1));
        string attention = graph.Node("Softmax", graph.Node("Div", scores, graph.Scalar(MathF.Sqrt(Width / Heads))));
        graph.Builder.With("axis", 3L);
        string mixed = graph.Node("MatMul", attention, Split(Linear(x, Width, Width), 0, 2, 1, 3));
        mixed = graph.Reshape(graph.Transpose(mixed, 0, 2, 1, 3), 0, 0, Width);
        string projected = graph.Node("Add", graph.Node("MatMul", mixed, graph.Node("Identity", graph.WeightNode(Width, Width, Width))), graph.Bias(Width));
        x = Norm(graph.Node("Add", projected, x));
        string wide = Linear(x, Width, 96);
        string erf = graph.Node("Add", graph.Node("Erf", graph.Node("Div", wide, graph.Scalar(MathF.Sqrt(2)))), graph.Scalar(1));
        string gelu = graph.Node("Mul", graph.Node("Mul", wide, erf), graph.Scalar(0.5f));
        string last = Norm(graph.Node("Add", Linear(gelu, 96, Width), x));
        graph.Builder.Node("Squeeze", "hidden", last);
        graph.Builder.With("axes", [0]);
        graph.Builder.Output("hidden", OnnxElementType.Float, Length, Width);
        return graph.Builder.Build("zoo", "1");
    }

    /// <summary>The kind of a file from its bytes: an embedding of each, convolutions along them, the largest of each channel.</summary>
    public static OnnxModel FileKind()
    {
        var graph = new ZooGraph("kind", 15);
        string ids = graph.Builder.Input("bytes", OnnxElementType.Int32, 2, 64);
        string x = graph.Node("Gather", graph.Weight(3, 257, 32), ids);
        graph.Builder.With("axis", 0L);
        x = graph.Transpose(x, 0, 2, 1);
        x = graph.Conv1(x, 32, 48, 5);
        x = graph.Node("Mul", x, graph.Node("Sigmoid", x));
        x = graph.Along("ReduceMax", graph.Conv1(x, 48, 48, 5), axesAreInput: false, 2);
        graph.Builder.With("keepdims", 0L);
        string share = graph.Node("Mul", graph.Node("Cast", graph.Along("ReduceSum", ids, axesAreInput: true, 1)), graph.Scalar(1e-4f));
        graph.Builder.Node("Tanh", "scores", graph.Gemm(graph.Node("Mul", x, share), 48, 30));
        graph.Builder.Output("scores", OnnxElementType.Float, 2, 30);
        OnnxModel model = graph.Builder.Build("zoo", "1");
        model.Proto.Graph.Node.Single(node => node.OpType == "Cast").Attribute.Add(Compression.Graphs.Attributes.Of("to", 1L));
        return model;
    }

    /// <summary>Sound: frames by a convolution with waves, real and imaginary parts by Slice, features by convolutions.</summary>
    public static OnnxModel Sound()
    {
        const int Bins = 32;
        var graph = new ZooGraph("sound", 22);
        string x = graph.Along("Unsqueeze", graph.Builder.Input("samples", OnnxElementType.Float, 1, 800), axesAreInput: true, 1);
        x = graph.Node("Pad", x, graph.Integers(0, 0, 32, 0, 0, 32));
        graph.Builder.With("mode", "reflect");
        x = graph.Conv1(x, 1, 2 * Bins, 64, stride: 32);
        string Part(int from, int to) => graph.Node("Slice", x, graph.Integers(from), graph.Integers(to), graph.Integers(1));
        string power = graph.Node("Add", graph.Node("Pow", Part(0, Bins), graph.Scalar(2)), graph.Node("Pow", Part(Bins, 2 * Bins), graph.Scalar(2)));
        x = graph.Node("Sqrt", power);
        x = graph.Node("PRelu", graph.Conv1(x, Bins, 64, 3), graph.Bias(64, 1));
        x = graph.Node("Tanh", graph.Conv1(x, 64, 32, 3));
        x = graph.Along("ReduceMean", x, axesAreInput: true, 2);
        x = graph.Along("Squeeze", x, axesAreInput: true, 2);
        graph.Builder.Node("Identity", "features", graph.Gemm(x, 32, 64));
        graph.Builder.Output("features", OnnxElementType.Float, 1, 64);
        OnnxModel model = graph.Builder.Build("zoo", "1");
        model.Proto.IrVersion = 10;
        return model;
    }
}
