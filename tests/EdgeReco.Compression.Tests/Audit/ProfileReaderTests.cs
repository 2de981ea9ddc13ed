using EdgeReco.Compression.Audit;

namespace EdgeReco.Compression.Tests.Audit;

public sealed class ProfileReaderTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void Read_SeveralRuns_GivesMediansAndLeavesOutTheWarmUp()
    {
        Write(Node("a", 900), Run, Node("a", 10), Node("b", 1), Run, Node("a", 20), Node("b", 2), Run, Node("a", 60), Node("b", 3), Run);

        IReadOnlyDictionary<string, NodeTime> times = ProfileReader.Read(_path, 1);

        Assert.Equal(new NodeTime("MatMul", 20), times["a"]);
        Assert.Equal(new NodeTime("MatMul", 2), times["b"]);
    }

    [Fact]
    public void Read_NodeThatRunsTwiceInARun_IsSummedUp()
    {
        Write(Node("a", 10), Node("a", 5), Run);

        Assert.Equal(15, ProfileReader.Read(_path, 0)["a"].Microseconds);
    }

    [Fact]
    public void Read_OtherEvents_AreLeftOut()
    {
        Write("""{"cat":"Session","pid":1,"dur":5,"name":"model_loading_uri","args":{}}""", """{"cat":"Node","dur":5,"name":"a_fence_before","args":{"op_name":"MatMul","deep":[{"x":[1]}]}}""", Node("a", 10), Run);

        Assert.Equal(["a"], ProfileReader.Read(_path, 0).Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[{\"cat\":1}]")]
    [InlineData("[{\"dur\":\"x\"}]")]
    [InlineData("[{\"args\":[]}]")]
    [InlineData("[{\"name\":\"a\"")]
    public void Read_SomethingElse_ThrowsInvalidData(string json)
    {
        File.WriteAllText(_path, json);

        Assert.Throws<InvalidDataException>(() => ProfileReader.Read(_path, 0));
    }

    public void Dispose() => File.Delete(_path);

    private static string Run => """{"cat":"Session","pid":1,"tid":1,"dur":100,"ts":1,"ph":"X","name":"model_run","args":{}}""";

    private static string Node(string name, int microseconds) =>
        """{"cat":"Node","pid":1,"tid":1,"dur":DUR,"ts":1,"ph":"X","name":"NAME_kernel_time","args":{"op_name":"MatMul","output_type_shape":[{"float":[1,2]}]}}"""
            .Replace("DUR", $"{microseconds}", StringComparison.Ordinal).Replace("NAME", name, StringComparison.Ordinal);

    private void Write(params string[] events) => File.WriteAllText(_path, $"[{string.Join(",\n", events)}]");
}
