using System.Diagnostics;
using System.Text.Json;

namespace EdgeReco.Cli.Tests;

/// <summary>What a build leaves behind, good or bad.</summary>
public sealed class BuildCommandTests(CliFixture fixture) : IClassFixture<CliFixture>
{
    [Fact]
    public void Build_Json_IsOneDocumentAboutTheBundle()
    {
        (int code, string output, string error) = fixture.Run("build", "--catalog", "catalog.jsonl", "--interactions", "baskets.csv", "--out", "json", "--created", "2026-01-01", "--json");
        Assert.Equal(0, code);
        Assert.Contains("catalogue", error, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal((4, 60), (document.RootElement.GetProperty("products").GetInt32(), document.RootElement.GetProperty("baskets").GetInt32()));
        Assert.Equal(2, document.RootElement.GetProperty("sources").GetArrayLength());
    }

    [Fact]
    public void Build_TooManyMalformedRows_ExitsTwoReportsTenAndKeepsTheOldBundle()
    {
        string bad = string.Concat(Enumerable.Range(0, 30).Select(i => $"{{\"id\":\"x{i}\",\"name\":\"X\",\"price\":-{i + 1}}}\n"));
        fixture.Write("bad.jsonl", CliFixture.Catalog + bad);
        byte[] before = File.ReadAllBytes(fixture.PathOf("bundle/manifest.json"));
        (int code, string output, string error) = fixture.Run("build", "--catalog", "bad.jsonl", "--out", "bundle");
        Assert.Equal(2, code);
        Assert.Equal("", output);
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(11, lines.Count(line => line.StartsWith("malformed: ", StringComparison.Ordinal)));
        Assert.Contains("malformed: bad.jsonl:5: price: -1 is negative", lines);
        Assert.StartsWith("error: bad.jsonl: 30 of 34 rows are malformed", lines[^1], StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(fixture.PathOf("bundle/manifest.json")));
        Assert.DoesNotContain(fixture.Entries(), entry => entry.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_SourceDateEpoch_SetsWhenItWasBuilt()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "edgereco.dll"), "build", "--catalog", "catalog.jsonl", "--out", "epoch", "--json"])
        {
            WorkingDirectory = fixture.Root,
            RedirectStandardOutput = true,
        };
        start.Environment["SOURCE_DATE_EPOCH"] = "1767225600";
        using Process process = Process.Start(start)!;
        using JsonDocument document = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), document.RootElement.GetProperty("created").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Build_Interrupted_Exits130AndLeavesNothingHalfWritten(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "signals are sent with kill");
        using (StreamWriter writer = File.CreateText(fixture.PathOf("large.csv")))
        {
            writer.Write("id,name\n");
            for (int i = 0; i < 400_000; i++)
            {
                writer.Write($"P{i},Product number {i} of many\n");
            }
        }

        byte[] before = File.ReadAllBytes(fixture.PathOf("bundle/manifest.json"));
        using Process process = fixture.Start("build", "--catalog", "large.csv", "--out", "bundle");
        string? line = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.Contains("catalogue", line, StringComparison.Ordinal);
        using (Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        string rest = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("interrupted", rest, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", rest, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(fixture.PathOf("bundle/manifest.json")));
        Assert.DoesNotContain(fixture.Entries(), entry => entry.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("catalog.bin", "catalog")]
    [InlineData("search.idx", "search-index")]
    [InlineData("golden.json", "golden")]
    [InlineData("popularity.bin", "popularity")]
    [InlineData("manifest.json", "manifest.json")]
    public void Search_DamagedBundle_NamesThePartInOneLine(string file, string part)
    {
        string damaged = fixture.PathOf("damaged-" + part);
        Directory.CreateDirectory(damaged);
        foreach (string path in Directory.EnumerateFiles(fixture.PathOf("bundle")))
        {
            File.Copy(path, Path.Combine(damaged, Path.GetFileName(path)));
        }

        byte[] bytes = File.ReadAllBytes(Path.Combine(damaged, file));
        bytes[bytes.Length / 2] ^= 0x40;
        File.WriteAllBytes(Path.Combine(damaged, file), bytes);
        (int code, _, string error) = fixture.Run("search", damaged, "milk");
        Assert.Equal(2, code);
        string line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("error: bundle ", line, StringComparison.Ordinal);
        Assert.Contains(part, line[(line.IndexOf("damaged-", StringComparison.Ordinal) + 8 + part.Length)..], StringComparison.Ordinal);
        Directory.Delete(damaged, recursive: true);
    }

    [Fact]
    public void Demo_SourcesOnly_WritesWhatBuildReads()
    {
        (int code, string output, string error) = fixture.Run("demo", "--sources", "demo-sources", "--sources-only", "--baskets", "50", "--json");
        Assert.True(code == 0, error);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.True(File.Exists(Path.Combine(document.RootElement.GetProperty("sources").GetString()!, "catalog.jsonl")));
        (code, output, error) = fixture.Run("build", "--catalog", "demo-sources/catalog.jsonl", "--interactions", "demo-sources/interactions.csv", "--out", "demo", "--json");
        Assert.True(code == 0, error);
        using JsonDocument built = JsonDocument.Parse(output);
        Assert.Equal(0, built.RootElement.GetProperty("pictures_left_out").GetInt32());
        Assert.Equal(0, built.RootElement.GetProperty("sources")[0].GetProperty("malformed").GetInt64());
        Assert.Equal(50, built.RootElement.GetProperty("baskets").GetInt32());
    }
}
