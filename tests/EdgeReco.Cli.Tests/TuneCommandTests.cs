using System.Text.Json;
using EdgeReco.Tests;

namespace EdgeReco.Cli.Tests;

/// <summary><c>compress</c> with limits, run as a process.</summary>
public sealed class TuneCommandTests : IClassFixture<CliFixture>
{
    private readonly CliFixture _fixture;

    public TuneCommandTests(CliFixture fixture)
    {
        _fixture = fixture;
        TinyEncoder.Write(fixture.PathOf("float"), TinyEncoder.Model(), """{"max_tokens":32}""");
        fixture.Write("texts.txt", "whole milk\nbrown bread\nsea salt\n");
        fixture.Write("ratings.csv", "query,docid,rating\nmilk,m,3\nmilk,b,0\nbread,b,3\n");
    }

    [Fact]
    public void Compress_BudgetOnTexts_FindsAndResumes()
    {
        string[] args = ["compress", "float/model.onnx", "--target", "cpu-x64", "--max-drop", "50%", "--texts", "texts.txt", "--trials", "2", "--state", "state.jsonl", "--json"];
        (int code, string output, string error) = _fixture.Run([.. args, "--out", "tuned/model.onnx"]);
        Assert.True(code == 0, error + output);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement root = document.RootElement;
        Assert.Equal("cosine", root.GetProperty("metric").GetString());
        Assert.True(root.GetProperty("met").GetBoolean());
        Assert.Equal(2, root.GetProperty("trials").GetArrayLength());
        Assert.NotEqual(0, root.GetProperty("pareto_front").GetArrayLength());
        Assert.Equal(new FileInfo(_fixture.PathOf("tuned/model.onnx")).Length, root.GetProperty("best").GetProperty("size_bytes").GetInt64());
        Assert.True(File.Exists(_fixture.PathOf("tuned/tokenizer.json")));
        (code, string again, error) = _fixture.Run([.. args, "--out", "again/model.onnx"]);
        Assert.True(code == 0, error);
        using JsonDocument second = JsonDocument.Parse(again);
        Assert.Equal(2, second.RootElement.GetProperty("reused").GetInt32());
        Assert.Equal(File.ReadAllBytes(_fixture.PathOf("tuned/model.onnx")), File.ReadAllBytes(_fixture.PathOf("again/model.onnx")));
    }

    [Fact]
    public void Compress_BudgetOnRatingsUnmet_WritesTheNearestAndExitsOne()
    {
        (int code, string output, string error) = _fixture.Run(
            "compress", "float/model.onnx", "--max-size", "10", "--max-drop", "1%", "--max-latency", "1s", "--ratings", "ratings.csv", "--catalog", "catalog.jsonl", "--trials", "1", "--out", "near/model.onnx");
        Assert.Equal(1, code);
        Assert.Contains("check failed: ", error, StringComparison.Ordinal);
        Assert.Contains("MB instead of 0.00", error, StringComparison.Ordinal);
        Assert.Contains("near/model.onnx", output, StringComparison.Ordinal);
        Assert.True(File.Exists(_fixture.PathOf("near/model.onnx")));
    }

    [Theory]
    [InlineData("--max-size 'big' is no size", "--max-size", "big")]
    [InlineData("--max-latency '2' is no time", "--max-latency", "2")]
    [InlineData("--max-latency '-1ms' is no time", "--max-latency", "-1ms")]
    [InlineData("--max-drop '2' is no share", "--max-drop", "2")]
    [InlineData("--max-drop '101%' is no share", "--max-drop", "101%")]
    [InlineData("--min-speedup must be", "--min-speedup", "0")]
    [InlineData("--trials must be", "--max-size", "1MB", "--trials", "0")]
    [InlineData("preset 'toaster' is none of", "--target", "toaster")]
    [InlineData("--texts is for a search", "--texts", "texts.txt")]
    [InlineData("--catalog is missing", "--max-size", "1MB", "--ratings", "ratings.csv")]
    [InlineData("give one of them", "--max-size", "1MB", "--recipe", "w4")]
    [InlineData("nothing.onnx: no such file", "--max-size", "1MB", "--variant", "nothing.onnx")]
    public void Compress_BadLimits_OneLineAndNothingWritten(string reason, params string[] args) =>
        _fixture.Refuses(reason, ["compress", "float/model.onnx", "--out", "bad.onnx", .. args]);
}
