using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests.Quantization;

/// <summary>One operator with a constant weight each.</summary>
internal static class StorageModels
{
    /// <summary>y = operator(x, w), or operator(w, x).</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="input">Shape of x.</param>
    /// <param name="weights">Shape of w.</param>
    /// <param name="values">Elements of w; null for random ones.</param>
    /// <param name="weightsFirst">Whether w is the first input.</param>
    /// <param name="with">Sets attributes; may be null.</param>
    public static OnnxModel Of(string operation, long[] input, long[] weights, float[]? values = null, bool weightsFirst = false, Action<OnnxGraphBuilder>? with = null)
    {
        var graph = new OnnxGraphBuilder("one");
        string x = graph.Input("x", OnnxElementType.Float, input);
        string w = graph.Constant("w", values ?? Graphs.Numbers((int)weights.Aggregate(1L, (a, b) => a * b)), weights);
        graph.Node(operation, "y", weightsFirst ? w : x, weightsFirst ? x : w);
        with?.Invoke(graph);
        graph.Output("y", OnnxElementType.Float);
        return Untyped(graph.Build("tests", "1"));
    }

    /// <summary>y = Conv(x, w) with w [32 x 8 x 3 x 3].</summary>
    public static OnnxModel Conv(float[]? values = null) => Of("Conv", [1, 8, 6, 6], [32, 8, 3, 3], values);

    /// <summary>y, h = a recurrent layer over x [5 x 2 x 16] with 20 units.</summary>
    public static OnnxModel Recurrent(string cell, int gates, string direction = "bidirectional")
    {
        int directions = direction == "bidirectional" ? 2 : 1;
        var graph = new OnnxGraphBuilder("recurrent");
        string x = graph.Input("x", OnnxElementType.Float, 5, 2, 16);
        string w = graph.Constant("w", Scaled(directions * gates * 20 * 16), directions, gates * 20, 16);
        string r = graph.Constant("r", Scaled(directions * gates * 20 * 20), directions, gates * 20, 20);
        string bias = graph.Constant("b", Scaled(directions * 2 * gates * 20), directions, 2 * gates * 20);
        graph.Node(cell, "y", x, w, r, bias);
        graph.With("hidden_size", 20L).With("direction", direction);
        graph.MoreOutput("h");
        graph.Output("y", OnnxElementType.Float, 5, directions, 2, 20);
        graph.Output("h", OnnxElementType.Float, directions, 2, 20);
        return graph.Build("tests", "1");
    }

    private static float[] Scaled(int count) => Array.ConvertAll(Graphs.Numbers(count), value => value * 0.2f);

    // The shape of the output is left to ONNX Runtime.
    private static OnnxModel Untyped(OnnxModel model)
    {
        model.Proto.Graph.Output[0].Type.TensorType.Shape = null;
        return model;
    }
}
