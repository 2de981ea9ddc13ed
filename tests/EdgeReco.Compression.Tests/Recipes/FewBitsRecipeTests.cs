using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Recipes;

namespace EdgeReco.Compression.Tests.Recipes;

/// <summary>Recipes of 2 to 4 bits, and of tables alone.</summary>
public sealed class FewBitsRecipeTests : IDisposable
{
    private const int Rows = 4096;
    private const int Columns = 16;
    private readonly TempFolder _folder = new();

    public static TheoryData<string, string> RecipesAndModels
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string recipe in (string[])["w3", "w2", "table4", "pq", "w4+fp16", "table4+w3"])
            {
                data.Add(recipe, "mlp");
                data.Add(recipe, "cnn");
                data.Add(recipe, "encoder");
                data.Add(recipe, "table");
            }

            return data;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(RecipesAndModels))]
    public void Run_EachRecipe_KeepsItsThresholdAndNeverGrows(string recipe, string kind)
    {
        string input = Save(kind == "table" ? Table() : CompressedModels.Of(kind));
        CompressionResult result = Run(input, Recipe.Parse(recipe), "a.onnx");
        Run(input, Recipe.Parse(recipe), "b.onnx");
        Assert.True(result.IsWritten);
        Assert.True(result.Sqnr >= RecipePlan.FourBitSqnr, $"{result.Sqnr} dB");
        Assert.Equal(File.ReadAllBytes(_folder.File("a.onnx")), File.ReadAllBytes(_folder.File("b.onnx")));
        Assert.InRange(new FileInfo(_folder.File("a.onnx")).Length, 1, new FileInfo(input).Length);
    }

    [Theory]
    [InlineData("table4", null, "gather-table-4")]
    [InlineData("pq", null, "gather-table-pq")]
    [InlineData("w8", TableFormat.Rows4, "gather-table-4")]
    [InlineData("w4", TableFormat.Product, "gather-table-pq")]
    [InlineData("w4", TableFormat.Rows8, "gather-table-int8")]
    public void Run_Table_IsStoredAsAsked(string recipe, TableFormat? tables, string pass)
    {
        CompressionResult result = Run(Save(Table()), Recipe.Parse(recipe) with { Tables = tables }, "out.onnx");
        Assert.Equal(pass, Assert.Single(result.Tensors, tensor => tensor.Name == "table").Pass);
    }

    [Fact]
    public void Run_ThreeBits_LayersThatTheyRuinGetFour()
    {
        CompressionResult result = Run(Save(CompressedModels.Layers(outlier: 30)), Recipe.Parse("w3") with { MinSqnr = 14 }, "out.onnx");
        Assert.True(result.Sqnr >= 14, $"{result.Sqnr} dB");
        Assert.NotEmpty(result.InBlocks.Concat(result.InFloat));
    }

    [Fact]
    public void Sensitivity_Bits_MoreOfThemKeepMore()
    {
        string input = Save(CompressedModels.Layers());
        double[] worst = [.. Enumerable.Range(2, 7).Select(bits => new ModelCompressor(new CompressionOptions { Recipe = Of("w4") })
            .Sensitivity(input, bits, TestContext.Current.CancellationToken)[0].Sqnr)];
        Assert.Equal(worst.Order(), worst);
        Assert.Equal(7, worst.Distinct().Count());
    }

    [Fact]
    public void Run_ExcludedNodeThatIsNotThere_IsNamedWithOnesLikeIt()
    {
        string input = Save(CompressedModels.Layers());
        string message = Assert.Throws<InvalidDataException>(() => Run(input, Of("w4") with { Exclude = ["p0", "P11"] }, "out.onnx")).Message;
        Assert.Equal("exclude: no node has 'P11' as its first output; like it are 'p1', 'h1', 'p0'", message);
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Run_ResultsThatCannotBeKept_AreNotWritten()
    {
        // Half precision rounds the small constants too, and the guard can only spare the layer with the weights.
        var graph = new OnnxGraphBuilder("halves");
        string y = graph.Node("MatMul", "p", graph.Input("x", OnnxElementType.Float, 4, 64), graph.Constant("w", Graphs.Numbers(64 * 64), 64, 64));
        for (int i = 0; i < 6; i++)
        {
            y = graph.Node("Mul", $"y{i}", y, graph.Constant($"factor{i}", [.. Enumerable.Repeat(i < 3 ? 1e-3f : 1e3f, 4 * 64)], 4, 64));
        }

        graph.Output(y, OnnxElementType.Float, 4, 64);
        string input = Save(graph.Build("tests", "1"));
        var options = new CompressionOptions { Recipe = Recipe.Parse("fp16") with { Preset = Preset.Named("cuda"), MinSqnr = 59.5 } };

        CompressionResult result = new ModelCompressor(options).Run(input, _folder.File("out.onnx"), TestContext.Current.CancellationToken);
        Assert.False(result.IsWritten);
        Assert.True(result.Sqnr < result.MinSqnr);
        Assert.Single(Directory.GetFiles(_folder.Path));
        options = options with { Recipe = options.Recipe with { MinSqnr = 40 } };
        Assert.True(new ModelCompressor(options).Run(input, _folder.File("out.onnx"), TestContext.Current.CancellationToken).IsWritten);
    }

    [Theory]
    [InlineData("weights.bin")]
    [InlineData("out.onnx.data")]
    public void Run_OutputIsWhereTheWeightsLie_IsRefused(string weights)
    {
        OnnxModel model = CompressedModels.Layers();
        TensorProto first = model.Proto.Graph.Initializer[0];
        byte[] raw = first.RawData.ToByteArray();
        File.WriteAllBytes(_folder.File(weights), raw);
        ExternalData.Point(first, weights, 0, raw.Length);
        string output = weights.Replace(".data", "", StringComparison.Ordinal);
        Assert.Contains($"would replace {weights}", Assert.Throws<InvalidDataException>(() => Run(Save(model), Of("w8"), output)).Message, StringComparison.Ordinal);
        Assert.Equal(raw, File.ReadAllBytes(_folder.File(weights)));
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    private static Recipe Of(string recipe) => Recipe.Parse(recipe) with { Preset = Preset.Named("cpu-x64") };

    private static OnnxModel Table()
    {
        var graph = new OnnxGraphBuilder("table");
        string rows = graph.Node("Gather", "rows", graph.Constant("table", Graphs.Numbers(Rows * Columns), Rows, Columns), graph.Input("ids", OnnxElementType.Int64, 8));
        graph.Node("MatMul", "y", rows, graph.Constant("w", Graphs.Numbers(Columns * 96, 3), Columns, 96));
        graph.Output("y", OnnxElementType.Float, 8, 96);
        return graph.Build("tests", "1");
    }

    private CompressionResult Run(string input, Recipe recipe, string output) =>
        new ModelCompressor(new CompressionOptions { Recipe = recipe with { Preset = Preset.Named("cpu-x64") } }).Run(input, _folder.File(output), TestContext.Current.CancellationToken);

    private string Save(OnnxModel model)
    {
        model.Save(_folder.File("model.onnx"));
        return _folder.File("model.onnx");
    }
}
