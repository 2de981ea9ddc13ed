using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Passes;
using EdgeReco.Compression.Passes.Lossless;
using EdgeReco.Inference.OnnxRuntime;

namespace EdgeReco.Compression.Tests.Pruning;

/// <summary>Models to prune, cleaned up as recipes do it, and samples for them.</summary>
internal static class PruningModels
{
    /// <summary>A BERT encoder of several layers, 4 heads of 4 and 32 neurons each.</summary>
    public static OnnxModel Encoder(int layers) => Clean(NamedAxes.Of(new EncoderGraph(17, layers: layers).Build()));

    /// <summary>y = relu(x·w1 + b1)·w2 + b2 with x [rows, 16], 32 neurons and 8 outputs.</summary>
    /// <param name="dead">So many neurons at the end are read with weights of zero.</param>
    public static OnnxModel Layers(int dead = 0)
    {
        float[] second = Graphs.Numbers(32 * 8, 7);
        second.AsSpan((32 - dead) * 8).Clear();
        var graph = new OnnxGraphBuilder("layers");
        string x = graph.Input("x", OnnxElementType.Float, -1, 16);
        string product = graph.Node("MatMul", "p1", x, graph.Constant("w1", Graphs.Numbers(16 * 32, 5), 16, 32));
        string up = graph.Node("Relu", "up", graph.Node("Add", "s1", product, graph.Constant("b1", Graphs.Numbers(32, 6), 32)));
        string down = graph.Node("MatMul", "p2", up, graph.Constant("w2", second, 32, 8));
        graph.Node("Add", "y", down, graph.Constant("b2", Graphs.Numbers(8, 8), 8));
        graph.Output("y", OnnxElementType.Float, -1, 8);
        return graph.Build("tests", "1");
    }

    /// <summary>Correlated rows for <see cref="Layers"/>.</summary>
    public static FixedSamples Rows(int count = 8) => new([.. Enumerable.Range(0, count).Select(i =>
    {
        float[] values = Graphs.Numbers(40 * 16, 100 + i);
        for (int at = 0; at < values.Length; at += 4)
        {
            values[at + 1] = values[at] + (0.2f * values[at + 1]);
            values[at + 3] *= 3;
        }

        return new Dictionary<string, HostTensor> { ["x"] = HostTensor.Of<float>(values, 40, 16) };
    })]);

    /// <summary>Tokens for <see cref="Encoder"/>.</summary>
    public static FixedSamples Tokens(OnnxModel model, int count = 12) =>
        new([.. Enumerable.Range(0, count).Select(i => Runs.Inputs(model, 1, 6 + (i % 5), seed: 20 + i, limit: EncoderGraph.Tokens))]);

    private static OnnxModel Clean(OnnxModel model)
    {
        foreach (IModelPass pass in (IModelPass[])[new CanonicalizePass(), new ConstantFoldingPass(), new DeadBranchPass(), new CanonicalizePass()])
        {
            pass.Apply(new PassContext { Model = model });
        }

        return model;
    }
}
