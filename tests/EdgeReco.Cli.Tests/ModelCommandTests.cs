using System.Text.Json;
using EdgeReco.Compression.Onnx;
using EdgeReco.Tests;

namespace EdgeReco.Cli.Tests;

/// <summary><c>inspect</c> and <c>compare</c> of models, run as a process.</summary>
public sealed class ModelCommandTests : IClassFixture<CliFixture>
{
    /// <summary>Of MiniLM on the first 200 graded products; the ideal rankings hold all graded ones.</summary>
    private const double GoldenNdcg = 0.2424;
    private const double GoldenCondensed = 0.2875;

    private readonly CliFixture _fixture;

    public ModelCommandTests(CliFixture fixture)
    {
        _fixture = fixture;
        TinyEncoder.Write(fixture.PathOf("float"), TinyEncoder.Model());
        TinyEncoder.Write(fixture.PathOf("int8"), TinyEncoder.Quantized(), withTokenizer: false);
        fixture.Write("graded.csv", "query,docid,rating\nmilk,m,3\nmilk,b,0\nsalt,s,2\nnothing,b,0\n");
        File.WriteAllBytes(fixture.PathOf("picture.onnx"), Picture().ToBytes());
        fixture.Write("noise.onnx", "noise");
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("compare")]
    public void Help_ModelCommand_TeachesWithExamples(string command)
    {
        (int code, string output, _) = _fixture.Run(command, "--help");
        Assert.Equal(0, code);
        Assert.Contains($"edgereco {command} ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("peak-memory", _fixture.Run("--help").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void BenchEncoder_QueriesOfRatings_TellsMicroseconds()
    {
        (int code, string output, string error) = _fixture.Run("bench", "encoder", "float/model.onnx", "--ratings", "graded.csv", "--count", "50", "--json");
        Assert.True(code == 0, error);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal(3, document.RootElement.GetProperty("queries").GetInt32());
        JsonElement latency = document.RootElement.GetProperty("latency_us");
        Assert.InRange(latency.GetProperty("p50").GetDouble(), 0.01, latency.GetProperty("p99").GetDouble());
        _fixture.Refuses("nowhere.bin: no such file", "bench", "encoder", "nowhere.bin", "--ratings", "graded.csv");
    }

    [Fact]
    public void Inspect_Json_TellsOperatorsWeightsAndPorts()
    {
        (int code, string output, string error) = _fixture.Run("inspect", "int8/model.onnx", "--json");
        Assert.True(code == 0, error);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement root = document.RootElement;
        Assert.Equal(17, root.GetProperty("opsets").GetProperty("ai.onnx").GetInt32());
        Assert.Equal("input_ids", root.GetProperty("inputs")[0].GetProperty("name").GetString());
        Assert.Equal(new FileInfo(_fixture.PathOf("int8/model.onnx")).Length, root.GetProperty("size_bytes").GetInt64());
        Assert.Contains(root.GetProperty("operators").EnumerateArray(), entry => entry.GetProperty("operator").GetString() == "MatMulInteger");
        Assert.Contains(root.GetProperty("weights").EnumerateArray(), entry => entry.GetProperty("type").GetString() == "int8");
        Assert.False(root.TryGetProperty("audit", out _));
    }

    [Fact]
    public void Inspect_Audit_SaysWhatRunsInIntegers()
    {
        (int code, string output, string error) = _fixture.Run("inspect", "int8/model.onnx", "--audit", "--float", "float/model.onnx", "--runs", "5", "--check", "--json");
        Assert.True(code == 0, error);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement audit = document.RootElement.GetProperty("audit");
        Assert.Equal((2, 2, 0), (
            audit.GetProperty("quantized").GetProperty("operators").GetInt32(),
            audit.GetProperty("quantized").GetProperty("integer").GetInt32(),
            audit.GetProperty("fell_back").GetArrayLength()));
        Assert.Equal(1, audit.GetProperty("costs").EnumerateArray().Sum(cost => cost.GetProperty("share").GetDouble()), 3);
        (code, output, error) = _fixture.Run("inspect", "int8/model.onnx", "--audit", "--runs", "2");
        Assert.True(code == 0, error);
        Assert.Contains("Quantized operators", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_AnyModels_HasTheFieldsOfTheDesign()
    {
        (int code, string output, string error) = _fixture.Run("compare", "float/model.onnx", "int8/model.onnx", "--runs", "3", "--json");
        Assert.True(code == 0, error);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement models = document.RootElement.GetProperty("models");
        Assert.Equal(2, models.GetArrayLength());
        Assert.Equal(["file", "size_bytes", "outputs", "latency_ms", "speedup", "peak_rss_mb"], models[1].EnumerateObject().Select(member => member.Name));
        Assert.Equal("int8/model.onnx", models[1].GetProperty("file").GetString());
        Assert.Equal(200, models[0].GetProperty("outputs")[0].GetProperty("sqnr_db").GetDouble());
        Assert.InRange(models[1].GetProperty("outputs")[0].GetProperty("sqnr_db").GetDouble(), 20, 70);
        Assert.All(models.EnumerateArray(), model => Assert.InRange(model.GetProperty("peak_rss_mb").GetDouble(), 10, 10_000));
        Assert.Equal(1, models[0].GetProperty("speedup").GetDouble());
    }

    [Fact]
    public void Report_Encoders_WritesThreeFormsOfTheSame()
    {
        (int code, _, string error) = _fixture.Run(
            "report", "float/model.onnx", "int8/model.onnx", "--catalog", "catalog.jsonl", "--ratings", "graded.csv", "--runs", "3", "--no-memory", "--out", "report");
        Assert.True(code == 0, error);
        string html = File.ReadAllText(_fixture.PathOf("report/report.html"));
        foreach (string heading in (string[])["Accuracy", "Latency", "Size and memory", "Operations and energy", "Which layer broke", "Audit", "Online feedback"])
        {
            Assert.Contains(heading, html, StringComparison.Ordinal);
            Assert.Contains($"## {heading}", File.ReadAllText(_fixture.PathOf("report/report.md")), StringComparison.Ordinal);
        }

        Assert.Contains("<svg", html, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(_fixture.PathOf("report/report.json")));
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        _fixture.Refuses("nowhere.onnx: no such file", "report", "nowhere.onnx", "int8/model.onnx", "--out", "other");
    }

    [Fact]
    public void Compare_ShapeAndSeed_GiveTheSameFiguresAgain()
    {
        string[] args = ["compare", "picture.onnx", "picture.onnx", "--shape", "images=1,3,8,8", "--seed", "5", "--runs", "1", "--no-memory", "--json"];
        (int code, string output, string error) = _fixture.Run(args);
        Assert.True(code == 0, error);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal(0, document.RootElement.GetProperty("models")[1].GetProperty("outputs")[0].GetProperty("max_abs").GetDouble());
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("models")[1].GetProperty("peak_rss_mb").ValueKind);
    }

    [Fact]
    public void Compare_Encoders_HasTheFieldsOfTheDesign()
    {
        (int code, string output, string error) = _fixture.Run(
            "compare", "float/model.onnx", "int8/model.onnx", "--catalog", "catalog.jsonl", "--ratings", "graded.csv", "--lexical", "--runs", "3", "--json");
        Assert.True(code == 0, error);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement models = document.RootElement.GetProperty("models");
        Assert.Equal(
            ["file", "size_bytes", "dimensions", "cosine_mean", "cosine_p1", "ndcg@10", "condensed_ndcg@10", "recall@100", "fused", "latency_ms", "speedup", "peak_rss_mb"],
            models[1].EnumerateObject().Select(member => member.Name));
        Assert.Equal(["8", "16", "64", "32x64"], models[1].GetProperty("latency_ms").EnumerateObject().Select(member => member.Name));
        Assert.Equal(["8", "16", "64", "32x64"], models[1].GetProperty("speedup").EnumerateObject().Select(member => member.Name));
        Assert.Equal(1, models[0].GetProperty("cosine_mean").GetDouble(), 5);
        Assert.InRange(models[1].GetProperty("cosine_mean").GetDouble(), 0.99, 1);
        Assert.Equal(1, models[1].GetProperty("condensed_ndcg@10").GetDouble());
        Assert.Equal(1, models[1].GetProperty("fused").GetProperty("ndcg@10").GetDouble());
        Assert.All(models.EnumerateArray(), model => Assert.InRange(model.GetProperty("peak_rss_mb").GetDouble(), 10, 10_000));
        Assert.Contains("products by model.onnx", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_TeacherOnFewProducts_RanksAsItDid()
    {
        string model = ReferenceFiles.RequireModel(Path.Combine("all-MiniLM-L6-v2", "model.onnx"));
        string catalog = ReferenceFiles.RequireData(Path.Combine("icecat", "products.jsonl.gz"));
        string ratings = ReferenceFiles.RequireData(Path.Combine("icecat", "ratings-dev.csv"));
        (int code, string output, string error) = _fixture.Run(
            "compare", model, "--catalog", catalog, "--mapping", "icecat", "--ratings", ratings, "--limit", "200", "--runs", "1", "--no-memory", "--json");
        Assert.True(code == 0, error);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement row = document.RootElement.GetProperty("models")[0];
        Assert.Equal(GoldenNdcg, row.GetProperty("ndcg@10").GetDouble(), 0.01);
        Assert.Equal(GoldenCondensed, row.GetProperty("condensed_ndcg@10").GetDouble(), 0.01);
    }

    [Theory]
    [InlineData("at least two models", "compare", "float/model.onnx")]
    [InlineData("nothing.onnx: no such file", "compare", "float/model.onnx", "nothing.onnx")]
    [InlineData("noise.onnx: not an ONNX model", "compare", "float/model.onnx", "noise.onnx")]
    [InlineData("noise.onnx: not an ONNX model", "inspect", "noise.onnx")]
    [InlineData("picture.onnx: has no input input_ids", "compare", "float/model.onnx", "picture.onnx")]
    [InlineData("input images [?,3,?,?] has a free axis; give its shape with --shape images=1,3,…,…", "compare", "picture.onnx", "picture.onnx")]
    [InlineData("--shape 'images'", "compare", "picture.onnx", "picture.onnx", "--shape", "images")]
    [InlineData("no such input", "compare", "picture.onnx", "picture.onnx", "--shape", "x=1")]
    [InlineData("nowhere: no such folder", "compare", "picture.onnx", "picture.onnx", "--inputs", "nowhere")]
    [InlineData("--ratings is missing", "compare", "float/model.onnx", "--catalog", "catalog.jsonl")]
    [InlineData("take --catalog and --ratings", "compare", "float/model.onnx", "--tokenizer", "float/tokenizer.json")]
    [InlineData("give --tokenizer", "compare", "int8/model.onnx", "--catalog", "catalog.jsonl", "--ratings", "graded.csv")]
    [InlineData("no text encoder", "compare", "picture.onnx", "--tokenizer", "float/tokenizer.json", "--catalog", "catalog.jsonl", "--ratings", "graded.csv")]
    [InlineData("--limit must be a number", "compare", "float/model.onnx", "--limit", "0")]
    [InlineData("--weight must be a number", "compare", "float/model.onnx", "--weight", "2")]
    [InlineData("go with --audit", "inspect", "float/model.onnx", "--check")]
    public void Run_BadUsageOrInput_ExitsTwoWithOneLineAndOneDocument(string reason, params string[] args) => _fixture.Refuses(reason, args);

    private static OnnxModel Picture()
    {
        var graph = new OnnxGraphBuilder("picture");
        graph.Node("Abs", "y", graph.Input("images", OnnxElementType.Float, -1, 3, -1, -1));
        graph.Output("y", OnnxElementType.Float, -1, 3, -1, -1);
        return graph.Build("tests", "1");
    }
}
