using System.Diagnostics;
using EdgeReco.Compression.Onnx;
using EdgeReco.Tests;

namespace EdgeReco.Cli.Tests;

/// <summary>Too little memory and too little disk: one line, exit 2, nothing half-written.</summary>
public sealed class CompressLimitTests : IClassFixture<CliFixture>
{
    private const int HeapBytes = 64 << 20;
    private readonly CliFixture _fixture;

    public CompressLimitTests(CliFixture fixture) => _fixture = fixture;

    [Fact]
    public void Compress_ModelLargerThanTheMemory_ExitsTwoWithTheBudget()
    {
        var graph = new OnnxGraphBuilder("large");
        graph.Node("MatMul", "y", graph.Input("x", OnnxElementType.Float, 1, 4096), graph.Constant("w", new float[4096 * 5000], 4096, 5000));
        graph.Output("y", OnnxElementType.Float, 1, 5000);
        string model = _fixture.PathOf("large.onnx");
        graph.Build("tests", "1").Save(model);

        (int code, string error) = Compress(model, _fixture.PathOf("large-out.onnx"), ("DOTNET_GCHeapHardLimit", $"0x{HeapBytes:X}"));

        Assert.Equal(2, code);
        Assert.Contains($"large.onnx: {new FileInfo(model).Length} bytes pass the memory budget of {HeapBytes} bytes", OneLine(error), StringComparison.Ordinal);
        Assert.False(File.Exists(_fixture.PathOf("large-out.onnx")));
    }

    [Fact]
    public void Compress_DiskFillsWhileWriting_ExitsTwoAndKeepsTheOldFile()
    {
        string disk = _fixture.PathOf("disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(OperatingSystem.IsLinux() && Shell("mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", disk) == 0, "needs the right to mount a small disk");
        try
        {
            string output = Path.Combine(disk, "model.onnx");
            File.WriteAllText(output, "old");
            TinyEncoder.Write(_fixture.PathOf("encoder"), TinyEncoder.Model());
            string input = _fixture.PathOf("encoder/model.onnx");
            byte[] before = File.ReadAllBytes(input);

            (int code, string error) = Compress(input, output);

            Assert.Equal(2, code);
            Assert.Contains("space", OneLine(error), StringComparison.OrdinalIgnoreCase);
            Assert.Equal([output], Directory.GetFiles(disk));
            Assert.Equal("old", File.ReadAllText(output));
            Assert.Equal(before, File.ReadAllBytes(input));
        }
        finally
        {
            Shell("umount", disk);
        }
    }

    private static string OneLine(string error)
    {
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        return Assert.Single(error.Split('\n'), line => line.StartsWith("error: ", StringComparison.Ordinal));
    }

    private static (int Code, string Error) Compress(string model, string output, params (string Name, string Value)[] environment)
    {
        string[] args = [Path.Combine(AppContext.BaseDirectory, "edgereco.dll"), "compress", model, "--recipe", "fuse", "--out", output, "--json"];
        var start = new ProcessStartInfo("dotnet", args) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> standard = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        _ = standard.Result;
        return (process.ExitCode, error);
    }

    private static int Shell(string program, params string[] args)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
