using System.Text.Json;

namespace EdgeReco.Cli.Tests;

/// <summary>The real program, run as a process.</summary>
public sealed class CommandLineTests(CliFixture fixture) : IClassFixture<CliFixture>
{
    [Theory]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    [InlineData("evaluate", "recommend", "--help")]
    public void Help_AnyCommand_TeachesWithExamplesAndExitCodes(params string[] args)
    {
        (int code, string output, _) = fixture.Run(args);
        Assert.Equal(0, code);
        Assert.Contains("Examples:", output, StringComparison.Ordinal);
        Assert.Contains("edgereco ", output, StringComparison.Ordinal);
        Assert.Contains("2 bad usage or bad input", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--catalog", "build", "--out", "x")]
    [InlineData("'yesterday' is no date", "build", "--catalog", "catalog.jsonl", "--out", "x", "--until", "yesterday")]
    [InlineData("'--nonsense'", "search", "bundle", "milk", "--nonsense")]
    [InlineData("--top must be a number", "search", "bundle", "milk", "--top", "-1")]
    [InlineData("'colour:red' is not a filter", "search", "bundle", "milk", "--filter", "colour:red")]
    [InlineData("--facets 'colour'", "search", "bundle", "milk", "--facets", "colour")]
    [InlineData("--lang 'de'", "search", "bundle", "milk", "--lang", "de")]
    [InlineData("no such folder", "search", "nowhere", "milk")]
    [InlineData("this folder is no bundle", "search", ".", "milk")]
    [InlineData("no such file", "build", "--catalog", "nothing.csv", "--out", "x")]
    [InlineData("is a folder", "build", "--catalog", "bundle", "--out", "x")]
    [InlineData("is no bundle", "build", "--catalog", "catalog.jsonl", "--out", ".")]
    [InlineData("neither a file nor one of", "build", "--catalog", "catalog.jsonl", "--out", "x", "--mapping", "nothing.json")]
    [InlineData("no built-in mapping 'nothing'", "mapping", "nothing")]
    [InlineData("no such file", "evaluate", "search", "bundle", "--ratings", "nothing.csv")]
    public void Run_BadUsageOrInput_ExitsTwoWithOneLineAndOneDocument(string reason, params string[] args) => fixture.Refuses(reason, args);

    [Fact]
    public void Search_Json_IsOneDocumentWithHitsAndFacets()
    {
        (int code, string output, _) = fixture.Run("search", "bundle", "mlik", "--json", "--facets", "brand", "--explain");
        Assert.Equal(0, code);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement root = document.RootElement;
        Assert.Equal("mlik", root.GetProperty("query").GetString());
        JsonElement hit = root.GetProperty("hits")[0];
        Assert.Equal("m", hit.GetProperty("product").GetProperty("id").GetString());
        Assert.Equal("Food/Dairy", hit.GetProperty("product").GetProperty("category_path").GetString());
        Assert.Equal("typo_match", hit.GetProperty("reason").GetProperty("code").GetString());
        Assert.NotEqual(0, hit.GetProperty("explanation").GetArrayLength());
        Assert.Equal("brand", root.GetProperty("facets")[0].GetProperty("field").GetString());
    }

    [Fact]
    public void Search_ForPeople_ShowsChineseAndNeverReadsMarkup()
    {
        (int code, string output, _) = fixture.Run("search", "bundle", "牛奶", "--lang", "zh");
        Assert.Equal(0, code);
        Assert.Contains("全脂牛奶", output, StringComparison.Ordinal);
        (code, output, _) = fixture.Run("search", "bundle", "tea");
        Assert.Equal(0, code);
        Assert.Contains("Tea <b>bold</b>", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Recommend_Json_LeavesOutWhatIsInTheBasketAndCountsUnknown()
    {
        (int code, string output, string error) = fixture.Run("recommend", "bundle", "--basket", "m,nothing", "--json");
        Assert.Equal(0, code);
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement root = document.RootElement;
        Assert.Equal(1, root.GetProperty("unknown").GetInt32());
        Assert.Equal("b", root.GetProperty("items")[0].GetProperty("product").GetProperty("id").GetString());
        Assert.DoesNotContain(root.GetProperty("items").EnumerateArray(), item => item.GetProperty("product").GetProperty("id").GetString() == "m");
        Assert.Contains("unknown to this store", error, StringComparison.Ordinal);
    }

    [Fact]
    public void EvaluateSearch_Json_HasTheFieldsOfTheDesign()
    {
        fixture.Write("ratings.csv", "query,docid,rating\nmilk,m,3\nmilk,b,0\nsalt,s,2\nnothing,b,0\n");
        (int code, string output, _) = fixture.Run("evaluate", "search", "bundle", "--ratings", "ratings.csv", "--json");
        Assert.Equal(0, code);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal(
            ["queries", "queries_without_relevant", "ndcg@10", "condensed_ndcg@10", "mrr@10", "recall@100", "judged@10", "latency_ms"],
            document.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["p50", "p90", "p99"], document.RootElement.GetProperty("latency_ms").EnumerateObject().Select(member => member.Name));
        Assert.Equal((3, 1, 1.0), (
            document.RootElement.GetProperty("queries").GetInt32(),
            document.RootElement.GetProperty("queries_without_relevant").GetInt32(),
            document.RootElement.GetProperty("ndcg@10").GetDouble()));
    }

    [Fact]
    public void EvaluateSearch_BelowTheBound_ExitsOne()
    {
        fixture.Write("bad-ratings.csv", "query,docid,rating\nmilk,t,3\n");
        (int code, _, string error) = fixture.Run("evaluate", "search", "bundle", "--ratings", "bad-ratings.csv", "--min-ndcg", "0.9");
        Assert.Equal(1, code);
        Assert.Contains("check failed: ndcg@10", error, StringComparison.Ordinal);
    }

    [Fact]
    public void EvaluateRecommend_Json_HasTheFieldsOfTheDesignAndBaselines()
    {
        (int code, string output, string error) = fixture.Run("evaluate", "recommend", "bundle", "--interactions", "baskets.csv", "--from", "2026-03-01", "--json");
        Assert.True(code == 0, error);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal(
            ["baskets", "events", "hr@10", "hr@20", "mrr@20", "ndcg@20", "coverage@20", "latency_ms", "baselines"],
            document.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["popularity", "cosine", "cosine_last"], document.RootElement.GetProperty("baselines").EnumerateObject().Select(member => member.Name));
        Assert.Equal((20, 20), (document.RootElement.GetProperty("baskets").GetInt32(), document.RootElement.GetProperty("events").GetInt32()));
        Assert.Equal(1, document.RootElement.GetProperty("hr@10").GetDouble());
    }

    [Fact]
    public void Bench_Json_HasLatencyAndMemory()
    {
        foreach (string kind in new[] { "search", "recommend" })
        {
            (int code, string output, string error) = fixture.Run("bench", kind, "bundle", "--count", "50", "--json");
            Assert.True(code == 0, error);
            using JsonDocument document = JsonDocument.Parse(output);
            Assert.True(document.RootElement.GetProperty("latency_ms").GetProperty("p99").GetDouble() > 0);
            Assert.True(document.RootElement.GetProperty("memory").GetProperty("resident_mb").GetDouble() > 0);
        }
    }

    [Theory]
    [InlineData("/no/such/program", "cannot be started")]
    [InlineData("/bin/true", "printed no address")]
    public void BenchStart_NotTheDeviceProgram_ExitsTwoWithOneLine(string program, string expected)
    {
        (int code, string output, string error) = fixture.Run("bench", "start", program, "--runs", "1");
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mapping_BuiltIn_IsPrintedAndCanBeGivenBack()
    {
        (int code, string output, _) = fixture.Run("mapping", "edgereco");
        Assert.Equal(0, code);
        fixture.Write("own.json", output);
        (code, output, _) = fixture.Run("build", "--catalog", "catalog.jsonl", "--mapping", "own.json", "--out", "own", "--json");
        Assert.Equal(0, code);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal(4, document.RootElement.GetProperty("products").GetInt32());
        Directory.Delete(fixture.PathOf("own"), recursive: true);
    }
}
