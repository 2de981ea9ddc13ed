using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Quantization;
using EdgeReco.Contracts;
using EdgeReco.Inference.BasketModels;

namespace EdgeReco.Inference.Tests.BasketModels;

public sealed class OnnxBasketModelTests : IDisposable
{
    private const int Items = 50;
    private const int MaxItems = 4;
    private const int Width = 32;
    private readonly string _folder = Directory.CreateTempSubdirectory("edgereco-model-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Score_Int8_AgreesWithFloat()
    {
        OnnxModel floatModel = Graph(Items);
        using IBasketModel precise = Load(floatModel);
        using IBasketModel small = Load(Int8Quantizer.Quantize(floatModel, out _));
        float[] expected = new float[Items];
        float[] actual = new float[Items];

        precise.Score([3, 7, 11], expected);
        small.Score([3, 7, 11], actual);

        Assert.Equal(Items, small.ItemCount);
        Assert.Equal(MaxItems, small.MaxItems);
        double signal = expected.Sum(x => (double)x * x);
        double noise = expected.Zip(actual, (x, y) => (double)(x - y) * (x - y)).Sum();
        Assert.True(10 * Math.Log10(signal / noise) > 25);
    }

    [Fact]
    public void Score_LongBasket_LooksAtTheLastItemsOnly()
    {
        using IBasketModel model = Load(Graph(Items));
        float[] expected = new float[Items];
        float[] actual = new float[Items];

        model.Score([4, 5, 6, 7], expected);
        model.Score([1, 2, 3, 4, 5, 6, 7], actual);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Score_SteadyState_AllocatesNothing()
    {
        using IBasketModel model = Load(Int8Quantizer.Quantize(Graph(Items), out _));
        float[] scores = new float[Items];
        for (int i = 0; i < 50; i++)
        {
            model.Score([1, 2], scores);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            model.Score([1, 2], scores);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Score_ManyThreads_EachGetsItsOwnAnswer()
    {
        using IBasketModel model = Load(Graph(Items));
        float[][] expected = [.. Enumerable.Range(0, Items).Select(item => Score(model, item))];

        Parallel.For(0, 400, i => Assert.Equal(expected[i % Items], Score(model, i % Items)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Items)]
    public void Score_UnknownOrdinal_Throws(int item)
    {
        using IBasketModel model = Load(Graph(Items));

        Assert.Throws<ArgumentOutOfRangeException>(() => model.Score([item], new float[Items]));
    }

    [Fact]
    public void Score_Disposed_Throws()
    {
        IBasketModel model = Load(Graph(Items));
        model.Dispose();
        model.Dispose();

        Assert.ThrowsAny<ObjectDisposedException>(() => model.Score([1], new float[Items]));
    }

    [Fact]
    public void Load_Truncated_ThrowsInvalidData()
    {
        byte[] bytes = Graph(Items).ToBytes();
        for (int length = 0; length < bytes.Length; length += bytes.Length / 7)
        {
            string path = Write(bytes[..length]);
            Assert.Throws<InvalidDataException>(() => new OnnxBasketModelLoader().Load(path));
        }
    }

    [Fact]
    public void Load_ForeignFile_ThrowsInvalidData() =>
        Assert.Throws<InvalidDataException>(() => new OnnxBasketModelLoader().Load(Write("not a model at all"u8.ToArray())));

    [Fact]
    public void Load_OtherModel_SaysWhatIsWrong()
    {
        var graph = new OnnxGraphBuilder("other");
        string x = graph.Input("x", OnnxElementType.Float, 1, 4);
        graph.Node("Relu", "y", x);
        graph.Output("y", OnnxElementType.Float, 1, 4);

        var exception = Assert.Throws<InvalidDataException>(() => Load(graph.Build("tests", "1")));

        Assert.Contains("no basket model", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_TableTooSmallForTheScores_ThrowsInvalidData() =>
        Assert.Throws<InvalidDataException>(() => Load(Graph(Items, tableRows: Items - 10)));

    private static float[] Score(IBasketModel model, int item)
    {
        float[] scores = new float[Items];
        model.Score([item, (item + 1) % Items], scores);
        return scores;
    }

    private static OnnxModel Graph(int items, int? tableRows = null)
    {
        var random = new Random(11);
        var graph = new OnnxGraphBuilder("basket");
        string input = graph.Input("items", OnnxElementType.Int32, MaxItems);
        int rows = tableRows ?? items + 1;
        graph.Constant("table", Numbers(rows * Width), rows, Width);
        graph.Constant("weights", [1f, 0.5f, 0.25f, 0.125f], 1, MaxItems);
        graph.Constant("output", Numbers(Width * items), Width, items);
        string embedded = graph.Node("Gather", "embedded", "table", input);
        string pooled = graph.Node("MatMul", "pooled", "weights", embedded);
        graph.Node("MatMul", "scores", pooled, "output");
        graph.Output("scores", OnnxElementType.Float, 1, items);
        return graph.Build("tests", "1");

        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
    }

    private IBasketModel Load(OnnxModel model) => new OnnxBasketModelLoader().Load(Write(model.ToBytes()));

    private string Write(byte[] bytes)
    {
        string path = Path.Combine(_folder, $"{Guid.NewGuid():N}.onnx");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
