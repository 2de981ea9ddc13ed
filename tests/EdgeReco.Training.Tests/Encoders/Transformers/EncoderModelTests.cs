using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Tests;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Tests;
using EdgeReco.Training.Encoders.Transformers;

namespace EdgeReco.Training.Tests.Encoders.Transformers;

public sealed class EncoderModelTests
{
    private const float Tolerance = 1e-4f;

    public static TheoryData<string> Shapes => ["plain", "no-segments", "narrow-table", "other-output", "skip"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Write_AnyShape_RunsAsInTorchAndReadsBackTheSame(string name)
    {
        TransformerShape shape = name switch
        {
            "no-segments" => TinyTransformers.Shape with { Segments = 0 },
            "narrow-table" => TinyTransformers.Shape with { Embedding = 8 },
            "other-output" => TinyTransformers.Shape with { Output = 10, Embedding = 10 },
            "skip" => TinyTransformers.Shape with { Output = 10, Embedding = 10, Skip = true },
            _ => TinyTransformers.Shape,
        };
        TransformerWeights weights = TinyTransformers.Random(shape);
        TokenBatch batch = TinyTransformers.Batch(5, shape.Vocabulary, shape.Positions);

        OnnxModel model = EncoderModel.Write(weights);
        TransformerWeights read = EncoderModel.Read(model, "model.onnx");

        Same(TinyTransformers.ByTorch(weights, batch), TinyTransformers.ByOnnx(model, batch));
        Assert.Equal(shape.Layers, read.Shape.Layers);
        Assert.Equal(shape with { Layers = [] }, read.Shape with { Layers = [] });
        Assert.All(weights.Parameters, pair => Assert.Equal(pair.Value.Values, read.Parameters[pair.Key].Values));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, true, false)]
    [InlineData(false, true, true)]
    public void Read_AsExportersWriteIt_GivesTheSameOutputs(bool tanh, bool commuted, bool nodes)
    {
        foreach (int opset in (int[])[11, 13, 17])
        {
            OnnxModel model = new EncoderGraph(opset, tanh, commuted, nodes).Build();
            TokenBatch batch = TinyTransformers.Batch(4, EncoderGraph.Tokens, 9);

            TransformerWeights weights = EncoderModel.Read(model, "model.onnx");

            float[] expected = TinyTransformers.ByOnnx(model, batch);
            Same(expected, TinyTransformers.ByTorch(weights, batch));
            Same(expected, TinyTransformers.ByOnnx(EncoderModel.Write(weights), batch));
        }
    }

    [Theory]
    [InlineData("all-MiniLM-L6-v2/model.onnx", 6)]
    [InlineData("multilingual-e5-small-en-zh/model.onnx", 12)]
    public void Read_Teacher_GivesTheSameOutputs(string file, int layers)
    {
        OnnxModel model = OnnxModel.Load(ReferenceFiles.RequireModel(file));
        TokenBatch batch = TinyTransformers.Batch(3, 20_000, 20);

        TransformerWeights weights = EncoderModel.Read(model, file);

        Assert.Equal(layers, weights.Shape.Layers.Count);
        Assert.All(weights.Shape.Layers, layer => Assert.Equal(new LayerShape(12, 32, 1536, Activation.Gelu), layer));
        float[] expected = TinyTransformers.ByOnnx(model, batch);
        Same(expected, TinyTransformers.ByTorch(weights, batch));
        Same(expected, TinyTransformers.ByOnnx(EncoderModel.Write(weights), batch));
    }

    [Fact]
    public void Read_NoEncoder_SaysWhereItDiffers()
    {
        var graph = new OnnxGraphBuilder("other");
        graph.Node("MatMul", "y", graph.Input("x", OnnxElementType.Float, 1, 4), graph.Constant("w", new float[16], 4, 4));
        graph.Output("y", OnnxElementType.Float, 1, 4);

        var exception = Assert.Throws<InvalidDataException>(() => EncoderModel.Read(graph.Build("tests", "1"), "other.onnx"));

        Assert.StartsWith("other.onnx: no BERT-style encoder", exception.Message, StringComparison.Ordinal);
    }

    private static void Same(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.True(expected.Zip(actual).All(pair => Math.Abs(pair.First - pair.Second) < Tolerance), "outputs differ by more than 1e-4");
    }
}
