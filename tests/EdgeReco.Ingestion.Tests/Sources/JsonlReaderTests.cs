namespace EdgeReco.Ingestion.Tests.Sources;

public sealed class JsonlReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_EveryKindOfValue_IsKept()
    {
        string path = _folder.Write("x.jsonl", """
            {"t":" text ","n":6.0,"b":true,"z":null,"l":["a",1],"m":{"k":"v"}}
            """);
        using RecordReader reader = RecordReader.Open(path);
        Assert.Equal(ReadStatus.Record, reader.Read());
        Assert.Equal(["text", "6", "yes", "", "a, 1", ""], Enumerable.Range(0, 6).Select(i => reader.Record[i].Display()));
        Assert.Equal("v", reader.Record[5].Member("k").Text);
        Assert.Equal(ReadStatus.End, reader.Read());
    }

    [Theory]
    [InlineData("{\"a\":1", "is not valid JSON")]
    [InlineData("[1]", "is not a JSON object")]
    [InlineData("{\"a\":1} x", "is not valid JSON")]
    [InlineData("{\"a\":1,\"a\":2}", "has the field 'a' twice")]
    [InlineData("{\"a\":\"\\ud800\"}", "escape that is no character")]
    [InlineData("{\"\\ud800\":1}", "escape that is no character")]
    [InlineData("{\"a\":[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}", "is not valid JSON")]
    public void Read_MalformedLine_IsCountedAndReadingGoesOn(string line, string problem)
    {
        using RecordReader reader = RecordReader.Open(_folder.Write("x.jsonl", $"{line}\n\n{{\"a\":3}}\n"));
        Assert.Equal(ReadStatus.Malformed, reader.Read());
        Assert.Contains(problem, reader.Problem, StringComparison.Ordinal);
        Assert.Equal(1, reader.Line);
        Assert.Equal(ReadStatus.Record, reader.Read());
        Assert.Equal(3, reader.Line);
        Assert.Equal(ReadStatus.End, reader.Read());
    }

    [Fact]
    public void Read_TenMegabyteLine_IsMalformedAndSkipped()
    {
        string path = _folder.Write("x.jsonl.gz", $"{{\"a\":\"{new string('x', 10_000_000)}\"}}\n{{\"a\":1}}");
        using RecordReader reader = RecordReader.Open(path);
        Assert.Equal(ReadStatus.Malformed, reader.Read());
        Assert.Contains("longer than 1024 KiB", reader.Problem, StringComparison.Ordinal);
        Assert.Equal(ReadStatus.Record, reader.Read());
        Assert.Equal(2, reader.Line);
    }

    [Fact]
    public void Read_InvalidUtf8_IsMalformed()
    {
        using RecordReader reader = RecordReader.Open(_folder.Write("x.jsonl", [.. "{\"a\":\""u8, 0xc3, 0x28, .. "\"}\n"u8]));
        Assert.Equal(ReadStatus.Malformed, reader.Read());
        Assert.Equal("invalid UTF-8", reader.Problem);
    }

    [Fact]
    public void Read_TooManyFields_IsMalformed()
    {
        string line = "{" + string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"f{i}\":1")) + "}";
        using RecordReader reader = RecordReader.Open(_folder.Write("x.jsonl", line));
        Assert.Equal(ReadStatus.Malformed, reader.Read());
        Assert.Equal("too many fields", reader.Problem);
    }
}
