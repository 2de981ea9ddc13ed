using System.IO.Compression;
using System.Text;
using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Recipes;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Tests;

namespace EdgeReco.Compression.Tests.Recipes;

/// <summary>Texts to calibrate on, and what belongs to an encoder.</summary>
public sealed class CalibrationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("texts.txt", "whole milk\n\nbrown bread\n")]
    [InlineData("texts.jsonl", "{\"text\":\"whole milk\"}\n\n{\"text\":\"brown bread\",\"id\":1}\n")]
    [InlineData("texts.TXT.GZ", "whole milk\nbrown bread")]
    [InlineData("texts.jsonl.gz", "{\"text\":\"whole milk\"}\n{\"text\":\"\"}\n{\"text\":\"brown bread\"}\n")]
    public void Run_Texts_AreRealSamples(string name, string content)
    {
        CompressionResult result = Run(Options(Texts(name, content)));
        Assert.True(result.RealSamples);

        // Each as a document and as a query.
        Assert.Equal(4, result.Samples);
    }

    [Fact]
    public void Run_TokenizerWithoutTexts_DrawsTokens()
    {
        CompressionResult result = Run(Options(null));
        Assert.False(result.RealSamples);
        Assert.Equal(16, result.Samples);
    }

    [Fact]
    public void Run_TextsWithoutTokenizer_SaysWhatToGive() =>
        Fails(Options(Texts("texts.txt", "milk")) with { Tokenizer = null }, "texts.txt: texts need a tokenizer; give --tokenizer");

    [Theory]
    [InlineData("texts.txt", "", "texts.txt: holds no texts")]
    [InlineData("texts.txt", "\n  \n", "texts.txt: holds no texts")]
    [InlineData("texts.jsonl", "{\"text\":\"a\"}\n{\"name\":\"b\"}\n", "texts.jsonl:2: has no member 'text'")]
    [InlineData("texts.jsonl", "{\"text\":1}", "texts.jsonl:1: has no member 'text'")]
    [InlineData("texts.jsonl", "[1]", "texts.jsonl:1: has no member 'text'")]
    [InlineData("texts.jsonl", "{\"text\":\"a\"}\nmilk", "texts.jsonl:2: is no JSON")]
    [InlineData("texts.jsonl", "{\"text\":\"\\ud800\"}", "texts.jsonl:1: ")]
    public void Run_UnusableTexts_AreNamedWithTheirLine(string name, string content, string reason) => Fails(Options(Texts(name, content)), reason);

    [Fact]
    public void Run_LongLine_IsRefused() => Fails(Options(Texts("texts.txt", "milk\n" + new string('a', 70_000))), "texts.txt:2: longer than");

    [Fact]
    public void Run_DamagedArchive_IsNamed()
    {
        string path = _folder.File("texts.txt.gz");
        File.WriteAllText(path, "no archive");
        Fails(Options(path), "texts.txt.gz: ");
    }

    [Fact]
    public void Run_NoSuchTexts_AreNamed() => Fails(Options(_folder.File("nowhere.txt")), "nowhere.txt: ");

    [Fact]
    public void Run_TextsForAModelWithoutTokens_SaysWhatToGive()
    {
        CompressionOptions options = Options(Texts("texts.txt", "milk"));
        CompressedModels.Layers().Save(_folder.File("in/model.onnx"));
        Fails(options, "give real inputs of this one with --inputs");
    }

    [Fact]
    public void Run_EncoderOfFixedLength_TakesTexts()
    {
        CompressionOptions options = Options(Texts("texts.txt", "whole milk\n" + string.Concat(Enumerable.Repeat("brown bread ", 40))));
        OnnxModel model = TinyEncoder.Model();
        model.Proto.Graph.Input[0].Type.TensorType.Shape.Dim[0].DimValue = 1;
        model.Proto.Graph.Input[0].Type.TensorType.Shape.Dim[1].DimValue = 16;
        model.Save(_folder.File("in/model.onnx"));
        Assert.True(Run(options).RealSamples);
        Assert.False(Run(options with { Texts = null }).RealSamples);
    }

    [Fact]
    public void Run_Encoder_ItsDescriptionAndTokenizerGoBeside()
    {
        CompressionOptions options = Options(null) with { Encoder = EncoderDescription.Parse("""{"tokenizer":"words.json","max_tokens":32,"mine":[1]}"""u8) };
        Run(options);
        Assert.Equal(File.ReadAllBytes(_folder.File("in/tokenizer.json")), File.ReadAllBytes(_folder.File("out/words.json")));
        EncoderDescription written = EncoderDescription.Read(_folder.File("out/encoder.json"));
        Assert.Equal(("words.json", 32, "mine"), (written.Tokenizer, written.MaxTokens, written.OtherFields.Single().Key));
        Assert.Equal(["encoder.json", "model.onnx", "words.json"], Entries("out"));
    }

    [Fact]
    public void Run_TokenizerIsThereAlready_IsKept()
    {
        Directory.CreateDirectory(_folder.File("out"));
        File.WriteAllText(_folder.File("out/tokenizer.json"), "mine");
        Run(Options(null) with { Encoder = new EncoderDescription() });
        Assert.Equal("mine", File.ReadAllText(_folder.File("out/tokenizer.json")));
    }

    [Fact]
    public void Run_NoDescription_OnlyTheModelIsWritten()
    {
        Run(Options(null));
        Assert.Equal(["model.onnx"], Entries("out"));
    }

    private CompressionOptions Options(string? texts)
    {
        TinyEncoder.Write(_folder.File("in"), TinyEncoder.Model());
        return new CompressionOptions
        {
            Recipe = Recipe.Parse("int8-dynamic") with { Preset = Preset.Named("cpu-x64") },
            Texts = texts,
            Tokenizer = _folder.File("in/tokenizer.json"),
        };
    }

    private string Texts(string name, string content)
    {
        string path = _folder.File(name);
        using Stream file = File.Create(path);
        using Stream stream = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        stream.Write(Encoding.UTF8.GetBytes(content));
        return path;
    }

    private CompressionResult Run(CompressionOptions options)
    {
        Directory.CreateDirectory(_folder.File("out"));
        return new ModelCompressor(options).Run(_folder.File("in/model.onnx"), _folder.File("out/model.onnx"), TestContext.Current.CancellationToken);
    }

    private void Fails(CompressionOptions options, string reason)
    {
        string message = Assert.Throws<InvalidDataException>(() => Run(options)).Message;
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.Empty(Entries("out"));
    }

    private IEnumerable<string?> Entries(string folder) => Directory.GetFileSystemEntries(_folder.File(folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
