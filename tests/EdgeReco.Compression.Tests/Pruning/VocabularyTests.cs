using EdgeReco.Compression.Recipes;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;
using EdgeReco.Tests;

namespace EdgeReco.Compression.Tests.Pruning;

public sealed class VocabularyTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _model;

    public VocabularyTests()
    {
        Directory.CreateDirectory(_folder.File("in"));
        _model = TinyEncoder.Write(_folder.File("in"), TinyEncoder.Model());
        File.WriteAllLines(_folder.File("texts.txt"), ["fresh milk", "brown bread", "sea salt of acme", "tea"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_Texts_GetTheSameVectorsFromFewerTokens()
    {
        CompressionResult result = Run(new Recipe { Steps = [RecipeStep.Vocabulary] });
        Assert.Equal(1, result.Cosine);

        // Special tokens, letters, letters that continue a word, and the words but whole, bakers and dark.
        var tokenizer = Tokenizer.Load(_folder.File("out/tokenizer.json"));
        Assert.Equal(4 + 26 + 26 + 9, tokenizer.VocabularySize);
        Assert.Null(tokenizer.Find("bakers"));
        using TextEncoder before = Open("in");
        using TextEncoder after = Open("out");
        foreach (string text in (string[])["fresh milk", "brown tea", "Sea Salt", "salty xyz milk"])
        {
            Assert.Equal(Vector(before, text), Vector(after, text));
        }

        // A word that is gone is spelt.
        Assert.All(Vector(after, "bakers"), number => Assert.True(float.IsFinite(number)));
    }

    [Fact]
    public void Run_KeepTokens_KeepsTheFirst()
    {
        Run(new Recipe { Steps = [RecipeStep.Vocabulary], Pruning = new() { KeepTokens = 58 } });
        var tokenizer = Tokenizer.Load(_folder.File("out/tokenizer.json"));
        Assert.NotNull(tokenizer.Find("whole"));
        Assert.Null(tokenizer.Find("bakers"));
    }

    [Fact]
    public void Run_WithInt8_IsSmallerStill()
    {
        CompressionResult result = Run(Recipe.Parse("vocabulary+int8-dynamic"));
        Assert.True(result.BytesAfter < result.BytesBefore / 2, $"{result.BytesBefore} -> {result.BytesAfter}");
        Assert.True(result.Cosine > 0.99);
    }

    [Fact]
    public void Run_NoTexts_SaysWhatIsMissing()
    {
        var options = new CompressionOptions { Recipe = Recipe.Parse("vocabulary"), Tokenizer = _folder.File("in/tokenizer.json"), Encoder = new EncoderDescription() };
        string message = Assert.Throws<InvalidDataException>(() => new ModelCompressor(options).Run(_model, _folder.File("out/model.onnx"), TestContext.Current.CancellationToken)).Message;
        Assert.Contains("--calibrate", message);
    }

    [Fact]
    public void Run_FolderWithAnotherTokenizer_IsLeftAsItIs()
    {
        Directory.CreateDirectory(_folder.File("out"));
        File.Copy(_folder.File("in/tokenizer.json"), _folder.File("out/tokenizer.json"));
        string message = Assert.Throws<InvalidDataException>(() => Run(new Recipe { Steps = [RecipeStep.Vocabulary] })).Message;
        Assert.Contains("folder of its own", message);
        Assert.Single(Directory.GetFiles(_folder.File("out")));
    }

    [Fact]
    public void Run_BelowMinCosine_WritesNothing()
    {
        CompressionResult result = Run(new Recipe { Steps = [RecipeStep.Magnitude], Pruning = new() { Sparsity = 0.99, MinCosine = 0.9 } });
        Assert.True(result.Refused);
        Assert.False(File.Exists(_folder.File("out/model.onnx")));
    }

    private CompressionResult Run(Recipe recipe)
    {
        var options = new CompressionOptions
        {
            Recipe = recipe with { Preset = Preset.Named("cpu-x64") },
            Texts = _folder.File("texts.txt"),
            Tokenizer = _folder.File("in/tokenizer.json"),
            Encoder = new EncoderDescription(),
        };
        return new ModelCompressor(options).Run(_model, _folder.File("out/model.onnx"), TestContext.Current.CancellationToken);
    }

    private TextEncoder Open(string folder) =>
        TextEncoder.Load(_folder.File($"{folder}/model.onnx"), _folder.File($"{folder}/tokenizer.json"), new EncoderDescription());

    private static float[] Vector(TextEncoder encoder, string text)
    {
        float[] vector = new float[encoder.Dimensions];
        encoder.Encode(text, TextKind.Document, vector);
        return vector;
    }
}
