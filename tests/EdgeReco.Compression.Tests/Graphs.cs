using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests;

/// <summary>Small graphs to work on.</summary>
internal static class Graphs
{
    /// <summary>y = x·w with w [64 x 32].</summary>
    public static OnnxModel MatMul(out float[] weights)
    {
        weights = Numbers(64 * 32);
        var graph = new OnnxGraphBuilder("matmul");
        string x = graph.Input("x", OnnxElementType.Float, 1, 64);
        string w = graph.Constant("w", weights, 64, 32);
        graph.Node("MatMul", "y", x, w);
        graph.Output("y", OnnxElementType.Float, 1, 32);
        return graph.Build("tests", "1");
    }

    /// <summary>y = rows of a table [40 x 32].</summary>
    public static OnnxModel Gather(out float[] table)
    {
        table = Numbers(40 * 32);
        var graph = new OnnxGraphBuilder("gather");
        string i = graph.Input("i", OnnxElementType.Int32, 3);
        string t = graph.Constant("t", table, 40, 32);
        graph.Node("Gather", "y", t, i);
        graph.Output("y", OnnxElementType.Float, 3, 32);
        return graph.Build("tests", "1");
    }

    /// <summary>A transformer encoder of one layer as exporters write it: every shape computed, every constant a node.</summary>
    /// <param name="opset">Operator set; below 17 LayerNormalization is written out, below 13 axes are attributes.</param>
    public static OnnxModel Encoder(int opset = 17) => new EncoderGraph(opset).Build();

    /// <summary>y = condition ? relu(x + w) : x - w with x [2 x 3]; the second branch reads outer values only.</summary>
    /// <param name="condition">What the condition always is; null when it is an input.</param>
    public static OnnxModel Branches(bool? condition = null)
    {
        var then = new OnnxGraphBuilder("then");
        then.Node("Add", "sum", "x", "w");
        then.Node("Relu", "out", "sum");
        then.Output("out", OnnxElementType.Float, 2, 3);
        var other = new OnnxGraphBuilder("other");
        other.Node("Sub", "difference", "x", "w");
        other.Output("difference", OnnxElementType.Float, 2, 3);
        var graph = new OnnxGraphBuilder("branches");
        graph.Input("x", OnnxElementType.Float, 2, 3);
        graph.Constant("w", Numbers(3), 3);
        if (condition is { } constant)
        {
            graph.Node("Cast", "c", graph.Constant("c0", [constant ? 1L : 0L]));
            graph.With("to", (long)OnnxElementType.Bool);
        }
        else
        {
            graph.Input("c", OnnxElementType.Bool);
        }

        graph.Node("If", "y", "c");
        graph.With("then_branch", then).With("else_branch", other);
        graph.Output("y", OnnxElementType.Float, 2, 3);
        return graph.Build("tests", "1");
    }

    /// <summary>Numbers from -1 to 1, always the same.</summary>
    public static float[] Numbers(int count, int seed = 7)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
    }
}
