using System.IO.Compression;
using EdgeReco.Compression.Graphs;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Recipes;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;
using EdgeReco.Tests;

namespace EdgeReco.Compression.Tests.Recipes;

/// <summary>What people give by mistake: one clear line that names it, and nothing is left behind.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_ArchiveOfOneEndlessLine_IsRefusedBeforeItIsRead()
    {
        string texts = _folder.File("texts.txt.gz");
        using (var gzip = new GZipStream(File.Create(texts), CompressionLevel.Fastest))
        {
            byte[] megabyte = new byte[1 << 20];
            megabyte.AsSpan().Fill((byte)'a');
            gzip.Write("milk\n"u8);
            for (int i = 0; i < 64; i++)
            {
                gzip.Write(megabyte);
            }
        }

        string model = TinyEncoder.Write(_folder.Path, TinyEncoder.Model());
        long before = GC.GetAllocatedBytesForCurrentThread();
        string message = Fails(model, Options("int8-dynamic") with { Texts = texts, Tokenizer = _folder.File("tokenizer.json") });
        Assert.StartsWith($"{texts}:2: longer than ", message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 << 20);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n  \r\n\n")]
    public void Run_TextsWithoutText_AreRefused(string content)
    {
        string texts = _folder.File("texts.txt");
        File.WriteAllText(texts, content);
        string model = TinyEncoder.Write(_folder.Path, TinyEncoder.Model());
        Assert.Equal($"{texts}: holds no texts to calibrate on", Fails(model, Options("int8-static") with { Texts = texts, Tokenizer = _folder.File("tokenizer.json") }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_TokenizerOfAnotherModel_IsRefusedByName(bool withTexts)
    {
        var graph = new OnnxGraphBuilder("few");
        string rows = graph.Node("Gather", "rows", graph.Constant("table", Graphs.Numbers(40 * 64), 40, 64), graph.Input("input_ids", OnnxElementType.Int64, -1, -1));
        graph.Node("MatMul", "last_hidden_state", rows, graph.Constant("matrix", Graphs.Numbers(64 * 32), 64, 32));
        graph.Output("last_hidden_state", OnnxElementType.Float, -1, -1, 32);
        string model = TinyEncoder.Write(_folder.Path, graph.Build("tests", "1"));
        File.WriteAllText(_folder.File("texts.txt"), "whole milk\n");
        string tokenizer = _folder.File("tokenizer.json");
        string message = Fails(model, Options("int8-dynamic") with { Texts = withTexts ? _folder.File("texts.txt") : null, Tokenizer = tokenizer });
        Assert.Contains($"{tokenizer}: does not fit the model", message, StringComparison.Ordinal);
        Assert.Contains("40 rows", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int8-dynamic")]
    [InlineData("int8-static")]
    [InlineData("w4")]
    [InlineData("fp16")]
    public void Run_ConstantSamples_GivesAModelThatRuns(string recipe)
    {
        string folder = _folder.File("samples");
        FileInputs.Write(folder, new FixedSamples(new Dictionary<string, HostTensor> { ["x"] = HostTensor.Of<float>(new float[4 * 64], 4, 64) }));
        string input = Save(CompressedModels.Layers());
        Run(input, Options(recipe) with { Samples = new SampleOptions { Folder = folder } });
        float[] y = PassRuns.Output(OnnxModel.Load(_folder.File("out.onnx")), "x", HostTensor.Of<float>(Graphs.Numbers(4 * 64), 4, 64));
        Assert.All(y, value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void Run_OutputOfText_IsRefusedByName()
    {
        var graph = new OnnxGraphBuilder("text");
        graph.Node("Cast", "words", graph.Input("x", OnnxElementType.Float, 2, 3));
        graph.With("to", (long)TensorProto.Types.DataType.String);
        graph.Output("words", (OnnxElementType)TensorProto.Types.DataType.String, 2, 3);
        Assert.Contains("output words ", Fails(Save(graph.Build("tests", "1")), Options("fuse")), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OutputOfASequence_IsRefusedByName()
    {
        var graph = new OnnxGraphBuilder("sequence");
        graph.Node("SequenceConstruct", "many", graph.Input("x", OnnxElementType.Float, 2, 3), "x");
        graph.Output("many", OnnxElementType.Float, 2, 3);
        OnnxModel model = graph.Build("tests", "1");
        TypeProto element = model.Proto.Graph.Output[0].Type;
        model.Proto.Graph.Output[0].Type = new TypeProto { SequenceType = new TypeProto.Types.Sequence { ElemType = element } };
        Assert.Contains("output many ", Fails(Save(model), Options("fuse")), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OutputOfBrainFloats_IsComparedAsNumbers()
    {
        var graph = new OnnxGraphBuilder("brain");
        string y = graph.Node("MatMul", "p", graph.Input("x", OnnxElementType.Float, 4, 64), graph.Constant("w", Graphs.Numbers(64 * 64), 64, 64));
        graph.Node("Cast", "y", y);
        graph.With("to", (long)TensorProto.Types.DataType.Bfloat16);
        graph.Output("y", (OnnxElementType)TensorProto.Types.DataType.Bfloat16, 4, 64);
        CompressionResult result = Run(Save(graph.Build("tests", "1")), Options("int8-dynamic"));
        Assert.InRange(result.Sqnr, 20, 60);
    }

    [Fact]
    public void Open_BeyondOnePiece_RunsTheSame()
    {
        OnnxModel model = Graphs.MatMul(out _);
        var inputs = new Dictionary<string, HostTensor> { ["x"] = HostTensor.Of<float>(Graphs.Numbers(64), 1, 64) };
        using ModelRunner whole = OnnxFiles.Open(model);
        using ModelRunner apart = OnnxFiles.Open(model, null, limit: 2000);
        Assert.Equal(whole.Run(inputs)[0].Bytes, apart.Run(inputs)[0].Bytes);
    }

    [Theory]
    [InlineData("a\nb\r\nc\rd", "a|b|c|d")]
    [InlineData("a\n\nb\n", "a||b")]
    [InlineData("", "")]
    public void Read_EachLineEnd_SplitsAsTextReadersDo(string text, string expected)
    {
        using var reader = new StringReader(text);
        var lines = new List<string>();
        while (BoundedLines.Read(reader, 8, "file:1") is { } line)
        {
            lines.Add(line);
        }

        Assert.Equal(expected, string.Join('|', lines));
        using var longer = new StringReader("123456789");
        Assert.StartsWith("file:1: ", Assert.Throws<InvalidDataException>(() => BoundedLines.Read(longer, 8, "file:1")).Message, StringComparison.Ordinal);
    }

    private static CompressionOptions Options(string recipe) => new() { Recipe = Recipe.Parse(recipe) with { Preset = Preset.Named("cpu-x64") } };

    private string Save(OnnxModel model)
    {
        model.Save(_folder.File("model.onnx"));
        return _folder.File("model.onnx");
    }

    private CompressionResult Run(string input, CompressionOptions options) =>
        new ModelCompressor(options).Run(input, _folder.File("out.onnx"), TestContext.Current.CancellationToken);

    private string Fails(string input, CompressionOptions options)
    {
        string[] before = Directory.GetFileSystemEntries(_folder.Path);
        string message = Assert.Throws<InvalidDataException>(() => Run(input, options)).Message;
        Assert.DoesNotContain('\n', message);
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.Path));
        return message;
    }
}
