using EdgeReco.Building.Evaluation;
using EdgeReco.Inference.TextEncoders;
using EdgeReco.Tests;

namespace EdgeReco.Building.Tests.Evaluation.Encoders;

public sealed class EncoderSourceTests : IDisposable
{
    private const string Description = """{"max_tokens":32,"pooling":"cls","query_prefix":"query: ","document_prefix":"passage: ","dimensions":32}""";
    private readonly TestFolder _folder = new();

    [Fact]
    public void Find_FilesBesideTheModel_AreTaken()
    {
        EncoderSource source = EncoderSource.Find(TinyEncoder.Write(_folder["a"], TinyEncoder.Model(), Description), new EncoderSettings(), null);

        Assert.Equal(Path.Combine(_folder["a"], "tokenizer.json"), source.Tokenizer);
        Assert.Equal((32, Pooling.Cls, "query: ", "passage: "), (source.Description.MaxTokens, source.Description.Pooling, source.Description.QueryPrefix, source.Description.DocumentPrefix));
    }

    [Fact]
    public void Find_Settings_TakeTheirPlace()
    {
        var settings = new EncoderSettings { MaxTokens = 16, Pooling = Pooling.Max, QueryPrefix = "q ", DocumentPrefix = "" };

        EncoderDescription description = EncoderSource.Find(TinyEncoder.Write(_folder["a"], TinyEncoder.Model(), Description), settings, null).Description;

        Assert.Equal((16, Pooling.Max, "q ", ""), (description.MaxTokens, description.Pooling, description.QueryPrefix, description.DocumentPrefix));
    }

    [Fact]
    public void Find_NothingBesideTheModel_TakesTheFirstModels()
    {
        EncoderSource first = EncoderSource.Find(TinyEncoder.Write(_folder["a"], TinyEncoder.Model(), Description), new EncoderSettings(), null);

        EncoderSource source = EncoderSource.Find(TinyEncoder.Write(_folder["b"], TinyEncoder.Model(), withTokenizer: false), new EncoderSettings(), first);

        Assert.Equal(first.Tokenizer, source.Tokenizer);
        Assert.Equal(("query: ", 0), (source.Description.QueryPrefix, source.Description.Dimensions));
    }

    [Fact]
    public void Find_NamedTokenizer_BringsTheDescriptionBesideIt()
    {
        TinyEncoder.Write(_folder["a"], TinyEncoder.Model(), Description);
        var settings = new EncoderSettings { Tokenizer = Path.Combine(_folder["a"], "tokenizer.json") };

        EncoderSource source = EncoderSource.Find(TinyEncoder.Write(_folder["b"], TinyEncoder.Model(), withTokenizer: false), settings, null);

        Assert.Equal((settings.Tokenizer, "query: "), (source.Tokenizer, source.Description.QueryPrefix));
    }

    [Fact]
    public void Find_NoModelOrTokenizer_NamesTheFile()
    {
        Assert.Equal("nothing.onnx: no such file", Assert.Throws<InvalidDataException>(() => EncoderSource.Find("nothing.onnx", new EncoderSettings(), null)).Message);
        string model = TinyEncoder.Write(_folder["a"], TinyEncoder.Model());
        Assert.Equal("nothing.json: no such file", Assert.Throws<InvalidDataException>(() => EncoderSource.Find(model, new EncoderSettings { Tokenizer = "nothing.json" }, null)).Message);
    }

    public void Dispose() => _folder.Dispose();
}
