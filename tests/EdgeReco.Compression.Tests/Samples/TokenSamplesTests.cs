using EdgeReco.Compression.Onnx;
using EdgeReco.Compression.Samples;
using EdgeReco.Inference.OnnxRuntime;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Inference.Tokenizing;
using EdgeReco.Tests;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace EdgeReco.Compression.Tests.Samples;

public sealed class TokenSamplesTests : IDisposable
{
    private const int Cls = 2;
    private const int Sep = 3;
    private readonly TempFolder _folder = new();
    private readonly Tokenizer _tokenizer;

    public TokenSamplesTests()
    {
        File.WriteAllText(_folder.File("tokenizer.json"), TinyEncoder.Tokenizer());
        _tokenizer = Tokenizer.Load(_folder.File("tokenizer.json"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Random_EachSample_HasTheSpecialTokensAroundIt()
    {
        TokenSamples samples = TokenSamples.Random(Model(OnnxElementType.Int64), _tokenizer, 12, 60, 1);
        Assert.Equal((60, false), (samples.Count, samples.AreReal));
        for (int i = 0; i < samples.Count; i++)
        {
            long[] ids = samples[i]["input_ids"].As<long>().ToArray();
            Assert.Equal((Cls, Sep), (ids[0], ids[^1]));
            Assert.InRange(ids.Length, 3, 12);
            Assert.All(ids, id => Assert.InRange(id, 0, _tokenizer.VocabularySize - 1));
            Assert.All(samples[i]["attention_mask"].As<long>().ToArray(), value => Assert.Equal(1, value));
            Assert.All(samples[i]["token_type_ids"].As<long>().ToArray(), value => Assert.Equal(0, value));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_FewTokens_AreNotExceeded(int maxTokens)
    {
        TokenSamples samples = TokenSamples.Random(Model(OnnxElementType.Int64), _tokenizer, maxTokens, 4, 1);
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(maxTokens, samples[i]["input_ids"].Count));
    }

    [Fact]
    public void Random_NoRoomForTheFrame_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => TokenSamples.Random(Model(OnnxElementType.Int64), _tokenizer, 1, 4, 1));

    [Fact]
    public void Random_Seed_DecidesAll()
    {
        Assert.Equal(All(Draw(1)), All(Draw(1)));
        Assert.NotEqual(All(Draw(1)), All(Draw(2)));
        TokenSamples Draw(int seed) => TokenSamples.Random(Model(OnnxElementType.Int64), _tokenizer, 32, 8, seed);
    }

    [Theory]
    [InlineData(OnnxElementType.Int64, TensorElementType.Int64)]
    [InlineData(OnnxElementType.Int32, TensorElementType.Int32)]
    public void FromTexts_Inputs_AreOfTheModelsType(OnnxElementType type, TensorElementType expected)
    {
        IReadOnlyDictionary<string, HostTensor> sample = Texts(Model(type), "whole milk")[0];
        Assert.Equal(["attention_mask", "input_ids", "token_type_ids"], sample.Keys.Order(StringComparer.Ordinal));
        Assert.All(sample.Values, value => Assert.Equal(expected, value.Type));
        Assert.All(sample.Values, value => Assert.Equal([1L, 4], value.Dims));
        Assert.Equal([Cls, 56 + 0, 56 + 1, Sep], sample["input_ids"].ToSingles());
    }

    [Fact]
    public void FromTexts_EachText_IsADocumentAndAQuery()
    {
        string document = string.Join(' ', Enumerable.Repeat("bread", 20));
        TokenSamples samples = Texts(Model(OnnxElementType.Int64), document, "", "tea");
        Assert.Equal((6, true), (samples.Count, samples.AreReal));
        Assert.Equal(22, samples[0]["input_ids"].Count);
        Assert.InRange(samples[1]["input_ids"].Count, 3, 6);
        Assert.Equal(2, samples[2]["input_ids"].Count);
        Assert.Equal(All(samples), All(Texts(Model(OnnxElementType.Int64), document, "", "tea")));
    }

    [Fact]
    public void FromTexts_LongText_IsCutWithItsFrame()
    {
        var description = new EncoderDescription { MaxTokens = 8 };
        TokenSamples samples = TokenSamples.FromTexts(Model(OnnxElementType.Int64), _tokenizer, description, [string.Join(' ', Enumerable.Repeat("tea", 50))], 1);
        long[] ids = samples[0]["input_ids"].As<long>().ToArray();
        Assert.Equal((8, Cls, Sep), (ids.Length, ids[0], ids[^1]));
    }

    [Fact]
    public void FromTexts_FixedShape_IsPaddedAndRepeated()
    {
        OnnxModel model = Model(OnnxElementType.Int32, 2, 6);
        TokenSamples samples = Texts(model, "tea", string.Join(' ', Enumerable.Repeat("tea", 50)));
        Assert.All(samples[0].Values, value => Assert.Equal([2L, 6], value.Dims));
        Assert.Equal([1f, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0], samples[0]["attention_mask"].ToSingles());
        Assert.Equal([0f, 0, 0], samples[0]["input_ids"].ToSingles()[3..6]);
        Assert.Equal((Cls, Sep), (samples[2]["input_ids"].ToSingles()[0], samples[2]["input_ids"].ToSingles()[5]));
    }

    [Fact]
    public void Fits_OnlyModelsThatTakeTokens()
    {
        Assert.True(TokenSamples.Fits(Model(OnnxElementType.Int64)));
        Assert.True(TokenSamples.Fits(TinyEncoder.Model()));
        Assert.False(TokenSamples.Fits(Model(OnnxElementType.Float)));
        Assert.False(TokenSamples.Fits(Graphs.MatMul(out _)));
        OnnxModel other = Model(OnnxElementType.Int64);
        other.Proto.Graph.Input[1].Name = "pixels";
        Assert.False(TokenSamples.Fits(other));
    }

    private TokenSamples Texts(OnnxModel model, params string[] texts) => TokenSamples.FromTexts(model, _tokenizer, new EncoderDescription(), texts, 1);

    private static float[][] All(TokenSamples samples) => [.. Enumerable.Range(0, samples.Count).Select(i => samples[i]["input_ids"].ToSingles())];

    private static OnnxModel Model(OnnxElementType type, long batch = -1, long length = -1)
    {
        var graph = new OnnxGraphBuilder("tokens");
        foreach (string name in (string[])["input_ids", "attention_mask", "token_type_ids"])
        {
            graph.Node("Identity", $"{name}_out", graph.Input(name, type, batch, length));
            graph.Output($"{name}_out", type, batch, length);
        }

        return graph.Build("tests", "1");
    }
}
