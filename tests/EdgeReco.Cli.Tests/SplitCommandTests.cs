using System.Text.Json;
using EdgeReco.Tests;

namespace EdgeReco.Cli.Tests;

/// <summary><c>split</c>, run as a process.</summary>
public sealed class SplitCommandTests : IClassFixture<CliFixture>
{
    private readonly CliFixture _fixture;

    public SplitCommandTests(CliFixture fixture)
    {
        _fixture = fixture;
        TinyEncoder.Write(fixture.PathOf("float"), TinyEncoder.Model());
    }

    [Fact]
    public void Split_Json_TellsPartsAndThatNothingChanged()
    {
        (int code, string output, string error) = _fixture.Run("split", "float/model.onnx", "--parts", "2", "--out", "halves", "--json");
        Assert.True(code == 0, error);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal(["part-0.onnx", "part-1.onnx"], document.RootElement.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("file").GetString()));
        Assert.Equal(0, document.RootElement.GetProperty("outputs")[0].GetProperty("max_abs").GetDouble());
        Assert.True(File.Exists(Path.Combine(_fixture.PathOf("halves"), "pipeline.json")));
    }

    [Theory]
    [InlineData("give --parts", "split", "float/model.onnx", "--out", "parts")]
    [InlineData("give one of them", "split", "float/model.onnx", "--parts", "2", "--at", "rows", "--out", "parts")]
    [InlineData("no node of the model makes", "split", "float/model.onnx", "--at", "nothing", "--out", "parts")]
    [InlineData("fewer places to cut at", "split", "float/model.onnx", "--parts", "9", "--out", "parts")]
    [InlineData("name a new folder", "split", "float/model.onnx", "--parts", "2", "--out", "bundle")]
    [InlineData("no such file", "split", "nothing.onnx", "--parts", "2", "--out", "parts")]
    public void Split_BadUsageOrInput_ExitsTwoWithOneLineAndWritesNothing(string reason, params string[] args)
    {
        IReadOnlyList<string> before = _fixture.Entries();
        (int code, _, string error) = _fixture.Run(args);
        Assert.Equal(2, code);
        Assert.Contains(reason, Assert.Single(error.Split('\n'), line => line.StartsWith("error: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(before, _fixture.Entries());
    }
}
