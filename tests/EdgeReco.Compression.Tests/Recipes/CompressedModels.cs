using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Tests.Zoo;

namespace EdgeReco.Compression.Tests.Recipes;

/// <summary>Models that recipes are tried on.</summary>
internal static class CompressedModels
{
    /// <summary>By kind: mlp, cnn or encoder.</summary>
    public static OnnxModel Of(string kind) => kind switch
    {
        "mlp" => Layers(),
        "cnn" => ConvolutionModels.Classifier(17),
        _ => EdgeReco.Tests.TinyEncoder.Model(),
    };

    /// <summary>Three layers of 64: y = relu(relu(x·w0)·w1)·w2; some weights of the second may be multiplied.</summary>
    /// <param name="outlier">Factor of one weight in each column of the second.</param>
    /// <param name="channel">Factor of the first input channel, undone by the weights that read it.</param>
    public static OnnxModel Layers(float outlier = 1, float channel = 1)
    {
        var graph = new OnnxGraphBuilder("mlp");
        string x = graph.Input("x", OnnxElementType.Float, 4, 64);
        if (channel != 1)
        {
            x = graph.Node("Mul", "spread", x, graph.Constant("factors", [channel, .. Enumerable.Repeat(1f, 63)], 64));
        }

        float[] first = Weights(0);
        for (int i = 0; i < 64; i++)
        {
            first[i] /= channel;
        }

        float[] second = Weights(1);
        for (int i = 0; i < 64; i++)
        {
            second[i] *= outlier;
        }

        string h = graph.Node("Relu", "h0", graph.Node("MatMul", "p0", x, graph.Constant("w0", first, 64, 64)));
        h = graph.Node("Relu", "h1", graph.Node("MatMul", "p1", h, graph.Constant("w1", second, 64, 64)));
        graph.Node("MatMul", "y", h, graph.Constant("w2", Weights(2), 64, 64));
        graph.Output("y", OnnxElementType.Float, 4, 64);
        return graph.Build("tests", "1");
    }

    private static float[] Weights(int seed) => Array.ConvertAll(Graphs.Numbers(64 * 64, seed + 20), value => value * 0.2f);
}
