using CsCheck;
using EdgeReco.Compression.Onnx;

namespace EdgeReco.Compression.Tests.Networks;

/// <summary>
/// Networks of any make: layers of all kinds with weights in all forms, opset 11 to 22, inputs of several types. A network
/// is its operator set and the kind and number of each layer, so that one that fails can be told in a line and shrunk.
/// </summary>
internal static class RandomNetworks
{
    public const int Rows = 4;
    public const int Width = 32;
    public const int Channels = 8;
    public const int Side = 6;

    private static readonly (string Name, Func<NetworkBuilder, string, Random, string> Add)[] MatrixLayers =
    [
        ("MatMul", LinearLayers.MatMul),
        ("MatMulWithBias", LinearLayers.MatMulWithBias),
        ("Gemm", LinearLayers.Gemm),
        ("Left", LinearLayers.Left),
        ("Batched", LinearLayers.Batched),
        ("FeedForward", LinearLayers.FeedForward),
        ("Rows", LinearLayers.Rows0),
        ("OtherTables", LinearLayers.OtherTables),
        ("TiedTable", LinearLayers.TiedTable),
        ("Half", LinearLayers.Half),
        ("Gelu", TransformerLayers.Gelu),
        ("LayerNorm", TransformerLayers.LayerNorm),
        ("Attention", TransformerLayers.Attention),
        ("SelfProduct", TransformerLayers.SelfProduct),
        ("Elementwise", TransformerLayers.Elementwise),
        ("Pieces", TransformerLayers.Pieces),
        ("OneAxis", ConvolutionLayers.OneAxis),
        ("Lstm", RecurrentLayers.Lstm),
        ("Gru", RecurrentLayers.Gru),
        ("Rnn", RecurrentLayers.Rnn),
        ("If", ControlLayers.If),
        ("Loop", ControlLayers.Loop),
    ];

    private static readonly (string Name, Func<NetworkBuilder, string, Random, string> Add)[] ImageLayers =
    [
        ("Conv", ConvolutionLayers.Conv),
        ("ConvTranspose", ConvolutionLayers.ConvTranspose),
        ("DownAndUp", ConvolutionLayers.DownAndUp),
        ("ConvNormRelu", ConvolutionLayers.ConvNormRelu),
        ("SqueezeAndExcite", ConvolutionLayers.SqueezeAndExcite),
        ("PlainImage", ConvolutionLayers.Plain),
    ];

    private static readonly string[] Kinds = [.. MatrixLayers.Concat(ImageLayers).Select(layer => layer.Name), "ToMatrix", "FromMatrix"];

    /// <summary>An operator set and one to six layers.</summary>
    public static Gen<RandomNetwork> Network { get; } =
        Gen.Select(
            Gen.Int[11, 22],
            Gen.Select(Gen.Int[0, Kinds.Length - 1], Gen.Int[0, 999]).Array[1, 6],
            (opset, layers) => new RandomNetwork(opset, [.. layers.Select(layer => (Kinds[layer.Item1], layer.Item2))]));

    /// <summary>Writes a network.</summary>
    public static OnnxModel Build(RandomNetwork network)
    {
        var graph = new OnnxGraphBuilder("network", network.Opset);
        var n = new NetworkBuilder(graph, network.Opset);
        List<string> matrices = [graph.Input("x", OnnxElementType.Float, Rows, Width)];
        List<string> images = [graph.Input("image", OnnxElementType.Float, 2, Channels, Side, Side)];
        graph.Input("flag", OnnxElementType.Bool);
        graph.Input("ids", OnnxElementType.Int64, Rows);
        graph.Input("short_ids", OnnxElementType.Int32, Rows);
        graph.Input("half", OnnxElementType.Half, Rows, Width);
        foreach ((string kind, int seed) in network.Layers)
        {
            var random = new Random(seed);
            string matrix = matrices[^(1 + random.Next(Math.Min(2, matrices.Count)))];
            string image = images[^(1 + random.Next(Math.Min(2, images.Count)))];
            switch (kind)
            {
                case "ToMatrix": matrices.Add(ConvolutionLayers.ToMatrix(n, image, matrix, random)); break;
                case "FromMatrix": images.Add(ConvolutionLayers.FromMatrix(n, image, matrix, random)); break;
                default:
                    int at = Array.FindIndex(MatrixLayers, layer => layer.Name == kind);
                    (at < 0 ? images : matrices).Add(at < 0
                        ? ImageLayers.Single(layer => layer.Name == kind).Add(n, image, random)
                        : MatrixLayers[at].Add(n, matrix, random));
                    break;
            }
        }

        // What exporters do not do but the format allows: outputs that inner nodes read too, and an input handed through.
        graph.Node("Identity", "matrix_out", matrices[^1]);
        graph.Output("matrix_out", OnnxElementType.Float, Rows, Width);
        graph.Node("Relu", "image_out", images[^1]);
        graph.Output("image_out", OnnxElementType.Float, 2, Channels, Side, Side);
        if (network.Layers[0].Seed % 3 == 0 && matrices.Count > 2)
        {
            graph.Output(matrices[^2], OnnxElementType.Float, Rows, Width);
        }

        if (network.Layers[0].Seed % 4 == 0)
        {
            graph.Node("Add", "ids_out", "ids", n.Integers(1));
            graph.Output("ids_out", OnnxElementType.Int64, Rows);
        }

        return graph.Build("tests", "1");
    }
}
