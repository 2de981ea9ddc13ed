using System.Text.Json;
using EdgeReco.Compression.Onnx;
using EdgeReco.Tests;

namespace EdgeReco.Cli.Tests;

/// <summary><c>compress</c> and <c>inspect --sensitivity</c>, run as a process.</summary>
public sealed class CompressCommandTests : IClassFixture<CliFixture>
{
    private static readonly string[] Recipes = ["fuse", "int8-dynamic", "int8-static", "w8", "w4", "w3", "w2", "table4", "pq", "fp16"];
    private readonly CliFixture _fixture;

    public CompressCommandTests(CliFixture fixture)
    {
        _fixture = fixture;
        TinyEncoder.Write(fixture.PathOf("float"), TinyEncoder.Model(), """{"max_tokens":32}""");
        fixture.Write("texts.txt", "whole milk\nbrown bread\n");
        fixture.Write("bad.jsonl", "{\"text\":\"milk\"}\n{}\n");
        fixture.Write("bad.json", """{"recipe":"w4","block_size":33}""");
        fixture.Write("noise.onnx", "noise");
        File.WriteAllBytes(fixture.PathOf("picture.onnx"), Picture(0).ToBytes());
        File.WriteAllBytes(fixture.PathOf("nan.onnx"), Picture(float.NaN).ToBytes());
    }

    [Fact]
    public void Help_Compress_NamesRecipesAndPresets()
    {
        (int code, string output, _) = _fixture.Run("compress", "--help");
        Assert.Equal(0, code);
        Assert.All(Recipes, recipe => Assert.Contains(recipe, output, StringComparison.Ordinal));
        Assert.Contains("tensorrt", output, StringComparison.Ordinal);
        Assert.Contains("edgereco compress ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Compress_Json_HasTheFieldsOfTheDesign()
    {
        byte[] before = File.ReadAllBytes(_fixture.PathOf("float/model.onnx"));
        string[] args = ["compress", "float/model.onnx", "--recipe", "int8-dynamic", "--preset", "cpu-x64", "--calibrate", "texts.txt", "--json"];
        (int code, string output, string error) = _fixture.Run([.. args, "--out", "small/deep/model.onnx"]);
        Assert.True(code == 0, error);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement root = document.RootElement;
        Assert.Equal(
            ["file", "recipe", "preset", "bytes_before", "bytes_after", "sqnr_db", "samples", "real_samples", "kept_as_it_was", "written", "rewrites", "tensors", "in_float", "in_blocks", "left"],
            root.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("small/deep/model.onnx", "int8-dynamic", "cpu-x64"), (Text("file"), Text("recipe"), Text("preset")));
        Assert.Equal((before.Length, new FileInfo(_fixture.PathOf("small/deep/model.onnx")).Length), (root.GetProperty("bytes_before").GetInt32(), root.GetProperty("bytes_after").GetInt64()));
        Assert.InRange(root.GetProperty("sqnr_db").GetDouble(), 20, 70);
        Assert.True(root.GetProperty("real_samples").GetBoolean());
        Assert.False(root.GetProperty("kept_as_it_was").GetBoolean());
        Assert.Equal(["pass", "name", "sqnr_db", "bytes_before", "bytes_after"], root.GetProperty("tensors")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(["encoder.json", "model.onnx", "tokenizer.json"], Directory.GetFiles(_fixture.PathOf("small/deep")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(before, File.ReadAllBytes(_fixture.PathOf("float/model.onnx")));
        Assert.True(_fixture.Run([.. args, "--out", "again/model.onnx"]).Code == 0);
        Assert.Equal(File.ReadAllBytes(_fixture.PathOf("small/deep/model.onnx")), File.ReadAllBytes(_fixture.PathOf("again/model.onnx")));

        string? Text(string name) => root.GetProperty(name).GetString();
    }

    [Fact]
    public void Compress_RecipeFileAndText_TellsWhatItDid()
    {
        _fixture.Write("recipe.json", """{"recipe":"w8","preset":"cpu-x64","minimum_elements":64}""");
        (int code, string output, string error) = _fixture.Run("compress", "float/model.onnx", "--recipe", "recipe.json", "--out", "w8/model.onnx");
        Assert.True(code == 0, error);
        Assert.Contains("w8 for cpu-x64", output, StringComparison.Ordinal);
        Assert.Contains("random inputs", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_Sensitivity_RanksLayers()
    {
        (int code, string output, string error) = _fixture.Run("inspect", "float/model.onnx", "--sensitivity", "--recipe", "int8-dynamic", "--preset", "cpu-x64", "--json");
        Assert.True(code == 0, error);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement[] layers = [.. document.RootElement.GetProperty("sensitivity").EnumerateArray()];
        Assert.Equal(["last_hidden_state", "rows"], layers.Select(layer => layer.GetProperty("layer").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(layers.Select(layer => layer.GetProperty("sqnr_db").GetDouble()).Order(), layers.Select(layer => layer.GetProperty("sqnr_db").GetDouble()));
        (code, output, error) = _fixture.Run("inspect", "float/model.onnx", "--sensitivity", "--bits", "3");
        Assert.True(code == 0, error);
        Assert.Contains("quantized alone", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'int9' is none of fuse, int8-dynamic", "float/model.onnx", "--recipe", "fuse+int9")]
    [InlineData("bad.json: block_size: must be", "float/model.onnx", "--recipe", "bad.json")]
    [InlineData("preset 'toaster' is none of cpu-x64", "float/model.onnx", "--preset", "toaster")]
    [InlineData("preset tensorrt has no kernel", "float/model.onnx", "--recipe", "w4", "--preset", "tensorrt")]
    [InlineData("--min-sqnr", "float/model.onnx", "--min-sqnr", "NaN")]
    [InlineData("--min-sqnr", "float/model.onnx", "--min-sqnr", "good")]
    [InlineData("--max-memory", "float/model.onnx", "--max-memory", "-1")]
    [InlineData("nothing.onnx: no such file", "nothing.onnx")]
    [InlineData("float: is a folder", "float")]
    [InlineData("noise.onnx: not an ONNX model", "noise.onnx")]
    [InlineData("NaN or infinity: w", "nan.onnx", "--shape", "images=1,3,8,8")]
    [InlineData("input images", "picture.onnx")]
    [InlineData("no node has 'last_hidden_stat' as its first output; like it are 'last_hidden_state'", "float/model.onnx", "--exclude", "last_hidden_stat")]
    [InlineData("nowhere.txt: no such file", "float/model.onnx", "--calibrate", "nowhere.txt")]
    [InlineData("bad.jsonl:2: has no member 'text'", "float/model.onnx", "--calibrate", "bad.jsonl")]
    [InlineData("give real inputs of this one", "picture.onnx", "--calibrate", "texts.txt")]
    [InlineData("nowhere.json: no such file", "float/model.onnx", "--tokenizer", "nowhere.json")]
    [InlineData("texts.txt", "float/model.onnx", "--tokenizer", "texts.txt")]
    public void Compress_BadUsageOrInput_ExitsTwoWithOneLineAndNoFile(string reason, params string[] args) => _fixture.Refuses(reason, ["compress", .. args, "--out", "failed/model.onnx"]);

    [Fact]
    public void Compress_OutputIsTheInput_ExitsTwo() => _fixture.Refuses("would replace the model", ["compress", "float/model.onnx", "--out", "./float/model.onnx"]);

    [Fact]
    public void Compress_OutputIsAFolder_ExitsTwo()
    {
        _fixture.Refuses("is a folder", ["compress", "float/model.onnx", "--out", "float"]);
        Assert.Equal(["encoder.json", "model.onnx", "tokenizer.json"], Directory.GetFiles(_fixture.PathOf("float")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("'int9' is none of", "float/model.onnx", "--recipe", "int9")]
    [InlineData("preset cuda has no kernel", "float/model.onnx", "--preset", "cuda")]
    [InlineData("--bits goes with --sensitivity and must be a number from 2 to 8", "float/model.onnx", "--bits", "9")]
    [InlineData("noise.onnx: not an ONNX model", "noise.onnx")]
    public void Inspect_SensitivityOfBadInput_ExitsTwo(string reason, params string[] args) => _fixture.Refuses(reason, ["inspect", .. args, "--sensitivity"]);

    private static OnnxModel Picture(float added)
    {
        var graph = new OnnxGraphBuilder("picture");
        graph.Node("Add", "y", graph.Input("images", OnnxElementType.Float, -1, 3, -1, -1), graph.Constant("w", [added], 1));
        graph.Output("y", OnnxElementType.Float, -1, 3, -1, -1);
        return graph.Build("tests", "1");
    }
}
