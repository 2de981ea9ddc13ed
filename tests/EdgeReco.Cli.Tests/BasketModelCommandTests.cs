using System.Text.Json;

namespace EdgeReco.Cli.Tests;

/// <summary>A basket model's way: kept by <c>build</c>, through <c>compress</c>, held against the sales by <c>evaluate</c>.</summary>
public sealed class BasketModelCommandTests : IClassFixture<CliFixture>
{
    private readonly CliFixture _fixture;

    public BasketModelCommandTests(CliFixture fixture)
    {
        _fixture = fixture;
        fixture.Write("sales.csv", "basket,product_id,at,quantity\n" + string.Concat(Enumerable.Range(0, 300).Select(i =>
            $"{i},m,2026-{1 + (i / 100):00}-{1 + (i % 20):00},1\n{i},{(i % 8 == 0 ? "s" : "b")},2026-{1 + (i / 100):00}-{1 + (i % 20):00},1\n")));
    }

    [Fact]
    public void BasketModel_KeptCompressedAndEvaluated_GivesFiguresOfItsOwn()
    {
        Good("build", "--catalog", "catalog.jsonl", "--interactions", "sales.csv", "--until", "2026-03-15", "--out", "own", "--basket-model-out", "basket.onnx");
        Good("compress", "basket.onnx", "--recipe", "w4", "--out", "basket-w4.onnx");
        string[] evaluate = ["evaluate", "recommend", "own", "--interactions", "sales.csv", "--from", "2026-03-15", "--json"];
        using JsonDocument own = JsonDocument.Parse(Good(evaluate));
        foreach (string model in (string[])["basket.onnx", "basket-w4.onnx"])
        {
            using JsonDocument other = JsonDocument.Parse(Good([.. evaluate, "--basket-model", model]));
            Assert.Equal(own.RootElement.GetProperty("events").GetInt32(), other.RootElement.GetProperty("events").GetInt32());
        }

        _fixture.Refuses("nothing.onnx: no such file", [.. evaluate[..^1], "--basket-model", "nothing.onnx"]);
        _fixture.Refuses("sales.csv", [.. evaluate[..^1], "--basket-model", "sales.csv"]);
    }

    [Fact]
    public void BasketModelOut_TooFewBaskets_LeavesNeitherModelNorBundle() => _fixture.Refuses(
        "too few baskets", "build", "--catalog", "catalog.jsonl", "--interactions", "baskets.csv", "--out", "none", "--basket-model-out", "none.onnx");

    [Fact]
    public void BasketModel_BundleWithoutOne_IsRefused() =>
        _fixture.Refuses("has no basket model", "evaluate", "recommend", "bundle", "--interactions", "baskets.csv", "--basket-model", "catalog.jsonl");

    private string Good(params string[] args)
    {
        (int code, string output, string error) = _fixture.Run(args);
        Assert.True(code == 0, error);
        return output;
    }
}
